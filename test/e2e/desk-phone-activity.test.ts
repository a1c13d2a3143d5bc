/** Somebody rings about an activity: signed up by keyboard alone, put in the line, moved to another date. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'puppeteer-core';
import type { ActivitiesPage, Activity } from '../../src/api/generated/types.ts';
import { openBrowser } from '../support/browser-page.ts';
import { openCenter } from '../support/desk.ts';
import { focuses, pickUp } from '../support/desk-phone.ts';
import { violationsOn } from '../support/page-axe.ts';
import type { Portal } from '../support/portal.ts';

let browser: Browser;

before(async () => {
  browser = await openBrowser();
});

after(() => browser.close());

/** The first activity to come of a series that takes sign-ups without a date for it, with one place of its own and a list for two. */
async function anActivity({ address, store }: Portal): Promise<Activity> {
  const from = '2026-11-25';
  const response = await fetch(`${address}api/v1/centers/meiyuan/activities?from=${from}`);
  const { activities } = (await response.json()) as ActivitiesPage;
  const one = activities.find(
    ({ capacity, status, signUpOpensAt, waitlistCapacity, seriesId }) =>
      seriesId !== null &&
      capacity !== null &&
      status === 'scheduled' &&
      signUpOpensAt === null &&
      waitlistCapacity > 1,
  );
  assert.ok(one);
  await store.db.updateTable('places').set({ capacity: 3 }).where('place_id', '=', one.id).execute();
  return one;
}

test('an activity by keyboard: signed up, more people than places wait, and what it asks for is asked', async () => {
  await using portal = await openCenter(['services', 'programme']);
  const { id, title, startsAt } = await anActivity(portal);
  const day = `${startsAt.slice(5, 7)}/${startsAt.slice(8, 10)}`;
  const visitor = await pickUp(browser, portal);
  const { page } = visitor;
  await focuses(visitor, 'slotId');
  await page.keyboard.type('11/24 15:3');
  await page.keyboard.press('Tab');
  await visitor.sees(/位子先留着/);

  await (await visitor.find('radio', /^健康小屋/)).focus();
  await page.keyboard.press('ArrowDown');
  await visitor.find('combobox', /哪个活动/);
  await page.waitForFunction(
    (id) => {
      const desk = document.querySelector('boai-desk')?.shadowRoot?.querySelector('boai-desk-caller');
      const phone = desk?.shadowRoot?.querySelector('boai-desk-phone')?.shadowRoot;
      return phone?.querySelector(`option[value="${id}"]`) !== null;
    },
    {},
    id,
  );
  await page.keyboard.press('Tab');
  await focuses(visitor, 'activityId');
  await page.keyboard.type(`${day} ${startsAt.slice(11, 16)}`);
  await visitor.sees(/还有 3 个名额/);
  for (const text of ['', '刘奶奶', '13700137000', '2', '小'.repeat(31), '女儿小刘']) {
    await page.keyboard.type(text);
    await page.keyboard.press('Tab');
  }
  // A child comes: a guardian has to agree.
  await focuses(visitor, 'isUnder14');
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await visitor.sees(/称呼最多 30 个字/);
  await focuses(visitor, 'attendeeName');
  await (await visitor.find('textbox', /^谁来参加/)).click({ count: 3 });
  await page.keyboard.type('小宝');
  await page.keyboard.press('Enter');
  await visitor.sees(/对方同意了才能约/);
  await focuses(visitor, 'guardianConsent');
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await focuses(visitor, 'isAgreed');
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await visitor.sees(new RegExp(`约好了：.* ${title}`));
  assert.deepEqual(
    await portal.store.db.selectFrom('holds').selectAll().execute(),
    [],
    'the seat is given back',
  );

  await visitor.press('button', /^再约一个/);
  await focuses(visitor, 'slotId');
  await visitor.press('radio', /^活动/);
  await (await visitor.find('combobox', /哪个活动/)).focus();
  await page.keyboard.type(`${day} ${startsAt.slice(11, 16)}`);
  for (const text of ['', '李伯伯', '13900139000', '99', '', '', '']) {
    await page.keyboard.type(text);
    await page.keyboard.press('Tab');
  }
  await focuses(visitor, 'isAgreed');
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await visitor.sees(/请填几个人，最多 6 人/);
  assert.deepEqual(await violationsOn(visitor), []);
  await focuses(visitor, 'partySize');
  await page.keyboard.type('2');
  await visitor.sees(/只剩 1 个名额，这么多人要排候补/);
  await visitor.press('button', /^排上候补/);
  await visitor.sees(new RegExp(`排上候补了，第 1 位： .* ${title}`));
  const rows = await portal.store.db
    .selectFrom('bookings')
    .select(['name', 'status', 'party_size', 'activity_id', 'attendee_name', 'guardian_consent'])
    .orderBy('name')
    .execute();
  assert.deepEqual(
    rows.map((row) => Object.values(row)),
    [
      ['刘奶奶', 'confirmed', 2, id, '小宝', 1],
      ['李伯伯', 'waiting', 2, id, null, 0],
    ],
  );
  const callers = await portal.store.db.selectFrom('booking_callers').select('caller').execute();
  assert.deepEqual(callers.map(({ caller }) => caller).sort(), ['女儿小刘', null].sort());

  // She rings again: another date instead. Whoever waited is offered what came free.
  await (await visitor.find('textbox', /^号码、电话/)).focus();
  await page.keyboard.type('7000');
  await page.keyboard.press('Enter');
  await visitor.press('button', /^改时间 刘奶奶/);
  const dates = await visitor.find('combobox', /改到哪一次/);
  const groups = await dates.evaluate((field) =>
    [...field.querySelectorAll('optgroup')].map(({ label, children }) => [
      label,
      children[0]?.textContent?.trim(),
    ]),
  );
  assert.deepEqual(
    groups.map(([label]) => label),
    ['同一活动的其他日期', '别的活动'],
  );
  await page.keyboard.type(groups[0]![1]!.slice(0, 11));
  assert.deepEqual(await violationsOn(visitor), []);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await visitor.sees(new RegExp(`改好了：.* ${title}`));
  const after = await portal.store.db
    .selectFrom('bookings')
    .select(['name', 'status'])
    .where('activity_id', '=', id)
    .execute();
  assert.deepEqual(
    after.map((row) => Object.values(row)),
    [['李伯伯', 'offered']],
  );
  assert.deepEqual(visitor.complaints, []);
});
