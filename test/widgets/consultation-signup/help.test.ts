import { expect } from '@esm-bundle/chai';
import { render } from 'lit';
import { createHttpClient } from '../../../src/api/http-client.ts';
import messages from '../../../src/i18n/zh-CN/consultation.ts';
import { helpPanel } from '../../../src/widgets/consultation-signup/parts/help-lines.ts';
import { bookingClient, type BookingClient } from '../../support/browser/booking-client.ts';
import { cleanUp, openConsultation } from '../../support/browser/consultation.ts';
import { settled, until } from '../../support/browser/wait.ts';
import { scenario } from '../../mocks/scenarios.ts';

const national = ['12356', '120', '110', '12355'];

function helpOf(root: ParentNode): string[] {
  return [...root.querySelectorAll<HTMLAnchorElement>('.help a')].map(({ href }) => href.replace('tel:', ''));
}

function press(element: HTMLElement, key: string, init: KeyboardEventInit = {}): void {
  element.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, ...init }));
}

/** Resolves when every answer that is to come has come, and the widget has drawn what it makes of it. */
function answers(client: BookingClient): () => Promise<void> {
  const asked: Promise<unknown>[] = [];
  const { bookConsultation } = client;
  client.bookConsultation = (...request) => {
    const answer = bookConsultation.apply(client, request);
    asked.push(answer);
    return answer;
  };
  return async () => {
    await Promise.allSettled(asked);
    await settled();
  };
}

describe('help first', () => {
  afterEach(cleanUp);

  it('stands above everything before there is an API, and while nothing answers', async () => {
    const element = document.createElement('boai-consultation-signup');
    document.body.append(element);
    await until(() => element.shadowRoot?.querySelector('.help'));
    expect(helpOf(element.shadowRoot!)).to.deep.equal(national);
    expect(element.shadowRoot!.textContent).to.contain('请立即拨打 120 或 110，不要等待预约');

    const { base, fetch, center } = scenario('offline');
    const patience = { wait: () => Promise.resolve(), random: () => 0 };
    const http = createHttpClient({ api: base, center: 'meiyuan', fetch, patience });
    const client = Object.assign(bookingClient(center), http);
    const consultation = await openConsultation({ client });
    await consultation.untilText('暂时连不上报名服务');
    expect(helpOf(consultation.root)).to.deep.equal(national);
    expect(consultation.element.querySelector('a')!.getClientRects().length, 'the page’s own phone').to.equal(
      1,
    );
  });

  it('comes with local lines of the center after the national ones, which no setting removes', async () => {
    const { center } = scenario('typical');
    const consultation = await openConsultation({ client: bookingClient(center) });
    const [first, second, third, fourth, local] = helpOf(consultation.root);
    expect([first, second, third, fourth]).to.deep.equal(national);
    expect(local).to.match(/^0?\d+$/);
  });

  it('dials a local line that was typed in full width', () => {
    const place = document.createElement('div');
    render(
      helpPanel(messages, [{ name: '市心理援助热线', phone: '０７９６－８８１２３５６', hours: null }]),
      place,
    );
    expect(helpOf(place)).to.deep.equal([...national, '07968812356']);
  });

  it('keeps long numbers of local lines inside their boxes on the smallest phone', async () => {
    const { center } = scenario('typical');
    const consultation = await openConsultation({ client: bookingClient(center) });
    for (const isElder of [false, true]) {
      consultation.element.elder = isElder;
      for (const width of [280, 320, 360]) {
        consultation.element.style.width = `${width}px`;
        await consultation.element.updateComplete;
        for (const link of consultation.root.querySelectorAll('.help a')) {
          const edge = link.getBoundingClientRect().right - parseFloat(getComputedStyle(link).paddingRight);
          const number = link.querySelector('b')!;
          expect(number.getBoundingClientRect().right, `${number.textContent} at ${width}`).to.be.at.most(
            edge,
          );
        }
      }
    }
  });

  it('is not removed, shrunk or restyled by the page', async () => {
    const consultation = await openConsultation();
    const help = consultation.root.querySelector('.help')!;
    const before = help.getBoundingClientRect();
    const color = getComputedStyle(help).color;
    const sheet = document.createElement('style');
    sheet.textContent = `boai-consultation-signup, * {
      display: none !important; visibility: hidden !important; opacity: 0 !important; height: 0 !important;
      max-height: 0 !important; overflow: hidden !important; clip-path: inset(50%) !important; zoom: 0.1 !important;
      transform: scale(0) !important; font-size: 1px !important; color: #fff !important; --_bg: #fff;
      --boai-font-size: 1px; --boai-color-text: #fff;
    }
    html, body, div { display: block !important; visibility: visible !important; opacity: 1 !important;
      height: auto !important; max-height: none !important; overflow: visible !important; clip-path: none !important;
      zoom: 1 !important; transform: none !important; }`;
    document.head.append(sheet);
    try {
      const after = help.getBoundingClientRect();
      expect(after.height).to.be.at.least(before.height * 0.99);
      expect(getComputedStyle(help).color).to.equal(color);
      expect(getComputedStyle(help.querySelector('b')!).fontSize).to.equal('28px');
      expect(getComputedStyle(consultation.element)).to.include({ visibility: 'visible', opacity: '1' });
    } finally {
      sheet.remove();
    }
  });

  it('stands again after the sign-up, and where nothing is free', async () => {
    const full = await openConsultation({ scenario: 'consultationFull' });
    await until(() => full.root.querySelectorAll('.help').length === 2);
  });

  for (const width of [280, 320, 1200])
    it(`fits into ${width} pixels`, async () => {
      const consultation = await openConsultation({ width });
      expect(consultation.element.scrollWidth).to.be.at.most(width);
      const elder = await openConsultation({ width, attributes: { elder: '' } });
      expect(elder.element.scrollWidth).to.be.at.most(width);
    });
});

describe('leaving the page', () => {
  afterEach(cleanUp);

  it('clears the form and replaces the page by the neutral one of the center', async () => {
    const consultation = await openConsultation();
    await consultation.choose('radio', '我自己，满 18 岁');
    await consultation.press('离开此页');
    expect(consultation.left).to.deep.equal(['https://www.weather.com.cn/']);
    expect((consultation.get('radio', '我自己，满 18 岁') as HTMLInputElement).checked).to.equal(false);
  });

  it('shows nothing of a sign-up whose answer comes before the neutral page does', async () => {
    const consultation = await openConsultation();
    const { client } = consultation;
    const answered = answers(client);
    await consultation.untilConsents();
    client.center.clock.advance(60_000);
    const answer = client.hold();
    await consultation.press('提交报名');
    await until(() => client.writes.some(({ operation }) => operation === 'bookConsultation'));
    await consultation.press('离开此页');
    await consultation.untilHeading('谁来咨询');
    expect(consultation.text, 'not even that something is on its way').not.to.contain('正在提交');
    expect(consultation.status).to.equal('');
    answer();
    await answered();
    expect(consultation.names('heading')).to.include('谁来咨询');
    expect(consultation.text).not.to.match(/报名成功|[A-Z2-9]{4} [A-Z2-9]{4}/);
    expect(consultation.events, 'nor does the page hear of it').to.deep.equal([]);
    expect(client.released, 'what is on its way needs its seat').to.deep.equal([]);

    await consultation.untilConsents('15:20');
    client.center.clock.advance(60_000);
    await consultation.press('提交报名');
    await consultation.untilHeading('报名成功');
  });

  it('shows nothing of a refusal that comes before the neutral page does', async () => {
    const consultation = await openConsultation();
    const { client } = consultation;
    const answered = answers(client);
    await consultation.untilConsents();
    const answer = client.hold();
    await consultation.press('提交报名');
    await until(() => client.writes.some(({ operation }) => operation === 'bookConsultation'));
    await consultation.press('离开此页');
    answer();
    await answered();
    expect(consultation.names('heading')).to.not.include('提交得太快');
    expect(consultation.text).not.to.contain('小林');
  });

  it('ends the question for an outcome that is unknown', async () => {
    const consultation = await openConsultation();
    const { client } = consultation;
    await consultation.untilConsents();
    client.center.clock.advance(60_000);
    client.failNext('network', { isDone: true });
    await consultation.press('提交报名');
    await consultation.untilHeading('正在确认是否报上');
    await consultation.press('离开此页');
    await consultation.untilHeading('谁来咨询');
    expect(consultation.names('heading')).to.not.include('正在确认是否报上');
    expect(consultation.status).to.equal('');
  });

  it('is Esc, three times within two seconds', async () => {
    const consultation = await openConsultation();
    const field = consultation.get('radio', '我自己，满 18 岁');
    press(field, 'Escape');
    press(field, 'Escape');
    expect(consultation.left).to.deep.equal([]);
    press(field, 'Escape');
    expect(consultation.left.length).to.equal(1);
  });

  it('is not Esc that ends the work of an input method, closes a dialog or is held down', async () => {
    const consultation = await openConsultation();
    const field = consultation.get('radio', '我自己，满 18 岁');
    for (let times = 0; times < 4; times += 1) {
      press(field, 'Escape', { isComposing: true });
      press(field, 'Escape', { repeat: true });
    }
    const dialog = document.createElement('dialog');
    document.body.append(dialog);
    dialog.showModal();
    for (let times = 0; times < 4; times += 1) press(field, 'Escape');
    dialog.close();
    expect(consultation.left).to.deep.equal([]);
  });
});
