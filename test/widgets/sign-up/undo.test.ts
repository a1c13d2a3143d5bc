import { expect } from '@esm-bundle/chai';
import { BookingChangedEvent } from '../../../src/ui/booking-events.ts';
import type { ActivityFacts } from '../../mocks/programme/activity.ts';
import { cleanUp, openDialog, type DetailDialog } from '../../support/browser/detail-dialog.ts';
import { until } from '../../support/browser/wait.ts';

async function cancelled(facts: Partial<ActivityFacts> = {}): Promise<DetailDialog> {
  const dialog = await openDialog({ facts });
  await dialog.fillIn();
  await dialog.press('提交报名');
  await dialog.untilHeading('报名成功');
  await dialog.press('取消报名');
  await dialog.press('是的，取消报名');
  await dialog.untilHeading('报名已取消');
  return dialog;
}

const taken = ({ client }: DetailDialog) => client.center.activities.get('course')!.taken;

function fill({ client }: DetailDialog): void {
  const { activities } = client.center;
  activities.set('course', { ...activities.get('course')!, taken: 16 });
}

describe('a booking that was made', () => {
  afterEach(cleanUp);

  it('can be opened again by its link, which can be copied', async () => {
    const dialog = await openDialog();
    await dialog.fillIn();
    await dialog.press('提交报名');
    await dialog.untilHeading('报名成功');
    const link = dialog.get('link', '查看或更改报名') as HTMLAnchorElement;
    expect(link.href).to.match(/#boai-booking=.+/);
    const copied: string[] = [];
    const writeText = async (text: string) => void copied.push(text);
    Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
    try {
      await dialog.press('复制链接');
      await until(() => dialog.status === '已复制');
    } finally {
      Reflect.deleteProperty(navigator, 'clipboard');
    }
    expect(copied).to.deep.equal([link.href]);
  });
});

describe('a cancellation', () => {
  afterEach(cleanUp);

  it('can be taken back for ten minutes: the same booking is there again', async () => {
    const dialog = await cancelled();
    expect(taken(dialog)).to.equal(0);
    expect(dialog.text).to.contain('点错了的话，09:10 以前');
    await dialog.press('恢复报名');
    await dialog.untilHeading('报名成功');
    expect(dialog.focused).to.equal('报名成功');
    expect(taken(dialog)).to.equal(1);
    expect(dialog.text).to.match(/报名号 [A-Z2-9]{4} [A-Z2-9]{4}/);
    const undone = dialog.events.filter((event) => event instanceof BookingChangedEvent);
    expect(undone.map(({ activityId }) => activityId)).to.deep.equal(['course']);
    await dialog.press('取消报名');
    await dialog.press('是的，取消报名');
    await dialog.untilHeading('报名已取消');
  });

  it('is not offered to be taken back when the place went to whoever waits', async () => {
    const dialog = await openDialog({ facts: { capacity: 1, waitlistCapacity: 5 } });
    await dialog.fillIn();
    await dialog.press('提交报名');
    await dialog.untilHeading('报名成功');
    const { center } = dialog.client;
    const { version: noticeVersion } = center.center.notice;
    const neighbor = { name: '邻居', phone: '13900139001', partySize: 1, attendeeName: null, noticeVersion };
    center.joinActivityWaitlist('course', neighbor, { key: 'n', digest: 'n' }, 'https://boai.test/api/v1');
    await dialog.press('取消报名');
    await dialog.press('是的，取消报名');
    await dialog.untilHeading('报名已取消');
    expect(dialog.has('button', '恢复报名')).to.equal(false);
  });

  it('is final when others were faster: says so, and offers to sign up again', async () => {
    const dialog = await cancelled();
    fill(dialog);
    await dialog.press('恢复报名');
    await dialog.untilHeading('来不及恢复了');
    expect(dialog.focused).to.equal('来不及恢复了');
    expect(dialog.text).not.to.contain('报名已取消');
    expect(dialog.has('button', '恢复报名')).to.equal(false);
    await dialog.press('重新报名');
    expect(dialog.field('怎么称呼您').value).to.equal('');
  });

  it('is final after its time', async () => {
    const dialog = await cancelled();
    dialog.client.center.clock.advance(10 * 60_000);
    await dialog.press('恢复报名');
    await dialog.untilHeading('来不及恢复了');
  });

  it('offers to wait when the server says that it is full and there is a list', async () => {
    const dialog = await cancelled({ waitlistCapacity: 5 });
    dialog.client.refuseNext('activity_full', { placesLeft: 0, waitlist: true });
    await dialog.press('恢复报名');
    await dialog.untilHeading('名额刚刚报满');
    await dialog.press('我要候补');
    expect(dialog.find('heading', '填写候补')).to.be.instanceOf(HTMLElement);
  });

  it('asks again with the same key when nobody knows whether it was taken back', async () => {
    const dialog = await cancelled();
    dialog.client.failNext('timeout', { isDone: true });
    await dialog.press('恢复报名');
    await dialog.untilHeading('正在确认是否恢复');
    expect(dialog.status).to.equal('正在确认是否恢复');
    await dialog.press('再问一次');
    await dialog.untilHeading('报名成功');
    const undos = dialog.client.writes.filter(({ operation }) => operation === 'undoCancel');
    expect(undos).to.have.length(2);
    expect(new Set(undos.map(({ key }) => key)).size).to.equal(1);
    expect(taken(dialog)).to.equal(1);
  });
});
