import { expect } from '@esm-bundle/chai';
import { scenario } from '../../mocks/scenarios.ts';
import { bookingClient } from '../../support/browser/booking-client.ts';
import { cleanUp, openCabin } from '../../support/browser/cabin.ts';
import { until } from '../../support/browser/wait.ts';

describe('the days of a service', () => {
  afterEach(cleanUp);

  it('asks first which service, when there are several', async () => {
    const cabin = await openCabin({ scenario: 'twoServices' });
    await cabin.press('理疗室');
    await cabin.untilHeading('关于理疗室');
    expect(cabin.text).to.contain('0796-8000012');
    await cabin.press('换一项服务');
    await cabin.press('健康小屋');
    await cabin.untilHeading('关于健康小屋');
  });

  it('begins with the service that the tag names', async () => {
    const cabin = await openCabin({ scenario: 'twoServices', attributes: { service: 'therapy' } });
    expect(cabin.names('heading')).to.include('理疗室');
  });

  it('turns to another week, reads what it has not, and says what is free', async () => {
    const cabin = await openCabin();
    await cabin.press('下一周');
    await until(() => cabin.status.startsWith('11月30日–12月6日，'));
    await cabin.press('下一周');
    await until(() => cabin.find('button', '12月7日 周一'));
    await cabin.press('12月8日 周二');
    await until(() => cabin.focused.startsWith('12月8日 周二 选时间'));
    await cabin.press('回到选日子');
    expect(cabin.focused).to.contain('12月8日 周二');
  });

  it('keeps the phone in sight and books nothing while the times may be old', async () => {
    const client = bookingClient(scenario('typical').center);
    const cabin = await openCabin({ client });
    client.failReads('network');
    await cabin.refresh();
    expect(cabin.text).to.contain('暂时连不上预约服务');
    expect(cabin.text).to.contain('现在不能预约');
    expect(cabin.text).to.contain('0796-8000001');
    expect(cabin.has('button', '08:30–')).to.equal(false);
    client.failReads(undefined);
    await cabin.press('重试');
    await cabin.chooseSlot('08:30');
  });

  it('leaves the children in sight when nothing can be read', async () => {
    const client = bookingClient(scenario('typical').center);
    client.failReads('internal');
    const cabin = await openCabin({ client });
    expect(cabin.text).to.contain('预约服务出了问题');
    expect(cabin.element.querySelector('p')!.getClientRects().length).to.equal(1);
  });

  it('shows an elder one thing at a time', async () => {
    const cabin = await openCabin({ attributes: { elder: '' } });
    expect(cabin.text).to.contain('11月25日 周三 选时间');
    expect(cabin.has('button', '11月26日')).to.equal(false);
    expect(cabin.text).to.contain('周五 下午2:30–5:00');
    await cabin.press('回到选日子');
    await until(() => cabin.focused.startsWith('11月25日'));
    await cabin.press('11月26日');
    await until(() => cabin.focused === '11月26日 周四 选时间');
    await cabin.press('回到选日子');
    await until(() => cabin.focused.startsWith('11月26日'));
  });

  it('marks what is read without covering the line below it', async () => {
    const cabin = await openCabin({ attributes: { elder: '' } });
    const heading = cabin.root.querySelector('header h2')!;
    const below = cabin.root.querySelector('header p')!;
    heading.classList.add('reading');
    const { outlineStyle, outlineWidth, outlineOffset, boxShadow } = getComputedStyle(heading);
    expect([outlineStyle, boxShadow]).to.deep.equal(['solid', 'none']);
    const reach =
      heading.getBoundingClientRect().bottom + parseFloat(outlineWidth) + parseFloat(outlineOffset);
    // A Chinese character fills its square in the middle of the line.
    const { fontSize, height } = getComputedStyle(below);
    const letters = below.getBoundingClientRect().top + (parseFloat(height) - parseFloat(fontSize)) / 2;
    expect(reach).to.be.at.most(letters);
  });

  it('says that there is nothing to book, and whom to call', async () => {
    const cabin = await openCabin({ scenario: 'empty' });
    expect(cabin.text).to.contain('现在没有可以网上预约的服务');
    expect(cabin.text).to.contain('0796-8000001');
  });

  for (const width of [280, 360, 1200])
    it(`fits into ${width} pixels`, async () => {
      const cabin = await openCabin({ width });
      await cabin.chooseSlot('08:30');
      expect(cabin.element.scrollWidth).to.be.at.most(width);
    });

  it('speaks English throughout', async () => {
    const cabin = await openCabin({ attributes: { locale: 'en' } });
    await cabin.press('08:30–');
    await cabin.untilHeading('Your booking');
    expect(cabin.text).to.contain('Kept for you until 09:20');
  });
});
