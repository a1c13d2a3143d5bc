/**
 * A widget that is used and taken off the page leaves nothing behind, and while it is there the page finds its window and
 * the browser's own objects as they were: on current Chromium, and on 88, where listeners do not end with a signal.
 */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Portal } from '../support/portal.ts';
import { chromium88 } from '../support/engines/chromium-88.ts';
import type { EnginePage } from '../support/engines/engine.ts';
import { chromium } from '../support/engines/engines.ts';
import { bookByApi } from './booking.ts';
import { drawChart } from './donation.ts';
import { openHost } from './host.ts';
import { resident, type Resident } from './resident.ts';

/** What makes each load and show all that it has. */
const uses: Readonly<Record<string, (who: Resident, page: EnginePage) => Promise<void>>> = {
  'activity-calendar': async ({ press, sees }) => {
    await press('月');
    await press('19:00–20:30 广场舞教学');
    await press('我要报名');
    await sees('怎么称呼您');
  },
  'cabin-booking': async ({ press, sees }) => {
    await press('15:00–15:30');
    await sees('怎么称呼您');
  },
  'consultation-signup': async ({ choose, press, sees }) => {
    await choose('我自己，满 18 岁');
    await press('下一步');
    await sees('怎么称呼您');
  },
  'donation-progress': async ({ sees }, page) => {
    await sees('已筹');
    await page.run(drawChart);
  },
  'my-bookings': ({ sees }) => sees('张老师'),
};

for (const engine of [chromium, chromium88].filter((one) => one.isInstalled())) {
  describe(engine.name, () => {
    let portal: Portal;
    let page: EnginePage;

    before(async () => {
      portal = await openHost(['witness', 'traces']);
      page = await engine.open();
    });

    after(async () => {
      await page?.[Symbol.asyncDispose]();
      await portal[Symbol.asyncDispose]();
    });

    for (const [widget, use] of Object.entries(uses)) {
      test(`${widget} comes and goes`, async () => {
        const fragment = widget === 'my-bookings' ? await bookByApi(portal) : '';
        await page.go(`${portal.address}empty.html?${widget}${fragment}`);
        // The loader has begun.
        await page.run(async () => {
          while (!window.boai) await new Promise(requestAnimationFrame);
          window.traces.begin();
        });
        await page.run((tag) => document.body.append(document.createElement(tag)), `boai-${widget}`);
        await use(resident(page), page);
        assert.deepEqual(await page.run(() => window.traces.touched()), ['boai']);
        await page.run((tag) => document.querySelector(tag)!.remove(), `boai-${widget}`);
        assert.deepEqual(await page.run(() => window.traces.left()), []);
        assert.deepEqual(await page.run(() => window.witness.complaints), []);
      });
    }
  });
}
