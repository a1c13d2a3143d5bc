import { expect } from '@esm-bundle/chai';
import type { Service, Slot } from '../../../src/api/generated/types.ts';
import { createHttpClient } from '../../../src/api/http-client.ts';
import { scenario, type ScenarioName } from '../../mocks/scenarios.ts';
import { bookingClient, type BookingClient } from '../../support/browser/booking-client.ts';
import { cabin as cabinService } from '../../mocks/programme/services.ts';
import { type Cabin, cleanUp, openCabin } from '../../support/browser/cabin.ts';
import { nameOf } from '../../support/browser/screen.ts';
import { until } from '../../support/browser/wait.ts';

/** Staff change the service while the form is filled in. */
function changeService({ center }: BookingClient, change: Partial<Service>): void {
  center.services = [{ service: { ...cabinService, ...change } }];
}

/** The slot that begins then on the day in sight. */
async function slotAt(client: BookingClient, time: string): Promise<Slot> {
  const [service] = (await client.loadSlots({})).services;
  const slots = service!.days.flatMap((day) => day.slots);
  return slots.find(({ startsAt }) => startsAt.startsWith(`2026-11-25T${time}`))!;
}

/** Over the wire, for the faults of a scenario are there. */
async function openOn(name: ScenarioName): Promise<Cabin> {
  const { base, fetch, center } = scenario(name);
  const patience = { wait: () => Promise.resolve(), random: () => 0 };
  const http = createHttpClient({ api: base, center: 'meiyuan', fetch, patience });
  return openCabin({ client: Object.assign(bookingClient(center), http) });
}

describe('a refusal has words and a way on', () => {
  afterEach(cleanUp);

  it('when others were faster: other times, at once', async () => {
    const cabin = await openOn('slotFullOnHold');
    await cabin.press('08:30–');
    await cabin.untilHeading('这个时间刚刚约满');
    expect(cabin.focused).to.equal('这个时间刚刚约满');
    expect(cabin.text).to.contain('可以换成');
    await cabin.press('2026年11月25日 周三 10:00–10:30');
    await cabin.untilHeading('填写预约');
  });

  for (const [name, heading] of [
    ['limitReached', '这个电话约的次数到上限了'],
    ['slotClosedOnSubmit', '这个时间不能约了'],
    ['holdLost', '保留的时间过了，位子已经被约走'],
    ['signUpTooMany', '提交得太频繁'],
  ] as const)
    it(`of "${name}" keeps what was typed`, async () => {
      const cabin = await openOn(name);
      await cabin.chooseSlot('08:30');
      await cabin.fillIn();
      await cabin.press('提交预约');
      await cabin.untilHeading(heading);
      expect(cabin.focused).to.equal(heading);
      expect((cabin.get('textbox', '怎么称呼您') as HTMLInputElement).value).to.equal('王阿姨');
      expect(cabin.text).to.contain('0796-8000001');
      await cabin.press('换个时间');
      await until(() => cabin.names('heading').some((heading) => heading.endsWith('选时间')));
    });

  it('when the hold ran out but the seat is free: none, it is booked', async () => {
    const cabin = await openOn('holdExpired');
    await cabin.chooseSlot('08:30');
    await cabin.fillIn();
    await cabin.press('提交预约');
    await cabin.untilHeading('预约成功');
  });

  it('of an outdated notice un-ticks the consent and shows the new text', async () => {
    const client = bookingClient(scenario('typical').center);
    const cabin = await openCabin({ client });
    await cabin.chooseSlot('08:30');
    await cabin.fillIn();
    const { center } = client.center;
    client.center.center = {
      ...center,
      notice: { ...center.notice, version: '2026-11-24', retentionDays: 15 },
    };
    await cabin.press('提交预约');
    await cabin.untilHeading('信息使用说明有更新');
    const consent = cabin.get('checkbox', '我已看过上面的说明，同意这样使用') as HTMLInputElement;
    expect(consent.checked).to.equal(false);
    expect(cabin.text, 'fifteen days after the visit').to.contain('2026年12月10日');
    consent.click();
    await cabin.press('提交预约');
    await cabin.untilHeading('预约成功');
  });

  it('when an item needs an empty stomach now: only mornings are offered, and which item it is', async () => {
    const cabin = await openCabin();
    await cabin.chooseSlot('15:30');
    await cabin.fillIn();
    changeService(cabin.client, {
      items: cabinService.items.map((item) => (item.id === 'pressure' ? { ...item, fasting: true } : item)),
    });
    await cabin.press('提交预约');
    await cabin.untilHeading('要空腹的项目只能约上午');
    expect(cabin.focused).to.equal('要空腹的项目只能约上午');
    expect(nameOf(cabin.get('checkbox', '血压'))).to.contain('要空腹，只能约上午');
    expect((cabin.get('textbox', '怎么称呼您') as HTMLInputElement).value).to.equal('王阿姨');
    const offered = cabin.names('button').filter((name) => name.startsWith('2026年'));
    expect(offered).to.not.deep.equal([]);
    for (const time of offered) expect(time).to.match(/ (08|09|10|11):/);

    await cabin.press(offered[0]!);
    await until(() => !cabin.find('heading', '要空腹的项目只能约上午'));
    await cabin.press('提交预约');
    await cabin.untilHeading('预约成功');
    expect(cabin.text).to.contain('以后不要吃东西');
  });

  it('when an item is no longer measured: says so, and lets another be chosen', async () => {
    const cabin = await openCabin();
    await cabin.chooseSlot('08:30');
    await cabin.fillIn();
    changeService(cabin.client, { items: cabinService.items.filter(({ id }) => id !== 'pressure') });
    await cabin.press('提交预约');
    await cabin.untilHeading('有些内容没有通过检查');
    expect(cabin.names('checkbox')).to.not.include('血压');
    expect(cabin.text).to.contain('请至少选一个项目');
    await cabin.choose('checkbox', '血氧');
    await cabin.press('提交预约');
    await cabin.untilHeading('预约成功');
  });

  it('when one of two items is no longer measured: the other one stays chosen', async () => {
    const cabin = await openCabin();
    await cabin.chooseSlot('08:30');
    await cabin.fillIn();
    await cabin.choose('checkbox', '血氧');
    changeService(cabin.client, { items: cabinService.items.filter(({ id }) => id !== 'pressure') });
    await cabin.press('提交预约');
    await cabin.untilHeading('有些内容没有通过检查');
    expect(cabin.text, 'nothing was about an empty stomach').to.not.contain('要空腹的项目只能约上午');
    await cabin.press('提交预约');
    await cabin.untilHeading('预约成功');
    expect(cabin.text).to.contain('血氧');
  });

  it('when the age is asked for now: asks for it', async () => {
    const client = bookingClient(scenario('typical').center);
    changeService(client, { asksAge: false });
    const cabin = await openCabin({ client });
    await cabin.chooseSlot('08:30');
    await cabin.fillIn({ asksAge: false });
    changeService(client, {});
    await cabin.press('提交预约');
    await cabin.untilHeading('有些内容没有通过检查');
    expect(cabin.text).to.contain('请选来的人的年纪');
    await cabin.choose('radio', '65 岁及以上');
    await cabin.press('提交预约');
    await cabin.untilHeading('预约成功');
  });

  for (const limit of [2, 1])
    it(`when fewer may come together now, at most ${limit}: offers to come as so many`, async () => {
      const client = bookingClient(scenario('slotsFree').center);
      changeService(client, { capacity: 3, maxPartySize: 3 });
      const cabin = await openCabin({ client });
      await cabin.press('11月25日 周三');
      await cabin.chooseSlot('08:30');
      await cabin.fillIn();
      await cabin.type('几个人来', '3');
      changeService(client, { capacity: 3, maxPartySize: limit });
      await cabin.press('提交预约');
      await cabin.untilHeading('一次预约的人数太多');
      expect(cabin.focused).to.equal('一次预约的人数太多');
      expect((cabin.get('textbox', '几个人来') as HTMLInputElement).value).to.equal('3');
      expect(cabin.text).to.contain(`最多 ${limit} 人`);

      await cabin.press(`改为 ${limit} 人`);
      await until(() => !cabin.find('heading', '一次预约的人数太多'));
      expect(cabin.focused, 'what was pressed is gone').to.equal('填写预约');
      await cabin.untilText('为您保留到');
      await cabin.press('提交预约');
      await cabin.untilHeading('预约成功');
      expect(cabin.text).to.contain(`王阿姨 · ${limit} 人`);
      expect(client.center.seats.get('cabin_20261125T0830')!.taken).to.equal(limit);
    });

  it('names every field that is missing, beside it and at the top, and leads to the first', async () => {
    const cabin = await openCabin();
    await cabin.chooseSlot('08:30');
    await cabin.press('提交预约');
    await cabin.untilHeading('还有 6 处要改');
    expect(cabin.focused).to.contain('血压');
    for (const text of ['请至少选一个项目', '请填写怎么称呼您', '请填写电话', '请选来的人的年纪'])
      expect(cabin.names('link')).to.include(text);
    cabin.get('link', '请填写电话').click();
    expect(cabin.focused).to.contain('手机或固定电话');
    await cabin.type('手机或固定电话', '138 0013 8000');
    expect(cabin.names('link')).not.to.include('请填写电话');
    expect(cabin.client.writes.filter(({ operation }) => operation === 'bookSlot')).to.deep.equal([]);
  });

  it('lets a guardian refuse as easily as agree', async () => {
    const cabin = await openCabin();
    await cabin.chooseSlot('08:30');
    await cabin.fillIn();
    await cabin.choose('radio', '不满 14 岁');
    await cabin.press('提交预约');
    expect(cabin.text).to.contain('请选监护人是否同意');
    await cabin.choose('radio', '我不是监护人，或者不同意');
    expect(cabin.text).to.contain('那就不能在网上替孩子预约');
    await cabin.choose('radio', '我是监护人，同意');
    await cabin.press('提交预约');
    await cabin.untilHeading('预约成功');
    expect(cabin.client.writes[1]!.body).to.include({ isUnder14: true, guardianConsent: true });
  });

  it('lets a resident refuse the use of health data, and says what then', async () => {
    const cabin = await openCabin();
    await cabin.chooseSlot('08:30');
    await cabin.press('不同意，不在网上预约');
    await cabin.untilHeading('您没有同意使用健康信息');
    expect(cabin.text).to.contain('周五下午可以直接来');
    expect(cabin.client.center.seats.get('cabin_20261125T0830')!.taken).to.equal(0);
  });

  it('of a place offline says so, and the form is still there', async () => {
    const client = bookingClient(scenario('typical').center);
    const cabin = await openCabin({ client });
    await cabin.chooseSlot('08:30');
    await cabin.fillIn();
    client.failNext('offline');
    await cabin.press('提交预约');
    await cabin.untilHeading('现在没有联网');
    await cabin.press('提交预约');
    await cabin.untilHeading('预约成功');
  });
});

describe('waiting for a slot', () => {
  afterEach(cleanUp);

  it('shows how many are before, and where to leave', async () => {
    const client = bookingClient(scenario('slotsFull').center);
    client.center.seats.set('cabin_20261125T0830', { taken: 2, waiting: 0 });
    const cabin = await openCabin({ client });
    expect(cabin.text).to.contain('到 12月22日 周二 都约满了');
    await cabin.press('11月25日 周三');
    expect(cabin.focused).to.contain('11月25日 周三 选时间');
    await cabin.chooseSlot('08:30', '填写候补');
    await cabin.fillIn();
    await cabin.press('排上候补');
    await cabin.untilHeading('已经排上候补');
    expect(cabin.text).to.contain('您排在最前面');
    expect(cabin.text).to.contain('会打电话告诉您');
    expect(cabin.get('link', '查看或更改预约')).to.not.equal(undefined);
    expect(cabin.names('button'), 'nothing to show at the door').to.not.include('打印凭条');
    expect(cabin.events[0]).to.include({ type: 'boai-waitlist-joined', partySize: 1 });
  });

  it('books at once when a seat has come free meanwhile', async () => {
    const client = bookingClient(scenario('slotsFull').center);
    const cabin = await openCabin({ client });
    await cabin.press('11月25日 周三');
    await cabin.chooseSlot('08:30', '填写候补');
    await cabin.fillIn();
    client.center.seats.set('cabin_20261125T0830', { taken: 1, waiting: 0 });
    await cabin.press('排上候补');
    await cabin.untilHeading('现在有空位了');
    await cabin.press('马上预约这个时间');
    await cabin.untilHeading('填写预约');
    await cabin.press('提交预约');
    await cabin.untilHeading('预约成功');
  });

  it('says to who waits already that once is enough, and offers other times', async () => {
    const client = bookingClient(scenario('slotsFull').center);
    const cabin = await openCabin({ client });
    const wait = async (): Promise<void> => {
      await cabin.press('11月25日 周三');
      await cabin.chooseSlot('08:30', '填写候补');
      await cabin.fillIn();
      await cabin.press('排上候补');
    };
    await wait();
    await cabin.untilHeading('已经排上候补');
    await cabin.press('再给别人预约');
    client.center.seats.set('cabin_20261125T1000', { taken: 0, waiting: 0 });
    await wait();
    await cabin.untilHeading('您已经在这个时间的候补里');
    expect(cabin.focused).to.equal('您已经在这个时间的候补里');
    expect(cabin.text).to.contain('不用再排一次');
    expect(client.center.seats.get('cabin_20261125T0830')!.waiting).to.equal(1);
    await cabin.press('2026年11月25日 周三 10:00–10:30');
    await cabin.untilHeading('填写预约');
    await cabin.press('提交预约');
    await cabin.untilHeading('预约成功');
  });

  it('is not offered by a form when the refusal is about another time', async () => {
    const client = bookingClient(scenario('typical').center);
    const cabin = await openCabin({ client });
    await cabin.chooseSlot('08:30');
    await cabin.fillIn();
    client.refuseNext('slot_full', { slots: [await slotAt(client, '10:00')], waitlist: true });
    await cabin.press('提交预约');
    await cabin.untilHeading('这个时间刚刚约满');
    expect(cabin.names('button')).to.include('候补这个时间');
    client.center.seats.set('cabin_20261125T1000', { taken: 2, waiting: 0 });
    await cabin.press('2026年11月25日 周三 10:00–10:30');
    await until(() => !cabin.find('button', '2026年11月25日 周三 10:00–10:30'));
    expect(cabin.names('heading')).to.include('这个时间刚刚约满');
    expect(cabin.names('button'), 'it would be for 08:30').to.not.include('候补这个时间');
  });

  it('is refused with other times when the list is full', async () => {
    const cabin = await openOn('waitlistFull');
    await cabin.chooseSlot('09:30', '填写候补');
    await cabin.fillIn();
    await cabin.press('排上候补');
    await cabin.untilHeading('候补也排满了');
  });
});
