import { expect } from '@esm-bundle/chai';
import { minuteMs } from '../../mocks/clock.ts';
import { type Cabin, cleanUp, openCabin } from '../../support/browser/cabin.ts';
import { until } from '../../support/browser/wait.ts';

const slot = 'cabin_20261125T0830';
const taken = ({ client }: Cabin): number => client.center.seats.get(slot)!.taken;
const holdKeys = ({ client }: Cabin): string[] =>
  client.writes.filter(({ operation }) => operation === 'holdSlot').map(({ key }) => key);
const lapsed = '保留的时间过了。提交时位子还空着，就是您的。';

/** The time of the hold runs out while the page is open. */
async function waitFor(cabin: Cabin, text: string): Promise<void> {
  cabin.client.center.clock.advance(21 * minuteMs);
  dispatchEvent(new PageTransitionEvent('pageshow'));
  await cabin.untilText(text);
}

/** Nobody touches the form until its hold is over. */
async function leaveAlone(cabin: Cabin): Promise<void> {
  await waitFor(cabin, '为您保留到 09:41');
  await waitFor(cabin, '为您保留到 10:02');
  await waitFor(cabin, lapsed);
}

describe('a seat that is kept for a form that nobody fills in', () => {
  afterEach(cleanUp);

  it('is kept anew twice, then it is anybody’s, and the form says so', async () => {
    const cabin = await openCabin();
    await cabin.chooseSlot('08:30');
    await cabin.fillIn();
    await leaveAlone(cabin);
    expect(holdKeys(cabin)).to.have.length(3);
    await cabin.refresh();
    expect(taken(cabin)).to.equal(0);
    expect((cabin.get('textbox', '怎么称呼您') as HTMLInputElement).value).to.equal('王阿姨');
    expect((cabin.get('checkbox', '血压') as HTMLInputElement).checked).to.equal(true);
    await cabin.press('提交预约');
    await cabin.untilHeading('预约成功');
    expect(cabin.client.writes[3]!.body).to.include({ hold: null });
    expect(taken(cabin)).to.equal(1);
  });

  it('is refused with other times when others have it since', async () => {
    const cabin = await openCabin();
    await cabin.chooseSlot('08:30');
    await cabin.fillIn();
    await leaveAlone(cabin);
    await cabin.refresh();
    cabin.client.center.seats.set(slot, { taken: 2, waiting: 0 });
    await cabin.press('提交预约');
    await cabin.untilHeading('这个时间刚刚约满');
    expect((cabin.get('textbox', '怎么称呼您') as HTMLInputElement).value).to.equal('王阿姨');
    await cabin.press('2026年11月25日 周三 10:30–11:00');
    await cabin.untilText('10:30–11:00 为您保留到');
    await cabin.press('提交预约');
    await cabin.untilHeading('预约成功');
  });

  it('is kept on for somebody who types', async () => {
    const cabin = await openCabin();
    await cabin.chooseSlot('08:30');
    await waitFor(cabin, '为您保留到 09:41');
    await waitFor(cabin, '为您保留到 10:02');
    await cabin.type('怎么称呼您', '王');
    await waitFor(cabin, '为您保留到 10:23');
    expect(taken(cabin)).to.equal(1);
  });
});

describe('a seat of which nobody knows whether it is kept', () => {
  afterEach(cleanUp);

  it('is asked for again with the same key, and kept once', async () => {
    const cabin = await openCabin();
    cabin.client.failNext('network', { isDone: true });
    await cabin.press('08:30–');
    await cabin.untilHeading('正在确认有没有留到位');
    expect(cabin.focused).to.equal('正在确认有没有留到位');
    expect(cabin.status).to.equal('正在确认有没有留到位');
    expect(cabin.names('heading'), 'no success that is not known').to.not.include('填写预约');
    expect(cabin.text).to.contain('0796-8000001');
    expect(taken(cabin)).to.equal(1);

    await cabin.press('再问一次');
    await cabin.untilText('为您保留到 09:20');
    expect(cabin.focused).to.equal('填写预约');
    expect(holdKeys(cabin)).to.have.length(2);
    expect(new Set(holdKeys(cabin)).size).to.equal(1);
    expect(taken(cabin)).to.equal(1);
    await cabin.press('换个时间');
    expect(taken(cabin), 'all of it is given back').to.equal(0);
  });

  it('stays unknown for as long as no answer comes, and is asked for once at a time', async () => {
    const cabin = await openCabin();
    cabin.client.failNext('network', { isDone: true });
    await cabin.press('08:30–');
    await cabin.untilHeading('正在确认有没有留到位');
    cabin.client.failNext('timeout');
    const answer = cabin.client.hold();
    await cabin.press('再问一次');
    expect(cabin.get('button', '正在查问…').getAttribute('aria-disabled')).to.equal('true');
    expect(cabin.status).to.equal('正在查问…');
    await cabin.press('正在查问…');
    expect(holdKeys(cabin)).to.have.length(2);
    answer();
    await until(() => cabin.find('button', '再问一次'));
    expect(cabin.names('heading')).to.include('正在确认有没有留到位');
    cabin.client.failNext('offline');
    await cabin.press('再问一次');
    await until(() => cabin.find('button', '再问一次'));
    expect(cabin.names('heading'), 'no failure that is not known').to.include('正在确认有没有留到位');
    await cabin.press('再问一次');
    await cabin.untilHeading('填写预约');
    expect(new Set(holdKeys(cabin)).size).to.equal(1);
    expect(taken(cabin)).to.equal(1);
  });

  it('turns out not to be, when the question was lost and others were faster', async () => {
    const cabin = await openCabin();
    cabin.client.failNext('network');
    await cabin.press('08:30–');
    await cabin.untilHeading('正在确认有没有留到位');
    cabin.client.center.seats.set(slot, { taken: 2, waiting: 0 });
    await cabin.press('再问一次');
    await cabin.untilHeading('这个时间刚刚约满');
    expect(cabin.focused).to.equal('这个时间刚刚约满');
    expect(taken(cabin)).to.equal(2);
    await cabin.press('2026年11月25日 周三 10:00–10:30');
    await cabin.untilHeading('填写预约');
  });

  it('is given back when its answer comes after the resident has left', async () => {
    const cabin = await openCabin();
    const answer = cabin.client.hold();
    await cabin.press('08:30–');
    cabin.element.remove();
    answer();
    await until(() => cabin.client.released.length === 1);
    expect(taken(cabin)).to.equal(0);
  });
});
