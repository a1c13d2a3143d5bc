/**
 * Nine o'clock, booking opens: each resident looks, chooses, holds, fills in the form and books; who is refused takes
 * another slot that the refusal names, and who finds none waits for one.
 */
import { setTimeout as pause } from 'node:timers/promises';
import type { Hold, Problem, SlotsPage } from '../../../src/api/generated/types.ts';
import { newAddress } from '../../server/guarantee/rush.ts';
import { Connection, type Question, type Reply } from './http-connection.ts';
import type { LoadReport, Rush } from './load.ts';
import { holdOf, loadOf, slotBookingOf, waitOf } from './questions.ts';
import { Tally } from './tally.ts';

/** Seconds that people need, from the quickest to the slowest. */
const toChoose = [1, 4] as const;
const toFillIn = [5, 25] as const;
/** After so many refusals one gives up choosing. */
const triesMax = 4;
/** Who hears that the server is busy asks for the same again, as the widgets do. */
const busyPauseMs = 2_000;
const busyTriesMax = 20;

const between = ([least, most]: readonly [number, number]) => 1000 * (least + Math.random() * (most - least));

function pick<Item>(items: readonly Item[]): Item | undefined {
  return items[Math.floor(Math.random() * items.length)];
}

function freeSlots(page: SlotsPage): string[] {
  const slots = page.services.flatMap(({ days, lastDay }) =>
    days.flatMap(({ day, slots }) => (day <= lastDay ? slots : [])),
  );
  return slots.filter(({ capacity, taken }) => taken < capacity).map(({ id }) => id);
}

export async function rush({ port, residents, seconds }: Rush): Promise<LoadReport> {
  const tally = new Tally();

  const live = async (number: number): Promise<string> => {
    // Squared: half of all have come after a quarter of the time.
    await pause(seconds * 1000 * Math.random() ** 2);
    const address = newAddress();
    const person = { phone: `138${String(number).padStart(8, '0')}` };
    const connection = await Connection.open(port);
    const ask = async (kind: string, question: Question): Promise<Reply> => {
      for (let tries = 1; ; tries += 1) {
        const reply = await tally.ask(kind, connection, question);
        if (reply.status < 500 || tries === busyTriesMax) return reply;
        await pause(busyPauseMs);
      }
    };
    try {
      const page = await ask('look', loadOf(address));
      if (page.status !== 200) return `could not look: ${page.status}`;
      let choice = freeSlots(JSON.parse(page.body) as SlotsPage);
      let wanted: string | undefined;
      for (let tries = 0; tries < triesMax; tries += 1) {
        const slot = pick(choice);
        if (slot === undefined) break;
        wanted = slot;
        await pause(between(toChoose));
        const held = await ask('hold', holdOf(slot, address));
        if (held.status !== 201) {
          const { slots = [] } = JSON.parse(held.body) as Problem;
          choice = slots.map(({ id }) => id);
          continue;
        }
        const { token } = JSON.parse(held.body) as Hold;
        await pause(between(toFillIn));
        const changes = { ...person, hold: token };
        const booked = await ask('book', slotBookingOf(slot, changes, address));
        return booked.status === 201 ? 'has a place' : `was refused with ${booked.status}`;
      }
      if (wanted === undefined) return 'came when all was full';
      await pause(between(toFillIn));
      const waits = await ask('wait', waitOf(wanted, person, address));
      return waits.status === 201 ? 'waits for a place' : 'found the line full';
    } finally {
      connection.close();
    }
  };

  for (const outcome of await Promise.all(Array.from({ length: residents }, (_, at) => live(at)))) {
    tally.count(outcome);
  }
  return tally.report();
}
