import { expect } from '@esm-bundle/chai';
import type { ApiErrorCode } from '../../../src/api/errors.ts';
import { scenario } from '../../mocks/scenarios.ts';
import { cleanUp, openDonation } from '../../support/browser/donation.ts';
import { stubClient } from '../../support/browser/stub-client.ts';
import { until } from '../../support/browser/wait.ts';

const isSeen = (element: Element | null | undefined): boolean =>
  Boolean(element && element.getClientRects().length > 0);

describe('all campaigns', () => {
  afterEach(cleanUp);

  it('are a list: running first, then those to come, then those that ended, the newest first', async () => {
    const donation = await openDonation();
    expect(donation.campaigns).to.deep.equal([
      '天玉镇防护物资',
      '天玉贫困师生爱心助学',
      '街头 AED 救命机',
      '糖尾老人幸福餐桌',
      '智能急救培训基地',
      '“红十字班”助学工程',
      '2027 博爱送温暖',
      '暖冬棉被',
      '2020 年 99公益日',
      '新冠肺炎疫情款物',
    ]);
    expect(donation.element.scrollWidth).to.be.at.most(800);
  });

  it('say in each what the law asks, and the rest when one is unfolded', async () => {
    const donation = await openDonation();
    const shown = [...donation.root.querySelectorAll<HTMLElement>('[part=facts]')].filter(
      (facts) => !facts.closest('details'),
    );
    expect(shown.length).to.equal(10);
    for (const label of [
      '公开募捐资格证书编号',
      '募捐方案备案编号',
      '募捐时间',
      '已支出',
      '募捐成本',
      '数据截至',
      '查询与监督',
    ])
      for (const { innerText } of shown) expect(innerText).to.contain(label);
    expect(donation.root.querySelector('table')).to.equal(null);
    donation.root.querySelectorAll<HTMLElement>('summary')[3]!.click();
    await until(() => donation.root.querySelector('table'));
    expect(donation.text).to.contain('支出去向');
  });

  it('thirty are ten and a way on, which takes the focus along', async () => {
    const donation = await openDonation({ scenario: 'campaigns30' });
    expect(donation.campaigns.length).to.equal(10);
    await donation.press('还有 20 个项目，继续显示');
    await donation.settled();
    expect(donation.campaigns.length).to.equal(20);
    expect(donation.focused).to.equal(donation.campaigns[10]);
    await donation.press('还有 10 个项目，继续显示');
    await donation.settled();
    expect(donation.campaigns.length).to.equal(30);
    expect(donation.has('button', '还有')).to.equal(false);
  });

  it('one by its id is shown in full; a bar for a sidebar when the page says so', async () => {
    const donation = await openDonation({ attributes: { campaign: 'class' } });
    expect(donation.campaigns).to.deep.equal(['“红十字班”助学工程']);
    expect(donation.names('heading')).to.include('公示信息');
    const compact = await openDonation({ attributes: { campaign: 'table', view: 'compact' }, width: 300 });
    expect(compact.meters.length).to.equal(1);
    expect(compact.root.querySelector('table')).to.equal(null);
    const unfolded = compact.root.querySelector('article > [part=facts]')!.textContent!.replace(/\s+/g, ' ');
    for (const label of [
      '公开募捐资格证书编号',
      '募捐方案备案编号',
      '募捐时间',
      '募捐成本',
      '数据截至',
      '查询与监督',
    ])
      expect(unfolded).to.contain(label);
    expect(compact.fact('募捐组织')).to.equal('吉安市青原区天玉镇红十字会');
    expect(compact.element.scrollWidth).to.be.at.most(300);
  });

  it('another campaign is shown when the attribute changes', async () => {
    const donation = await openDonation({ attributes: { campaign: 'class' } });
    donation.element.campaign = 'aed';
    await donation.settled();
    expect(donation.campaigns).to.deep.equal(['街头 AED 救命机']);
    expect(donation.client.askedCampaigns.length).to.equal(1);
  });
});

describe('the states of the donation progress', () => {
  afterEach(cleanUp);

  it('loading: what the page wrote stays, and the height is kept', async () => {
    const client = stubClient(scenario('typical').center);
    const release = client.hold();
    const donation = await openDonation({ client, waits: false });
    await until(() => donation.root?.querySelector('section'));
    await donation.untilText('正在读取捐赠项目…');
    expect(isSeen(donation.element.querySelector('p'))).to.equal(true);
    expect(donation.element.offsetHeight).to.be.above(400);
    release();
    await until(() => donation.campaigns.length > 0);
    expect(isSeen(donation.element.querySelector('p'))).to.equal(false);
    expect(donation.find('link', '0796-8000001')).not.to.equal(undefined);
  });

  it('empty: says so, and whom to call', async () => {
    const donation = await openDonation({ scenario: 'noCampaigns' });
    await donation.untilText('现在没有公示的捐赠项目');
    expect(donation.find('link', '0796-8000001')).not.to.equal(undefined);
  });

  it('an unknown campaign: says so, and whom to call', async () => {
    const donation = await openDonation({ attributes: { campaign: 'gone' } });
    await donation.untilText('公示里没有编号为“gone”的项目');
    expect(donation.find('link', '0796-8000001')).not.to.equal(undefined);
  });

  const faces: [ApiErrorCode, string][] = [
    ['offline', '设备没有联网'],
    ['network', '暂时连不上公示服务'],
    ['timeout', '暂时连不上公示服务'],
    ['busy', '现在访问的人很多'],
    ['contract', '公示服务的回答有误'],
    ['insecure', '浏览器不允许读取'],
    ['origin_not_allowed', '没有允许本网站读取'],
    ['center_not_found', '找不到这个中心'],
    ['internal', '公示服务出了问题'],
  ];
  for (const [code, message] of faces)
    it(`failed by ${code}: says what, keeps phone and children, tries again`, async () => {
      const client = stubClient(scenario('typical').center);
      client.failWith(code);
      const attributes = { phone: '0796-8000009', hours: '周一至周五 9:00–17:00' };
      const donation = await openDonation({ client, attributes });
      await donation.untilText(message);
      expect(donation.status).to.contain(message);
      expect(donation.find('link', '0796-8000009')).not.to.equal(undefined);
      expect(donation.text).to.contain('周一至周五 9:00–17:00');
      expect(isSeen(donation.element.querySelector('p a'))).to.equal(true);
      client.failWith(undefined);
      await donation.press('重试');
      await until(() => donation.campaigns.length === 10);
      await donation.settled();
      expect(donation.focused).to.equal('捐赠公示');
      expect(donation.text).not.to.contain(message);
    });

  it('without an API the children stay', async () => {
    const donation = await openDonation();
    donation.element.client = undefined;
    await donation.settled();
    expect(isSeen(donation.element.querySelector('p'))).to.equal(true);
  });

  it('an emblem of the host stands in its slot; we draw none', async () => {
    const html =
      '<img slot="emblem" alt="徽标" src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" width="40" height="40">';
    const donation = await openDonation({ html, scenario: 'campaignNoTarget' });
    expect(isSeen(donation.element.querySelector('img'))).to.equal(true);
    expect(donation.root.querySelectorAll('svg').length).to.equal(0);
  });

  for (const width of [280, 360, 768, 1280])
    for (const elder of [false, true])
      it(`fits into ${width} pixels${elder ? ' in elder mode' : ''}`, async () => {
        const attributes: Record<string, string> = elder ? { elder: '' } : {};
        const donation = await openDonation({ scenario: 'campaignInFull', width, attributes });
        await until(() => donation.root.querySelector('table'));
        expect(donation.element.scrollWidth).to.be.at.most(width);
        for (const rows of donation.root.querySelectorAll('.rows'))
          expect(rows.scrollWidth, 'a table').to.be.at.most(rows.clientWidth);
      });

  it('speaks English throughout', async () => {
    const donation = await openDonation({ scenario: 'campaignInFull', attributes: { locale: 'en' } });
    await donation.untilText('Corrections');
    for (const text of ['Raised', '62% reached', 'Fundraising certificate no.', 'Go to 腾讯公益'])
      expect(donation.text).to.contain(text);
    const own = [...donation.root.querySelectorAll('dt, h2, h4, th[scope=col], button')];
    expect(own.filter(({ textContent }) => /\p{Script=Han}/u.test(textContent!))).to.deep.equal([]);
  });
});
