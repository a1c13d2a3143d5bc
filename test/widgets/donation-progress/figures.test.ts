import { expect } from '@esm-bundle/chai';
import { aCampaign, wan } from '../../mocks/campaigns/campaign.ts';
import { scenario } from '../../mocks/scenarios.ts';
import { cleanUp, openDonation } from '../../support/browser/donation.ts';
import { stubClient } from '../../support/browser/stub-client.ts';

describe('the figures of a campaign', () => {
  afterEach(cleanUp);

  it('are a bar that reads as a sentence, with a key for what is drawn', async () => {
    const donation = await openDonation({ scenario: 'campaignInFull' });
    const [meter] = donation.meters;
    expect(meter!.getAttribute('aria-valuetext')).to.equal(
      '已筹 18.76 万元，目标 30 万元，完成 62%；另有配捐 2.4 万元、待到账 1.2 万元',
    );
    expect(meter!.getAttribute('aria-valuenow')).to.equal('62');
    for (const text of ['已筹 18.76 万元', '配捐 2.4 万元', '待到账 1.2 万元', '目标 30 万元，完成 62%'])
      expect(donation.text).to.contain(text);
  });

  it('tell raised, matched and pending money apart by more than color', async () => {
    const donation = await openDonation({ scenario: 'campaignInFull' });
    const patterns = ['raised', 'matched', 'pending'].map(
      (name) => getComputedStyle(donation.root.querySelector(`.bar .${name}`)!).strokeDasharray,
    );
    expect(new Set(patterns).size).to.equal(3);
  });

  it('without a target are an amount, the people helped and the growth, and no bar', async () => {
    const donation = await openDonation({ scenario: 'campaignNoTarget' });
    expect(donation.meters).to.deep.equal([]);
    for (const text of ['225 万元', '102 人', '未设目标', '2026年10月新增 15 万元'])
      expect(donation.text).to.contain(text);
    expect(donation.text).not.to.contain('%');
  });

  it('that were not published are said to be so, and never zero', async () => {
    const donation = await openDonation({ scenario: 'campaignNotPublished' });
    for (const label of [
      '公开募捐资格证书编号',
      '募捐方案备案编号',
      '受助人数',
      '已筹',
      '已支出',
      '募捐成本',
      '数据截至',
      '数据来源',
    ])
      expect(donation.fact(label), label).to.equal('未公布');
    expect(donation.text).not.to.match(/(^|\D)0 [元人]/);
    expect(donation.meters).to.deep.equal([]);
  });

  it('that are published as zero are zero', async () => {
    const { center } = scenario('campaignNotPublished');
    center.campaigns = [aCampaign({ cost: wan(0), asOf: '2026-10-31' })];
    const donation = await openDonation({ client: stubClient(center) });
    expect(donation.fact('募捐成本')).to.equal('0 元');
  });

  it('over the target are said, not drawn beyond', async () => {
    const donation = await openDonation({ scenario: 'campaignOverTarget' });
    const [meter] = donation.meters;
    expect(meter!.getAttribute('aria-valuenow')).to.equal('100');
    expect(meter!.getAttribute('aria-valuetext')).to.contain('已达目标的 106%');
    const ends = [...meter!.querySelectorAll('line')].map((line) => parseFloat(line.getAttribute('x2')!));
    expect(Math.max(...ends)).to.equal(100);
  });

  it('of cash and goods together are what they are', async () => {
    const donation = await openDonation({ scenario: 'campaignCashAndGoods' });
    for (const text of ['款物合计', '7,013.9 万元', '款和物合计，不能当作现金'])
      expect(donation.text).to.contain(text);
    expect(donation.fact('已筹')).to.equal('未公布');
    expect(donation.meters).to.deep.equal([]);
  });

  it('in kind have their units', async () => {
    const donation = await openDonation({ scenario: 'campaignGoodsOnly' });
    expect(donation.text).to.contain('口罩 7,000 只');
    expect(donation.text).to.contain('320 瓶');
  });

  it('are exact in the block of the law, spending rounded up in its short form', async () => {
    const donation = await openDonation({ scenario: 'campaignInFull' });
    expect(donation.fact('已筹')).to.equal('18.76 万元 187,643.50 元');
    expect(donation.fact('已支出')).to.equal('9.64 万元 96,324.80 元 数据截至 2026年10月31日');
    expect(donation.fact('募捐组织')).to.equal('吉安市青原区天玉镇红十字会');
    expect(donation.fact('募捐时间')).to.equal('2026年3月1日至2027年2月28日');
    expect(donation.fact('数据来源')).to.equal('腾讯公益项目页面；天玉镇红十字会季度公示');
    expect(donation.fact('查询与监督')).to.contain('0796-8000021');
  });

  it('are said once when a campaign of several is unfolded, on paper as well', async () => {
    const donation = await openDonation();
    const saidOf = (card: ParentNode): string[] =>
      [...card.querySelectorAll('[part=facts] dt')].map(({ textContent }) => textContent!.trim());
    const whole = saidOf((await openDonation({ scenario: 'campaignInFull' })).root);
    const cards = [...donation.root.querySelectorAll('article')];
    const card = cards.find((card) => card.getAttribute('aria-label') === '糖尾老人幸福餐桌')!;
    card.querySelector('summary')!.click();
    await donation.settled();
    expect(saidOf(card).sort()).to.deep.equal([...whole].sort());
    dispatchEvent(new Event('beforeprint'));
    expect(saidOf(card).sort()).to.deep.equal([...whole].sort());
    dispatchEvent(new Event('afterprint'));
  });

  it('name the phone of the center where no contact was published', async () => {
    const donation = await openDonation({ scenario: 'campaignNoTarget' });
    expect(donation.fact('查询与监督')).to.equal('0796-8000001');
  });

  it('carry their marks: old, ended without a final account, ended with one', async () => {
    const stale = await openDonation({ scenario: 'campaignStale' });
    expect(stale.text).to.contain('信息待更新');
    const overdue = await openDonation({ scenario: 'campaignOverdue' });
    expect(overdue.text).to.contain('结束已超过三个月，尚未公布最终情况');
    const finished = await openDonation({ scenario: 'campaignFinished' });
    expect(finished.text).not.to.contain('信息待更新');
    expect(finished.fact('最终情况公布于')).to.equal('2026年3月20日');
  });
});

describe('what a campaign tells beyond its figures', () => {
  afterEach(cleanUp);

  it('corrections are public, with their reason', async () => {
    const donation = await openDonation({ scenario: 'campaignInFull' });
    for (const text of ['更正记录', '已筹减少 500 元', '同一笔捐款登记了两次', '更正截至 2026年9月9日的数据'])
      expect(donation.text).to.contain(text);
  });

  it('donors have a name or are 爱心人士, and nobody has an amount', async () => {
    const donation = await openDonation({ scenario: 'campaignInFull' });
    const section = [
      ...donation.root.querySelectorAll<HTMLElement>('section section, article > section'),
    ].find((found) => found.innerText.startsWith('捐赠人'))!;
    expect(section.innerText).to.contain('青原区和谐驾校');
    expect(section.innerText).to.contain('还有爱心人士 1,286 人次');
    expect(section.innerText).not.to.match(/元/);
  });

  it('each chart has a table, with exact figures that add up', async () => {
    const donation = await openDonation({ scenario: 'campaignInFull' });
    const [growth, spending] = donation.root.querySelectorAll('table');
    expect(growth!.rows[1]!.innerText.replace(/\s+/g, ' ')).to.contain('2026年11月 187,643.50');
    expect(growth!.rows[1]!.innerText).to.contain('+12,543.50');
    expect(spending!.innerText.replace(/\s+/g, ' ')).to.contain('未公布用途 2,000');
    expect(spending!.tFoot!.innerText.replace(/\s+/g, ' ')).to.contain('合计 96,324.80');
    expect(donation.text).to.contain('目标的 50% 2026年9月');
    expect(donation.text).to.contain('达到目标 尚未达到');
    expect(donation.text).to.contain('虚线是目标：30 万元');
    donation.enter('table', { targetFen: 100_000_000 });
    await donation.minutePasses();
    expect(donation.text, 'no line is drawn for a target that is out of sight').not.to.contain('虚线');
  });

  it('a year of months is in sight, the others one press away', async () => {
    const donation = await openDonation({ scenario: 'campaignLongGrowth' });
    expect(donation.text).not.to.contain('2024年12月');
    await donation.press('显示全部 24 个月');
    expect(donation.text).to.contain('2024年12月');
  });
});
