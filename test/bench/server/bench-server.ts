/** The server's part of the bench: what it books in a second, the morning when booking opens, and what it has promised. */
import { performance } from 'node:perf_hooks';
import type { Figure, Part } from '../report.ts';
import { type Database, openDatabases } from './databases.ts';
import { checkGuarantee } from './guarantee.ts';
import { measureGuessing } from './guessing.ts';
import { measurePolling } from './polling.ts';
import { measureRush } from './rush.ts';
import { measureThroughput } from './throughput.ts';

const steps: readonly [name: string, run: (database: Database) => Promise<Part>][] = [
  ['bookings per second', measureThroughput],
  ['open pages that poll', measurePolling],
  ['the rush', measureRush],
  ['guesses', measureGuessing],
  ['histories and kills', checkGuarantee],
];

export async function benchServer(): Promise<Part> {
  const figures: Figure[] = [];
  const notes: string[] = [];
  await using databases = await openDatabases();
  for (const [name, run] of steps) {
    for (const database of databases.all) {
      const start = performance.now();
      const part = await run(database);
      figures.push(...part.figures);
      notes.push(...part.notes);
      console.log(`${database.name}, ${name}: ${Math.round((performance.now() - start) / 1000)} s`);
    }
  }
  return { figures, notes };
}
