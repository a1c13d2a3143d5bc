import { expect } from '@esm-bundle/chai';
import { cleanUp, openMyBookings } from '../../support/browser/my-bookings.ts';
import { until } from '../../support/browser/wait.ts';

/** Everything that is in the page, attributes included, through the widget's shadow root. */
function sourceOf(element: Element): string {
  return document.documentElement.outerHTML + (element.shadowRoot?.innerHTML ?? '');
}

describe('opening bookings by their manage links', () => {
  afterEach(cleanUp);

  it('shows the booking with its code, and takes the token out of the address bar at once', async () => {
    const page = await openMyBookings();
    const { booking, manageToken } = page.bookings.slot;
    location.hash = `boai-booking=${manageToken}`;
    const lengthBefore = history.length;
    await until(() => location.hash === '');
    expect(history.length).to.equal(lengthBefore);
    await page.untilHeading('健康小屋');
    const { code } = booking;
    expect(page.text).to.contain(`${code.slice(0, 4)} ${code.slice(4)}`);
    for (const fact of ['已预约', '2026年11月27日 周五 08:30–09:00', '王阿姨 · 1 人', '138****8000'])
      expect(page.text).to.contain(fact);
    expect(page.text, 'what needs an empty stomach says from when').to.contain('11月26日 周四 22:00');
    expect(page.get('link', '加到日历').getAttribute('href')).to.match(/\.ics$/);
  });

  it('keeps the token to itself', async () => {
    const page = await openMyBookings({ opened: ['slot'] });
    const { manageToken } = page.bookings.slot;
    expect(sourceOf(page.element)).not.to.contain(manageToken);
    expect(location.href).not.to.contain(manageToken);
    expect([...Object.keys(localStorage), ...Object.keys(sessionStorage)]).to.deep.equal([]);
  });

  it('reads a link that was there before the widget', async () => {
    const first = await openMyBookings();
    location.hash = `boai-booking=${first.bookings.activity.manageToken}`;
    first.element.remove();
    const page = await openMyBookings({ before: first });
    await page.untilHeading('救护员初级培训(心肺复苏与AED)');
    expect(location.hash).to.equal('');
  });

  it('adds one link after the other to the list; the last is unfolded', async () => {
    const page = await openMyBookings({ opened: ['slot', 'activity', 'slot'] });
    expect(page.titles).to.deep.equal(['健康小屋', '救护员初级培训(心肺复苏与AED)']);
    expect(page.find('button', '收起', page.card('slot'))).to.be.instanceOf(HTMLElement);
    expect(page.find('button', '查看或更改', page.card('activity'))).to.be.instanceOf(HTMLElement);
  });

  it('leaves a fragment of the page alone', async () => {
    await openMyBookings();
    location.hash = 'chapter-2';
    await new Promise((resolve) => addEventListener('hashchange', resolve, { once: true }));
    expect(location.hash).to.equal('#chapter-2');
  });

  for (const [name, token] of [
    ['no longer works', 'mock-token-that-is-no-more'],
    ['was cut off', 'abc'],
    ['is no token at all', '号码'],
  ] as const)
    it(`says that a link ${name}, with the form and the phone`, async () => {
      const page = await openMyBookings();
      location.hash = `boai-booking=${token}`;
      await page.untilText('有一个链接已经不能用了');
      expect(page.status).to.contain('有一个链接已经不能用了');
      expect(location.hash).to.equal('');
      expect(page.find('textbox', '预约号或报名号')).to.be.instanceOf(HTMLElement);
      expect(page.get('link', '0796-8000001').getAttribute('href')).to.equal('tel:07968000001');
    });

  it('shows its children for good where there is nothing to ask', async () => {
    const element = document.createElement('boai-my-bookings');
    element.innerHTML = '<p>电话预约</p>';
    document.body.append(element);
    await element.updateComplete;
    expect(element.shadowRoot?.querySelector('slot')).to.be.instanceOf(HTMLSlotElement);
    expect(element.shadowRoot?.querySelector('form')).to.equal(null);
  });
});
