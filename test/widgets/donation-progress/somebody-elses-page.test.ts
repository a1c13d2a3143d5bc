import { expect } from '@esm-bundle/chai';
import type { Campaign } from '../../../src/api/generated/types.ts';
import { table } from '../../mocks/campaigns/sample.ts';
import { scenario } from '../../mocks/scenarios.ts';
import { cleanUp, openDonation, type Donation } from '../../support/browser/donation.ts';
import { stubClient } from '../../support/browser/stub-client.ts';
import { until } from '../../support/browser/wait.ts';

async function openWith(change: Partial<Campaign>): Promise<Donation> {
  const { center } = scenario('campaignInFull');
  center.campaigns = [{ ...table, ...change }];
  return openDonation({ client: stubClient(center) });
}

const hostile = '<img src=x onerror="window.isHacked=1"><script>window.isHacked=1</script>"\'`${1}';

/** Every text of an answer is one that somebody else wrote. */
function poisoned(value: unknown, key = ''): unknown {
  if (Array.isArray(value)) return value.map((item) => poisoned(item));
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, poisoned(item, name)]));
  const isFixed = ['id', 'figure', 'month', 'url'].includes(key) || /^\d{4}-\d{2}/.test(String(value));
  return typeof value === 'string' && !isFixed ? `${value}${hostile}` : value;
}

describe('what the page says about everything in it', () => {
  afterEach(cleanUp);

  it('hides the widget, lets clicks through and sets the size of text, and does no more', async () => {
    const donation = await openDonation();
    donation.element.parentElement!.style.cssText =
      'visibility: hidden; pointer-events: none; -webkit-text-size-adjust: 130%; letter-spacing: 5px; text-transform: uppercase';
    const style = getComputedStyle(donation.root.querySelector('h3')!);
    expect(style.visibility).to.equal('hidden');
    expect(style.pointerEvents).to.equal('none');
    expect(style.getPropertyValue('-webkit-text-size-adjust')).to.equal('130%');
    expect([style.letterSpacing, style.textTransform]).to.deep.equal(['normal', 'none']);
  });
});

describe('a platform', () => {
  afterEach(cleanUp);

  it('is a plain link, and where it leads is said before it is followed', async () => {
    const donation = await openWith({});
    const link = donation.get('link', '前往腾讯公益') as HTMLAnchorElement;
    expect(link.href).to.equal('https://gongyi.qq.com/succor/detail.htm?id=226688');
    expect(link.target).to.equal('_blank');
    expect(link.rel).to.equal('noopener noreferrer');
    expect(link.referrerPolicy).to.equal('no-referrer');
    expect(donation.text).to.contain('即将离开本站，前往 腾讯公益（gongyi.qq.com）');
  });

  it('has its address as a code and to copy', async () => {
    const donation = await openWith({});
    await until(() => donation.find('img', '二维码'));
    expect((donation.get('textbox', '项目页面的网址') as HTMLInputElement).value).to.equal(
      'https://gongyi.qq.com/succor/detail.htm?id=226688',
    );
  });

  for (const url of [
    'https://gongyi.qq.com.evil.example/',
    'https://gongyi.qq.com@evil.example/',
    'http://gongyi.qq.com/',
    'javascript:alert(1)',
  ])
    it(`is a name without a link when it would lead to ${url}`, async () => {
      const donation = await openWith({ platform: { name: '腾讯公益', url } });
      expect(donation.text).to.contain('捐赠平台：腾讯公益');
      expect(donation.all('link').map((link) => link.getAttribute('href'))).to.deep.equal([
        'tel:0796-8000001',
      ]);
      expect(donation.find('textbox', '项目页面的网址')).to.equal(undefined);
    });
});

describe('on somebody else’s page', () => {
  afterEach(cleanUp);

  it('texts of the API are text, whatever they say', async () => {
    const donation = await openWith(poisoned(table) as Campaign);
    await until(() => donation.root.querySelector('table'));
    expect(donation.root.querySelectorAll('img, script').length).to.equal(0);
    expect('isHacked' in window).to.equal(false);
    expect(donation.text).to.contain('<img src=x onerror=');
    expect(
      donation.all('link').filter((link) => link.getAttribute('href')!.startsWith('https:')).length,
    ).to.equal(1);
  });

  it('links in an update stay text: the page leads nowhere that the center does not allow', async () => {
    const donation = await openWith({
      updates: [{ day: '2026-11-01', text: '见 https://evil.example/pay' }],
    });
    expect(donation.text).to.contain('https://evil.example/pay');
    expect(donation.all('link').some((link) => link.getAttribute('href')!.includes('evil'))).to.equal(false);
  });

  it('hostile style sheets of the host change neither figures nor bar', async () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      '* { display: inline !important; float: left !important; color: red !important; font-size: 1px !important } html { font-size: 10px } line { stroke: red !important }',
    );
    const before = await openDonation({ scenario: 'campaignInFull' });
    const looks = (donation: Donation): unknown[] =>
      ['.totals dd', '.bar svg', '.facts div'].map((selector) => {
        const element = donation.root.querySelector(selector)!;
        const { display, color, fontSize } = getComputedStyle(element);
        return [display, color, fontSize, Math.round(element.getBoundingClientRect().height)];
      });
    const plain = looks(before);
    cleanUp();
    document.adoptedStyleSheets = [sheet];
    const donation = await openDonation({ scenario: 'campaignInFull' });
    donation.element.style.setProperty('display', 'block', 'important');
    donation.element.parentElement!.style.setProperty('display', 'block', 'important');
    await donation.settled();
    expect(looks(donation)).to.deep.equal(plain);
  });

  it('parts take a theme', async () => {
    const sheet = new CSSStyleSheet();
    const parts = [
      'campaign',
      'state',
      'amount',
      'bar',
      'facts',
      'chart',
      'table',
      'primary-button',
      'button',
      'field',
      'header',
      'widget',
    ];
    sheet.replaceSync(
      parts.map((part) => `boai-donation-progress::part(${part}) { outline-color: rgb(1, 2, 3) }`).join(''),
    );
    document.adoptedStyleSheets = [sheet];
    const donation = await openDonation({ scenario: 'campaignInFull' });
    await until(() => donation.root.querySelector('table'));
    for (const part of parts) {
      const element = donation.root.querySelector(`[part=${part}]`);
      expect(element && getComputedStyle(element).outlineColor, part).to.equal('rgb(1, 2, 3)');
    }
  });

  it('no style attribute is written into the shadow tree by our templates', async () => {
    const donation = await openWith({});
    const styled = [...donation.root.querySelectorAll('[style]')].filter(
      (element) => element.localName !== 'canvas',
    );
    expect(styled).to.deep.equal([]);
  });
});
