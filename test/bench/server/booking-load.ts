/** Bookings one after the other: as many as go through, or at a fixed rate. */
import { setTimeout as pause } from 'node:timers/promises';
import { Connection } from './http-connection.ts';
import type { FullLoad, LoadReport, SteadyLoad } from './load.ts';
import { bookingOf } from './questions.ts';
import { Tally } from './tally.ts';

export async function fullLoad({ port, connections, seconds, targets }: FullLoad): Promise<LoadReport> {
  const tally = new Tally();
  const end = performance.now() + seconds * 1000;
  let asked = 0;
  const bookOn = async (): Promise<void> => {
    const connection = await Connection.open(port);
    while (performance.now() < end) {
      await tally.ask('book', connection, bookingOf(targets[(asked += 1) % targets.length]!));
    }
    connection.close();
  };
  await Promise.all(Array.from({ length: connections }, bookOn));
  return tally.report();
}

export async function steadyLoad({ port, perSecond, seconds, targets }: SteadyLoad): Promise<LoadReport> {
  const tally = new Tally();
  const start = performance.now();
  const count = Math.round(perSecond * seconds);
  const idle: Connection[] = [];
  const all: Connection[] = [];
  const open = async (): Promise<Connection> => {
    const connection = await Connection.open(port);
    all.push(connection);
    return connection;
  };
  const book = async (at: number): Promise<void> => {
    // Counted from here, also when this thread itself comes late.
    const intended = start + (at * 1000) / perSecond;
    const connection = idle.pop() ?? (await open());
    await tally.ask('book', connection, bookingOf(targets[at % targets.length]!), intended);
    idle.push(connection);
  };
  const answers: Promise<void>[] = [];
  while (answers.length < count) {
    const due = Math.min(count, Math.floor(((performance.now() - start) * perSecond) / 1000));
    while (answers.length < due) answers.push(book(answers.length));
    await pause(1);
  }
  await Promise.all(answers);
  for (const connection of all) connection.close();
  return tally.report();
}
