import { expect } from '@esm-bundle/chai';
import type { ConsultationRequest } from '../../../src/api/generated/types.ts';
import { bookingClient, type BookingClient } from '../../support/browser/booking-client.ts';
import { cleanUp, openConsultation } from '../../support/browser/consultation.ts';
import { settled, until } from '../../support/browser/wait.ts';
import { scenario } from '../../mocks/scenarios.ts';

const sent = ({ writes }: BookingClient): ConsultationRequest =>
  writes.find(({ operation }) => operation === 'bookConsultation')!.body as ConsultationRequest;

/** Nobody fills in a form in no time. */
const pass = ({ center }: BookingClient): number => center.clock.advance(60_000) as unknown as number;

/** Id of the slot that begins then on the day in sight. */
async function slotAt(client: BookingClient, time: string): Promise<string> {
  const [service] = (await client.loadConsultation({})).services;
  const slots = service!.days.flatMap((day) => day.slots);
  return slots.find(({ startsAt }) => startsAt.startsWith(`2026-11-25T${time}`))!.id;
}

/** The times are in sight, and somebody else has just taken this one. */
async function untilTaken(time: string) {
  const client = bookingClient(scenario('typical').center);
  const consultation = await openConsultation({ client });
  await consultation.untilTime();
  client.center.seats.set(await slotAt(client, time), { taken: 1, waiting: 0 });
  return { client, consultation };
}

describe('signing up for a consultation', () => {
  afterEach(cleanUp);

  it('leads an adult from who to a code, and tells the page nothing', async () => {
    const consultation = await openConsultation();
    const { client } = consultation;
    await consultation.untilConsents();
    expect(consultation.text).to.contain('为您保留到 09:30');
    pass(client);
    await consultation.press('提交报名');
    await consultation.untilHeading('报名成功');
    expect(consultation.focused).to.equal('报名成功');
    expect(consultation.text).to.match(/取号码 [A-Z2-9]{4} [A-Z2-9]{4}/);
    expect(consultation.text).to.contain('咨询师会在开放时间');
    expect(consultation.root.querySelectorAll('.help').length).to.equal(2);
    expect(sent(client)).to.deep.include({
      ageBand: '18plus',
      guardianConsent: false,
      sealed: null,
      website: '',
      content: {
        name: '小林',
        contact: { phone: '138 0013 8000', safeTimes: ['evening'], mayBeNamed: false },
        counsellorId: null,
        counsellorGender: null,
        topicId: null,
        isFirstVisit: null,
      },
    });
    expect(sent(client).filledMs).to.be.at.least(60_000);
    const [event] = consultation.events;
    expect(event).to.include({ type: 'boai-booked', slotId: null, activityId: null });
    expect([sessionStorage.length, localStorage.length]).to.deep.equal([0, 0]);
    expect(consultation.text, 'of what was typed nothing is left').not.to.contain('小林');

    await consultation.press('清空，给别人报名');
    await consultation.untilHeading('谁来咨询');
  });

  it('lets one fill in what needs no network, and sends once the times are read again', async () => {
    const consultation = await openConsultation();
    const { client } = consultation;
    const cut = async (): Promise<void> => {
      client.failReads('network');
      await consultation.element.refresh();
      await until(() => consultation.text.includes('可以先往下填'));
    };
    const connect = async (): Promise<void> => {
      client.failReads(undefined);
      await consultation.press('重试');
      await until(() => !consultation.text.includes('可以先往下填'));
    };
    await cut();
    await consultation.choose('radio', '我自己，满 18 岁');
    await consultation.next('怎么称呼');
    await connect();
    await consultation.press('更改 谁来咨询');
    await consultation.untilConsents();
    pass(client);
    await cut();
    await consultation.press('提交报名');
    expect(consultation.focused).to.equal('重试');
    expect(client.writes.some(({ operation }) => operation === 'bookConsultation')).to.equal(false);
    await connect();
    await consultation.press('提交报名');
    await consultation.untilHeading('报名成功');
  });

  it('leads an elder back to the day that she left', async () => {
    const consultation = await openConsultation({ attributes: { elder: '' } });
    await consultation.untilTime();
    await consultation.press('回到选日子');
    await until(() => consultation.focused.startsWith('11月25日'));
    await consultation.press('11月26日');
    await until(() => consultation.focused === '11月26日 周四 选时间');
    await consultation.press('回到选日子');
    await until(() => consultation.focused.startsWith('11月26日'));
  });

  it('does not say of the next sign-up that it was copied', async () => {
    const consultation = await openConsultation();
    const { client } = consultation;
    await consultation.untilConsents();
    pass(client);
    await consultation.press('提交报名');
    await consultation.untilHeading('报名成功');
    await consultation.press('复制');
    await until(() => consultation.status !== '');
    await consultation.press('清空，给别人报名');
    await consultation.untilConsents('15:20');
    pass(client);
    await consultation.press('提交报名');
    await consultation.untilHeading('报名成功');
    expect(consultation.status).to.equal('');
  });

  it('lets somebody of 15 leave no phone at all', async () => {
    const consultation = await openConsultation();
    await consultation.choose('radio', '我自己，14 到 17 岁');
    await consultation.next('怎么称呼');
    await consultation.type('怎么称呼您', '小宇');
    await consultation.next('怎么联系');
    await consultation.choose('radio', '我自己打电话过来');
    await consultation.next('想找哪位咨询师');
    expect(consultation.text, 'a wish is not a promise').to.contain('不能保证您选的时间正好是这位咨询师');
    await consultation.choose('radio', '希望是女咨询师');
    await consultation.next('什么时间');
    await consultation.press('09:50–');
    await consultation.untilHeading('大致是哪方面');
    await consultation.choose('radio', '学业');
    await consultation.next('保密和同意');
    await consultation.choose('checkbox', '我已看过上面的说明，同意这样使用');
    await consultation.choose('checkbox', '我已看过保密和例外的说明');
    pass(consultation.client);
    await consultation.press('提交报名');
    await consultation.untilHeading('报名成功');
    expect(consultation.text).to.contain('请您打电话来，只说取号码就行');
    expect(sent(consultation.client)).to.deep.include({ ageBand: '14to17' });
    expect(sent(consultation.client).content).to.include({ contact: null, counsellorGender: 'female' });
  });

  it('needs a guardian for a child, who may refuse as easily as agree', async () => {
    const consultation = await openConsultation();
    await consultation.choose('radio', '不满 14 岁的孩子');
    await consultation.press('下一步');
    expect(consultation.text).to.contain('请选监护人是否同意');
    await consultation.choose('radio', '我不是监护人，或者不同意');
    expect(consultation.text).to.contain('那就不能在网上替孩子报名');
    await consultation.press('下一步');
    expect(consultation.has('heading', '怎么称呼')).to.equal(false);
    await consultation.choose('radio', '我是监护人，同意');
    await consultation.next('怎么称呼');
  });

  it('says what is missing beside the field, and the focus goes there', async () => {
    const consultation = await openConsultation();
    await consultation.press('下一步');
    await until(() => consultation.focused.startsWith('我自己，满 18 岁'));
    expect(consultation.text).to.contain('请选谁来咨询');
    await consultation.choose('radio', '我自己，满 18 岁');
    expect(consultation.text).not.to.contain('请选谁来咨询');
    await consultation.next('怎么称呼');
    expect(consultation.focused).to.equal('怎么称呼');
    await consultation.next('怎么称呼');
    expect(consultation.text).to.contain('请填写怎么称呼您，化名也可以');
  });

  it('leads back to every step that was passed, with what was typed', async () => {
    const consultation = await openConsultation();
    await consultation.untilTime();
    await consultation.press('更改 怎么称呼');
    expect((consultation.get('textbox', '怎么称呼您') as HTMLInputElement).value).to.equal('小林');
    await consultation.next('怎么联系');
    expect((consultation.get('textbox', '手机或固定电话') as HTMLInputElement).value).to.equal(
      '138 0013 8000',
    );
  });

  it('has no field that a browser fills in or remembers, and none about the problem', async () => {
    const consultation = await openConsultation();
    await consultation.untilTime();
    for (const step of ['怎么联系', '怎么称呼']) {
      await consultation.press(`更改 ${step}`);
      for (const field of consultation.all('textbox'))
        expect(field.getAttribute('autocomplete')).to.equal('off');
    }
    expect(consultation.root.querySelectorAll('textarea').length).to.equal(0);
  });

  it('keeps the time while the form is filled in, and gives it back on leaving', async () => {
    const consultation = await openConsultation();
    const { center } = consultation.client;
    const held = () => [...center.seats.values()].reduce((sum, { taken }) => sum + taken, 0);
    const before = held();
    await consultation.untilConsents();
    expect(held()).to.equal(before + 1);
    await consultation.press('更改 什么时间');
    await consultation.press('15:20–');
    await consultation.untilHeading('大致是哪方面');
    expect(held(), 'one for the other').to.equal(before + 1);
    dispatchEvent(new PageTransitionEvent('pagehide'));
    expect(held()).to.equal(before);
    await consultation.untilHeading('谁来咨询');
    expect(consultation.text, 'who comes back finds an empty form').not.to.contain('小林');
  });

  it('shows an empty form to whoever goes back after the sign-up', async () => {
    const consultation = await openConsultation();
    await consultation.untilConsents();
    pass(consultation.client);
    await consultation.press('提交报名');
    await consultation.untilHeading('报名成功');
    dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await consultation.untilHeading('谁来咨询');
    expect(consultation.text).not.to.match(/[A-Z2-9]{4} [A-Z2-9]{4}/);
  });

  it('asks again with the same key when an answer was lost, and says the same', async () => {
    const consultation = await openConsultation();
    const { client } = consultation;
    await consultation.untilConsents();
    pass(client);
    client.failNext('network', { isDone: true });
    await consultation.press('提交报名');
    await consultation.untilHeading('正在确认是否报上');
    await consultation.press('再问一次');
    await consultation.untilHeading('报名成功');
    const tries = client.writes.filter(({ operation }) => operation === 'bookConsultation');
    expect(tries.length).to.be.at.least(2);
    expect(new Set(tries.map(({ key }) => key)).size).to.equal(1);
    expect(new Set(tries.map(({ body }) => JSON.stringify(body))).size).to.equal(1);
  });

  it('waits for a time that is taken', async () => {
    const consultation = await openConsultation({ scenario: 'consultationFull' });
    await consultation.untilTime();
    expect(consultation.text).to.contain('等不了的话，请打上面的电话');
    const day = consultation.all('button').find((button) => button.matches('.day.full'))!;
    day.click();
    const time = await until(() =>
      consultation.all('button').find((button) => button.matches('.slot.waits')),
    );
    time.click();
    await consultation.untilHeading('大致是哪方面');
    await consultation.next('保密和同意');
    expect(consultation.text).to.contain('这个时间有人约了');
    await consultation.choose('checkbox', '我已看过上面的说明，同意这样使用');
    await consultation.choose('checkbox', '我已看过保密和例外的说明');
    pass(consultation.client);
    await consultation.press('排上候补');
    await consultation.untilHeading('已经排上候补');
    expect(consultation.events[0]).to.include({ type: 'boai-waitlist-joined', slotId: null });
  });

  it('speaks English throughout', async () => {
    const consultation = await openConsultation({ attributes: { locale: 'en' } });
    await consultation.untilHeading('Who is it for');
    await consultation.choose('radio', 'Myself, 18 or older');
    await consultation.press('Next');
    await consultation.untilHeading('What to call you');
    expect(consultation.text).to.contain('If you are in danger, call 120 or 110 at once');
  });
});

describe('a refusal of a consultation', () => {
  afterEach(cleanUp);

  it('for somebody was faster shows other times and keeps what was typed', async () => {
    const { consultation } = await untilTaken('09:50');
    await consultation.press('09:50–');
    await consultation.untilHeading('这个时间刚刚被约走');
    expect(consultation.focused).to.equal('这个时间刚刚被约走');
    expect(consultation.text).to.contain('可以换成');
    expect(consultation.text).to.contain('小林');
  });

  it('of one time that comes late leaves alone who has another meanwhile', async () => {
    const { client, consultation } = await untilTaken('09:50');
    const read = client.holdReads();
    await consultation.press('09:50–');
    await settled();
    expect(consultation.status).to.equal('正在为您留时间…');
    await consultation.press('15:20–');
    await consultation.untilHeading('大致是哪方面');
    read();
    await settled();
    expect(consultation.names('heading')).to.not.include('这个时间刚刚被约走');
    expect(consultation.names('heading')).to.include('大致是哪方面');
    await consultation.next('保密和同意');
    await consultation.choose('checkbox', '我已看过上面的说明，同意这样使用');
    await consultation.choose('checkbox', '我已看过保密和例外的说明');
    pass(client);
    await consultation.press('提交报名');
    await consultation.untilHeading('报名成功');
    expect(consultation.text).to.contain('15:20–16:10');
  });

  it('of one time that comes late is not shown to whoever has left', async () => {
    const { client, consultation } = await untilTaken('09:50');
    const read = client.holdReads();
    await consultation.press('09:50–');
    await settled();
    await consultation.press('离开此页');
    read();
    await settled();
    expect(consultation.names('heading')).to.include('谁来咨询');
    expect(consultation.names('heading')).to.not.include('这个时间刚刚被约走');
  });

  it('is waited for, while nobody knows, with the focus on what is said meanwhile', async () => {
    const consultation = await openConsultation();
    await consultation.untilTime();
    consultation.client.failNext('network');
    await consultation.press('09:50–');
    await consultation.untilHeading('正在确认有没有留到时间');
    expect(consultation.focused).to.equal('正在确认有没有留到时间');
  });

  it('of the same kind as the one before is read from its top as well', async () => {
    const { client, consultation } = await untilTaken('09:50');
    await consultation.press('09:50–');
    await consultation.untilHeading('这个时间刚刚被约走');
    client.center.seats.set(await slotAt(client, '15:20'), { taken: 1, waiting: 0 });
    await consultation.press('15:20–');
    await settled();
    expect(consultation.focused).to.equal('这个时间刚刚被约走');
  });

  it('of a time that others have since it ran out is said once, and nobody asks for it again', async () => {
    const client = bookingClient(scenario('typical').center);
    const consultation = await openConsultation({ client });
    await consultation.untilConsents();
    const { target } = client.writes.find(({ operation }) => operation === 'holdSlot')!;
    client.center.clock.advance(31 * 60_000);
    await client.loadConsultation({});
    client.center.seats.set(target, { taken: 1, waiting: 0 });
    await consultation.press('提交报名');
    await consultation.untilHeading('这个时间刚刚被约走');
    await consultation.press('更改 怎么称呼');
    await consultation.type('怎么称呼您', '小林林');
    await consultation.next('怎么联系');
    expect(client.writes.filter(({ operation }) => operation === 'holdSlot')).to.have.length(1);
  });

  it('does not come of a seat that is being kept anew when the form is sent', async () => {
    const client = bookingClient(scenario('typical').center);
    const consultation = await openConsultation({ client });
    await consultation.untilConsents();
    client.center.clock.advance(31 * 60_000);
    // Somebody is there, and the seat's time is over.
    await client.loadConsultation({});
    document.dispatchEvent(new Event('visibilitychange'));
    expect(client.writes.filter(({ operation }) => operation === 'holdSlot')).to.have.length(2);
    await consultation.press('提交报名');
    await consultation.untilHeading('报名成功');
  });

  it('that it was too fast keeps the form, and the second try is taken', async () => {
    const consultation = await openConsultation();
    await consultation.untilConsents();
    await consultation.press('提交报名');
    await consultation.untilHeading('提交得太快');
    expect(consultation.text).to.contain('0796-8000001');
    pass(consultation.client);
    await consultation.press('提交报名');
    await consultation.untilHeading('报名成功');
  });

  it('of an older text un-ticks its consent', async () => {
    const consultation = await openConsultation();
    const { client } = consultation;
    await consultation.untilConsents();
    pass(client);
    const { center } = client.center;
    client.center.center = { ...center, notice: { ...center.notice, version: '2026-11-24' } };
    await consultation.press('提交报名');
    await consultation.untilHeading('说明有更新');
    const consent = consultation.get('checkbox', '我已看过上面的说明') as HTMLInputElement;
    expect(consent.checked).to.equal(false);
    consent.click();
    await consultation.press('提交报名');
    await consultation.untilHeading('报名成功');
  });
});

describe('the first question', () => {
  afterEach(cleanUp);

  it('may be answered before anything was read, and the answer is kept', async () => {
    const client = bookingClient(scenario('typical').center);
    let answer = (): void => {};
    const read = new Promise<void>((resolve) => (answer = resolve));
    const { loadConsultation } = client;
    client.loadConsultation = async (...asked) => {
      await read;
      return loadConsultation.apply(client, asked);
    };
    const consultation = await openConsultation({ client, isUnread: true });
    await until(() => consultation.find('radio', '我自己，14 到 17 岁'));
    await consultation.choose('radio', '我自己，14 到 17 岁');
    await consultation.press('下一步');
    answer();
    await consultation.untilHeading('怎么称呼');
    expect(consultation.text).to.contain('我自己，14 到 17 岁');
  });
});
