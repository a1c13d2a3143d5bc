/** Bookings go on while 5,000 open pages ask for the campaigns once a minute, and something is entered every few seconds. */
import assert from 'node:assert/strict';
import {
  addEntry,
  bookActIn,
  saveCampaign,
  type DonationsDesk,
} from '../../../demo/server/donations/index.ts';
import { findCenter } from '../../../demo/server/center.ts';
import { staffMember } from '../../../demo/server/confidence/staff-log.ts';
import { randomIds } from '../../../demo/server/ids.ts';
import { createStaffToken } from '../../../demo/server/staff.ts';
import { openStore, type Store } from '../../../demo/server/store/open.ts';
import { behindProxy, saveRushCenter, slotsAhead } from '../../server/guarantee/rush.ts';
import { campaignFacts, anEntry } from '../../support/campaigns.ts';
import { startProcess } from '../../support/server-process.ts';
import { testCenter } from '../../support/server.ts';
import type { Part } from '../report.ts';
import type { Database } from './databases.ts';
import { showLatencies } from './latencies.ts';
import { generate, type LoadReport, type Target } from './load.ts';

const pages = 5_000;
const campaigns = 30;
const months = 24;
const rounds = 4;
const roundSeconds = 5;
const steadySeconds = 20;
const enteredEveryMs = 3_000;
const kinds = 20;

const targets: readonly Target[] = Array.from({ length: kinds }, (_, at) =>
  at % 2 === 0 ? { kind: 'activity', id: `dance-${at}` } : { kind: 'slot', id: slotsAhead[at]! },
);

async function enter(desk: DonationsDesk, campaign: string, asOf: string): Promise<void> {
  const settings = (await findCenter(desk.store.db, testCenter.id))!;
  const entry = anEntry({ number: randomIds.id(), asOf });
  await desk.store.transact((trx) =>
    addEntry(bookActIn(trx, desk, settings), campaign, randomIds.id(), entry),
  );
}

/** As many campaigns as a town has, each two years old. */
async function saveCampaigns(desk: DonationsDesk): Promise<void> {
  const settings = (await findCenter(desk.store.db, testCenter.id))!;
  for (let at = 0; at < campaigns; at += 1) {
    await saveCampaign(desk, settings, campaignFacts({ id: `c-${at}`, title: `项目 ${at}` }));
    for (let month = 0; month < months; month += 1) {
      const asOf = `${2024 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-28`;
      await enter(desk, `c-${at}`, asOf);
    }
  }
}

interface Measured {
  readonly bookings: LoadReport;
  readonly polls: LoadReport | undefined;
}

export async function measurePolling({ name, newPlace }: Database): Promise<Part> {
  await using place = await newPlace();
  const store: Store = await openStore(place);
  await saveRushCenter(store, { activities: kinds, capacity: 1_000_000 });
  const desk: DonationsDesk = { store, ids: randomIds, now: Date.now(), staff: staffMember('bench') };
  await saveCampaigns(desk);
  const server = await startProcess(place, behindProxy);
  const port = Number(new URL(server.base).port);
  const full = { kind: 'full', port, connections: 32, targets, seconds: roundSeconds } as const;

  const token = await createStaffToken(store, testCenter.id, 'bench', Date.now());
  // Over HTTP, as staff do: another process that writes SQLite's file would hold the server up.
  const post = async () => {
    const response = await fetch(`${server.base}/centers/${testCenter.id}/staff/campaigns/c-0/entries`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'idempotency-key': randomIds.id(),
        authorization: `Bearer ${token}`,
      },
      body: JSON.stringify(anEntry({ number: randomIds.id(), asOf: '2026-01-01' })),
    });
    assert.equal(response.status, 201, await response.text());
  };
  const withPages = async (seconds: number, book: () => Promise<LoadReport>): Promise<Measured> => {
    const timer = setInterval(() => void post(), enteredEveryMs);
    try {
      const [polls, bookings] = await Promise.all([
        generate({ kind: 'pages', port, pages, seconds }),
        book(),
      ]);
      return { bookings, polls };
    } finally {
      clearInterval(timer);
    }
  };

  try {
    await generate({ ...full, seconds: 3 });
    const rates = { alone: 0, beside: 0 };
    const polled: LoadReport[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const alone = await generate(full);
      const beside = await withPages(roundSeconds, () => generate(full));
      rates.alone += alone.booked / alone.seconds / rounds;
      rates.beside += beside.bookings.booked / beside.bookings.seconds / rounds;
      polled.push(beside.polls!);
    }
    const order = {
      kind: 'steady',
      port,
      perSecond: rates.alone / 2,
      seconds: steadySeconds,
      targets,
    } as const;
    const alone = (await generate(order)).latencies['book']!;
    const steady = await withPages(steadySeconds, () => generate(order));
    const beside = steady.bookings.latencies['book']!;
    const polls = [...polled, steady.polls!];
    const changed = polls.reduce((sum, { others }) => sum + (others['poll: 200 with something new'] ?? 0), 0);
    assert.ok(changed > 0, 'pages saw what was entered');
    const others = new Set(polls.flatMap((report) => Object.keys(report.others)));
    return {
      figures: [
        {
          what: `${name}: bookings beside ${pages} pages that poll, of those without`,
          budget: 85,
          isLeast: true,
          measured: (100 * rates.beside) / rates.alone,
          unit: '%',
        },
        {
          what: `${name}: 99 % of bookings answered within, beside them, of without`,
          budget: 1.5,
          measured: beside.p99 / alone.p99,
          unit: '×',
        },
        {
          what: `${name}: 99 % of polls answered within`,
          budget: 100,
          measured: steady.polls!.latencies['poll']!.p99,
          unit: 'ms',
        },
      ],
      notes: [
        `${name}: ${Math.round(rates.alone)} bookings a second alone, ${Math.round(rates.beside)} beside the pages`,
        `${name}: bookings at half of that load alone: ${showLatencies(alone)}`,
        `${name}: bookings at half of that load beside the pages: ${showLatencies(beside)}`,
        `${name}: polls: ${showLatencies(steady.polls!.latencies['poll']!)}; ${changed} in all with something new`,
        ...[...others]
          .filter((answer) => !/: (200|304) /.test(answer))
          .map((answer) => `${name}: answered ${answer}`),
      ],
    };
  } finally {
    await server.stop();
    await store.close();
  }
}
