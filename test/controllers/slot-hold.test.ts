import { expect } from '@esm-bundle/chai';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { SlotHold, type HoldAct } from '../../src/controllers/slot-hold.ts';
import { minuteMs } from '../mocks/clock.ts';
import { scenario } from '../mocks/scenarios.ts';
import { bookingClient, type BookingClient } from '../support/browser/booking-client.ts';
import { until } from '../support/browser/wait.ts';

const slot = {
  id: 'cabin_20261125T0830',
  startsAt: '2026-11-25T08:30:00+08:00',
  endsAt: '2026-11-25T09:00:00+08:00',
};
const later = { ...slot, id: 'cabin_20261125T1000' };

interface Form {
  readonly hold: SlotHold;
  readonly client: BookingClient;
  readonly heard: string[];
  isSending: boolean;
  /** The form is taken out of the page, and put back. */
  leave(): void;
  come(): void;
}

let open: Form | undefined;

function openForm(): Form {
  const controllers: ReactiveController[] = [];
  const host: ReactiveControllerHost = {
    updateComplete: Promise.resolve(true),
    addController: (controller) => void controllers.push(controller),
    removeController: () => undefined,
    requestUpdate: () => undefined,
  };
  const client = bookingClient(scenario('typical').center);
  const heard: string[] = [];
  const hear = (what: string, { why, partySize }: HoldAct) => heard.push(`${what} ${why} ${partySize}`);
  const form: Form = {
    hold: new SlotHold(host, {
      client: () => client,
      isSending: () => form.isSending,
      onHeld: (act) => hear('held', act),
      onRefused: (act) => hear('refused', act),
    }),
    client,
    heard,
    isSending: false,
    leave: () => controllers.forEach((controller) => controller.hostDisconnected?.()),
    come: () => controllers.forEach((controller) => controller.hostConnected?.()),
  };
  form.come();
  return (open = form);
}

const seats = ({ client }: Form, of = slot): number => client.center.seats.get(of.id)?.taken ?? 0;
const hide = () => dispatchEvent(new PageTransitionEvent('pagehide'));
const show = () => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
const idle = ({ hold }: Form) => until(() => hold.asksTo === undefined);

async function opened(partySize = 1): Promise<Form> {
  const form = openForm();
  form.hold.open(slot, partySize);
  expect(form.hold.asksTo).to.equal('open');
  await idle(form);
  return form;
}

describe('seats that are kept for a form', () => {
  afterEach(() => open?.leave());

  it('are kept for one slot at a time', async () => {
    const form = await opened();
    form.hold.open(later, 2);
    await idle(form);
    expect([seats(form), seats(form, later)]).to.deep.equal([0, 2]);
    expect(form.heard).to.deep.equal(['held open 1', 'held open 2']);
  });

  it('are kept anew for another number of people; when those are too many, the ones kept stay', async () => {
    const form = await opened();
    form.hold.resize(2);
    await idle(form);
    expect(seats(form)).to.equal(2);
    form.client.refuseNext('slot_full', { placesLeft: 0 });
    form.hold.resize(3);
    await idle(form);
    expect(form.heard.slice(1)).to.deep.equal(['held resize 2', 'refused resize 3']);
    expect(form.hold.kept).to.include({ partySize: 2 });
  });

  it('are given back at once when the page is left, and asked for anew by who comes back', async () => {
    const form = await opened(2);
    hide();
    hide();
    expect(seats(form)).to.equal(0);
    expect(form.client.released).to.have.length(1);
    expect(form.hold.isOver).to.equal(true);
    show();
    expect(form.hold.asksTo).to.equal('renew');
    await idle(form);
    expect(seats(form)).to.equal(2);
    expect(form.hold.isOver).to.equal(false);
  });

  it('come back with a form that the page only moves', async () => {
    const form = await opened();
    form.leave();
    expect(seats(form)).to.equal(0);
    form.come();
    await idle(form);
    expect(seats(form)).to.equal(1);
  });

  it('are nobody’s for a form that was given up, whoever comes back', async () => {
    const form = await opened();
    form.hold.giveBack();
    expect([seats(form), form.hold.kept]).to.deep.equal([0, undefined]);
    hide();
    show();
    await idle(form);
    expect(seats(form)).to.equal(0);
    expect(form.client.released).to.have.length(1);
  });

  it('stay when the page is left while the form is under way', async () => {
    const form = await opened();
    form.isSending = true;
    hide();
    form.hold.giveBack();
    expect(seats(form)).to.equal(1);
    expect(form.hold.kept).not.to.equal(undefined);
  });

  it('that came too late for a booking are given back when they come', async () => {
    const form = await opened();
    form.client.center.clock.advance(21 * minuteMs);
    const answer = form.client.hold();
    show();
    expect(form.hold.asksTo).to.equal('renew');
    form.hold.forget();
    answer();
    await until(() => form.client.released.length === 1);
    expect(form.hold.kept).to.equal(undefined);
  });

  it('are asked for anew once the form was refused, when their time ran out meanwhile', async () => {
    const form = await opened();
    form.isSending = true;
    form.client.center.clock.advance(21 * minuteMs);
    show();
    expect(form.hold.asksTo, 'nothing changes for what is under way').to.equal(undefined);
    form.isSending = false;
    form.hold.touch();
    await idle(form);
    expect(form.heard).to.deep.equal(['held open 1', 'held renew 1']);
  });

  it('are lost when others were faster', async () => {
    const form = await opened();
    hide();
    form.client.center.seats.set(slot.id, { taken: 2, waiting: 0 });
    show();
    await idle(form);
    expect(form.heard).to.deep.equal(['held open 1', 'refused renew 1']);
    expect(form.hold.kept).to.equal(undefined);
  });
});
