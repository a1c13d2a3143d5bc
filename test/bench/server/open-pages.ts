/** Pages that stand open and ask for the campaigns once a minute, each with the tag that it has, on a connection of its own. */
import { setTimeout as pause } from 'node:timers/promises';
import { newAddress } from '../../server/guarantee/rush.ts';
import { Connection } from './http-connection.ts';
import type { LoadReport, OpenPages } from './load.ts';
import { campaignsOf } from './questions.ts';
import { Tally } from './tally.ts';

const everyMs = 60_000;

export async function openPages({ port, pages, seconds }: OpenPages): Promise<LoadReport> {
  const tally = new Tally();
  const start = performance.now();
  const first = await Connection.open(port);
  const { etag = '' } = (await first.ask(campaignsOf(newAddress(), ''))).headers;
  first.close();
  const tags: string[] = Array.from({ length: pages }, () => etag);
  const poll = async (page: number, at: number): Promise<void> => {
    // The one that a browser had has been closed in the meantime.
    const connection = await Connection.open(port);
    const reply = await tally.ask('poll', connection, campaignsOf(newAddress(), tags[page]!), at);
    if (reply.status === 200) tally.count('poll: 200 with something new');
    tags[page] = reply.headers['etag'] ?? tags[page]!;
    connection.close();
  };
  const answers: Promise<void>[] = [];
  // They were opened at any time, so they ask at any time.
  const count = Math.floor((pages * seconds * 1000) / everyMs);
  while (answers.length < count) {
    const due = Math.min(count, Math.floor(((performance.now() - start) * pages) / everyMs));
    while (answers.length < due) {
      const intended = start + (answers.length * everyMs) / pages;
      answers.push(poll(answers.length % pages, intended));
    }
    await pause(2);
  }
  await Promise.all(answers);
  return tally.report();
}
