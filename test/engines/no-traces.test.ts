/**
 * Widgets that are used and taken off the page leave nothing behind in any engine, and while they are there the page finds
 * its window and the browser's own objects as they were.
 */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { WidgetName } from '../../src/embed/widget-names.ts';
import type { EnginePage } from '../support/engines/engine.ts';
import { engines } from '../support/engines/engines.ts';
import type { Portal } from '../support/portal.ts';
import { bookByApi } from './booking.ts';
import { drawChart } from './donation.ts';
import { openHost, widgetNames } from './host.ts';
import { resident, type Resident } from './resident.ts';

/** What makes each load and show all that it has. It is removed in the middle of what is done with it. */
const uses: Readonly<Record<WidgetName, (who: Resident, page: EnginePage) => Promise<void>>> = {
  'activity-calendar': async ({ press, sees }) => {
    await press('月');
    await press('下个月');
    await press('上个月');
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
  'my-bookings': async ({ press, sees }) => {
    await sees('张老师');
    await press('取消预约');
    await sees('真的要取消吗？');
  },
};

let portal: Portal;
/** Of the booking that my bookings open. */
let fragment: string;

before(async () => {
  portal = await openHost(['witness', 'traces']);
  fragment = await bookByApi(portal);
});

after(() => portal[Symbol.asyncDispose]());

for (const engine of engines.filter((one) => one.isInstalled())) {
  test(`${engine.name}: all widgets come, are used, and go one after the other`, async () => {
    await using page = await engine.open();
    await page.go(`${portal.address}empty.html${fragment}`);
    await page.run(async (names) => {
      // The loader has begun.
      while (!window.boai) await new Promise(requestAnimationFrame);
      window.traces.begin();
      document.body.append(...names.map((name) => document.createElement(`boai-${name}`)));
    }, widgetNames);
    // What is asked by several has one name: the first is done with before the next is used.
    for (const widget of widgetNames) {
      await uses[widget](resident(page), page);
      await page.run((tag) => document.querySelector(tag)!.remove(), `boai-${widget}`);
    }
    const found = await page.run(async () => ({
      left: await window.traces.left(),
      touched: window.traces.touched(),
      complaints: window.witness.complaints,
    }));
    assert.deepEqual(found, { left: [], touched: ['boai'], complaints: [] });
  });
}
