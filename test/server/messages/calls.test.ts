/** The call list: whom staff have to ring up, about what, by when; nothing leaves it unsaid. */
import assert from 'node:assert/strict';
import { onEachDatabase } from '../../support/databases.ts';
import { openDesk } from './message-desk.ts';

const closed = { day: '2026-11-26', hours: [], note: '设备检修' };
const open = { day: '2026-11-26', hours: null, note: null };
const slot = 'cabin_20261126T0830';

onEachDatabase('the call list', (database) => {
  const { test } = database;

  test('whoever is offered a place has to be called, until they have answered or somebody has called', async () => {
    await using desk = await openDesk(database);
    const wang = await desk.signUp('王阿姨', 2);
    const li = await desk.wait('李叔叔');
    desk.setNow('2026-11-24T09:00:01+08:00');
    const zhao = await desk.wait('赵奶奶');
    await desk.ask('cancelBooking', { token: wang.manageToken });
    await desk.work();

    const calls = await desk.calls();
    assert.deepEqual(await desk.callsInShort(), ['offer 李叔叔', 'offer 赵奶奶']);
    const [first, second] = calls;
    assert.deepEqual(
      [first!.until, first!.createdAt, first!.booking.phone, first!.booking.title],
      ['2026-11-25T09:00:01+08:00', '2026-11-24T09:00:01+08:00', '13800138001', '广场舞教学'],
    );
    await desk.ask('acceptOffer', { token: li.manageToken });
    await desk.work();
    assert.deepEqual(await desk.callsInShort(), ['offer 赵奶奶'], 'who has answered need not be called');

    const left = await desk.ask('finishCall', { token: desk.staff, call: second!.id });
    assert.deepEqual(left.calls, []);
    assert.deepEqual((await desk.ask('finishCall', { token: desk.staff, call: second!.id })).calls, []);
    await desk.work();
    assert.deepEqual(await desk.calls(), []);
    assert.equal((await desk.ask('loadBooking', { token: zhao.manageToken })).status, 'offered');
  });

  test('an offer that nobody answers goes to the next by itself, and so does the call; it says that it is over', async () => {
    await using desk = await openDesk(database, { activity: { capacity: 1 } });
    const wang = await desk.signUp('王阿姨');
    await desk.wait('李叔叔');
    await desk.wait('赵奶奶');
    await desk.ask('cancelBooking', { token: wang.manageToken });
    await desk.work();
    assert.deepEqual(await desk.callsInShort(), ['offer 李叔叔']);
    desk.setNow('2026-11-25T09:00:00+08:00');
    const over = 'offer 李叔叔 over';
    assert.deepEqual(await desk.callsInShort(), [over], 'whether a worker has seen it or not');
    await desk.work();
    assert.deepEqual(await desk.callsInShort(), ['offer 赵奶奶', over]);
    const { id } = (await desk.calls())[1]!;
    await desk.ask('finishCall', { token: desk.staff, call: id });
    assert.deepEqual(await desk.callsInShort(), ['offer 赵奶奶']);
    desk.setNow('2026-11-28T09:00:00+08:00');
    await desk.work();
    assert.deepEqual(await desk.callsInShort(), ['offer 赵奶奶 over']);
    desk.setNow('2026-12-05T10:00:00+08:00');
    await desk.work();
    assert.deepEqual(await desk.callsInShort(), [], 'after a week nobody needs to hear of it any more');
  });

  test('a confirmation was on the screen, so nobody is called for it', async () => {
    await using desk = await openDesk(database);
    await desk.signUp('王阿姨');
    await desk.work();
    assert.deepEqual(await desk.calls(), []);
    const [confirmation] = await desk.messages();
    assert.deepEqual(
      [confirmation!.kind, confirmation!.channel, confirmation!.ended_as],
      ['confirmation', 'screen', 'delivered'],
    );
  });

  test('a reminder is for the day before, at the hour of the center, and over with the start', async () => {
    await using desk = await openDesk(database);
    await desk.signUp('王阿姨');
    desk.setNow('2026-11-28T17:59:59+08:00');
    await desk.work();
    assert.deepEqual(await desk.callsInShort(), []);
    desk.setNow('2026-11-28T18:00:00+08:00');
    await desk.work();
    assert.deepEqual(await desk.callsInShort(), ['reminder 王阿姨']);
    desk.setNow('2026-11-29T18:59:00+08:00');
    await desk.work();
    assert.deepEqual(await desk.callsInShort(), ['reminder 王阿姨']);
    desk.setNow('2026-11-29T19:00:00+08:00');
    await desk.work();
    assert.deepEqual(await desk.callsInShort(), []);
  });

  test('who is moved to another time is told of that, and reminded of that alone', async () => {
    await using desk = await openDesk(database);
    await desk.signUp('王阿姨');
    await desk.wait('李叔叔', 2);
    const { staff: token } = desk;
    const moved = {
      startsAt: '2026-12-01T19:00:00+08:00',
      endsAt: '2026-12-01T20:30:00+08:00',
    };
    desk.setNow('2026-11-28T18:00:00+08:00');
    await desk.work();
    await desk.ask('moveActivity', { token, activity: 'dance', body: moved });
    await desk.work();
    assert.deepEqual((await desk.callsInShort()).sort(), ['changed 李叔叔', 'changed 王阿姨'].sort());
    assert.equal((await desk.calls())[0]!.booking.startsAt, moved.startsAt);
    for (const { id } of await desk.calls()) await desk.ask('finishCall', { token, call: id });
    desk.setNow('2026-11-30T18:00:00+08:00');
    await desk.work();
    assert.deepEqual(await desk.callsInShort(), ['reminder 王阿姨']);
  });

  test('when the center cancels, everybody who came or waited has to be called', async () => {
    await using desk = await openDesk(database);
    await desk.signUp('王阿姨', 2);
    await desk.wait('李叔叔');
    await desk.ask('cancelActivity', { token: desk.staff, activity: 'dance', body: {} });
    await desk.work();
    assert.deepEqual((await desk.callsInShort()).sort(), ['cancelled 李叔叔', 'cancelled 王阿姨'].sort());
  });

  test('a booking that no longer fits stays on the list until somebody has called or it fits again', async () => {
    await using desk = await openDesk(database);
    const { manageToken: token, booking } = await desk.book(slot);
    await desk.book('cabin_20261127T0830', { name: '李叔叔' });
    await desk.setDay(closed);
    await desk.work();
    const [call, ...others] = await desk.calls();
    assert.equal(others.length, 0);
    assert.deepEqual(
      [call!.reason, call!.booking.bookingId, call!.booking.phone, call!.until],
      ['hours', booking.id, '13800138000', null],
    );
    await desk.setDay(open);
    assert.deepEqual(await desk.calls(), []);
    await desk.setDay(closed);
    const { calls } = await desk.ask('finishCall', { token: desk.staff, call: call!.id });
    assert.deepEqual(calls, []);
    await desk.work();
    assert.deepEqual(await desk.calls(), [], 'they have spoken, and the resident comes all the same');
    assert.equal((await desk.ask('loadBooking', { token })).status, 'confirmed');

    await desk.setDay(open);
    await desk.setDay(closed);
    assert.deepEqual(await desk.callsInShort(), ['hours 王阿姨'], 'closed a second time is a second call');
    await desk.ask('rescheduleStaffBooking', {
      token: desk.staff,
      booking: booking.id,
      body: { to: 'cabin_20261127T0900' },
    });
    await desk.work();
    assert.deepEqual(await desk.callsInShort(), ['changed 王阿姨']);
  });

  test('fewer seats and an activity in the room are reasons to call, too', async () => {
    await using desk = await openDesk(database);
    await desk.book(slot, { name: '王阿姨' });
    await desk.book(slot, { name: '李叔叔' });
    const { staff: token } = desk;
    const { service } = (await desk.ask('loadServices', { token })).services[0]!;
    await desk.ask('saveService', { token, body: { service: { ...service, capacity: 1, maxPartySize: 1 } } });
    assert.equal((await desk.calls()).length, 1);
    const clinic = {
      title: '义诊',
      room: '健康小屋',
      startsAt: '2026-11-26T08:00:00+08:00',
      endsAt: '2026-11-26T09:00:00+08:00',
      allowDoubleUse: true,
    };
    const { id } = await desk.ask('addActivity', { token, body: clinic });
    assert.deepEqual((await desk.callsInShort()).sort(), ['hours 李叔叔', 'hours 王阿姨'].sort());
    for (const call of await desk.calls()) await desk.ask('finishCall', { token, call: call.id });
    await desk.ask('cancelActivity', { token, activity: id, body: {} });
    await desk.work();
    await desk.ask('addActivity', { token, body: clinic });
    const again = (await desk.calls()).length;
    assert.ok(again >= 1, 'the room was free meanwhile, so who had been called has to be called again');
  });

  test('the most urgent comes first', async () => {
    await using desk = await openDesk(database);
    const wang = await desk.signUp('王阿姨', 2);
    await desk.wait('李叔叔');
    await desk.ask('cancelBooking', { token: wang.manageToken });
    await desk.book('cabin_20261125T0830', { name: '赵奶奶' });
    await desk.book('cabin_20261126T0830', { name: '孙伯伯' });
    await desk.setDay({ ...closed, day: '2026-11-25' });
    await desk.setDay(closed);
    await desk.work();
    assert.deepEqual(await desk.callsInShort(), ['hours 赵奶奶', 'offer 李叔叔', 'hours 孙伯伯']);
  });

  test('what no worker has seen to for a quarter of an hour is on the list as well', async () => {
    await using desk = await openDesk(database);
    await desk.signUp('王阿姨');
    await desk.ask('cancelActivity', { token: desk.staff, activity: 'dance', body: {} });
    assert.deepEqual(await desk.calls(), []);
    desk.setNow('2026-11-24T09:15:00+08:00');
    const [call] = await desk.calls();
    assert.equal(call!.reason, 'cancelled');
    await desk.ask('finishCall', { token: desk.staff, call: call!.id });
    await desk.work();
    assert.deepEqual(await desk.calls(), []);
  });

  test('at night nobody is called about what can wait, and what cannot is said at once', async () => {
    await using desk = await openDesk(database);
    await desk.signUp('王阿姨');
    desk.setNow('2026-11-28T22:00:00+08:00');
    await desk.ask('cancelActivity', { token: desk.staff, activity: 'dance', body: {} });
    await desk.work();
    assert.deepEqual(await desk.calls(), []);
    desk.setNow('2026-11-29T08:00:00+08:00');
    await desk.work();
    assert.deepEqual(await desk.callsInShort(), ['cancelled 王阿姨']);

    await using early = await openDesk(database, {
      activity: { startsAt: '2026-11-29T07:00:00+08:00', endsAt: '2026-11-29T08:00:00+08:00' },
    });
    await early.signUp('王阿姨');
    early.setNow('2026-11-28T22:00:00+08:00');
    await early.ask('cancelActivity', { token: early.staff, activity: 'dance', body: {} });
    await early.work();
    assert.ok((await early.callsInShort()).includes('cancelled 王阿姨'));
  });

  test('an activity that was cancelled and takes place after all is no cancellation any more', async () => {
    await using desk = await openDesk(database);
    const csv = '活动名称,地点,日期,开始,结束,名额\n八段锦,博爱广场,2026-12-05,09:00,10:00,10\n';
    const { staff: token } = desk;
    const load = (text: string, cancelMissing: boolean) =>
      desk.ask('importProgramme', {
        token,
        body: { fileName: 'a.csv', contentBase64: Buffer.from(text).toString('base64'), cancelMissing },
      });
    await load(csv, false);
    const { activities } = await desk.ask('loadActivities', { query: { text: '八段锦' } });
    const body = {
      name: '王阿姨',
      phone: '13800138000',
      partySize: 1,
      attendeeName: null,
      noticeVersion: '2026-11-01',
    };
    await desk.ask('signUp', { activity: activities[0]!.id, body });
    await load('活动名称,地点,日期,开始,结束,名额\n太极拳,博爱广场,2026-12-06,09:00,10:00,10\n', true);
    await desk.work();
    assert.deepEqual(await desk.callsInShort(), ['cancelled 王阿姨']);
    await load(csv, false);
    await desk.work();
    assert.deepEqual(await desk.callsInShort(), ['changed 王阿姨'], 'it takes place: that is the news');
    desk.setNow('2026-12-04T18:00:00+08:00');
    await desk.work();
    assert.ok((await desk.callsInShort()).includes('reminder 王阿姨'));
  });

  test('the list is for staff; a call that never was is refused', async () => {
    await using desk = await openDesk(database);
    await desk.refused('unauthorized', 'loadCalls');
    await desk.refused('unauthorized', 'finishCall', { call: 'nothing' });
    for (const call of ['nothing', 'hours-nothing', '%00']) {
      await desk.refused('not_found', 'finishCall', { token: desk.staff, call });
    }
  });
});
