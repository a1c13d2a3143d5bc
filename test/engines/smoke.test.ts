/** Every widget in every engine, on built files with a real server: what it is for, done once the way a resident does it. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Portal } from '../support/portal.ts';
import type { EnginePage } from '../support/engines/engine.ts';
import { engines } from '../support/engines/engines.ts';
import { bookByApi } from './booking.ts';
import { barWidths, drawChart } from './donation.ts';
import { openHost, widgetNames } from './host.ts';
import { openLosingLine } from './losing-line.ts';
import { resident, type Resident } from './resident.ts';

for (const engine of engines.filter((one) => one.isInstalled())) {
  describe(engine.name, () => {
    let portal: Portal;
    let page: EnginePage;

    before(async () => {
      portal = await openHost(['witness']);
      page = await engine.open();
    });

    after(async () => {
      await page?.[Symbol.asyncDispose]();
      await portal[Symbol.asyncDispose]();
    });

    const statusOf = async (name: string) => {
      const rows = await portal.store.db.selectFrom('bookings').select(['name', 'status']).execute();
      return rows.find((row) => row.name === name)?.status;
    };

    /** Opens a widget's page, and finds at the end that nothing went wrong on it. */
    async function visit(address: string, act: (who: Resident) => Promise<void>): Promise<void> {
      await page.go(portal.address + address);
      await act(resident(page));
      assert.deepEqual(await page.run(() => window.witness.complaints), []);
    }

    test('the calendar shows month and list, and takes a sign-up', () =>
      visit('activity-calendar.html', async ({ press, type, choose, sees }) => {
        await press('月');
        await press('19:00–20:30 广场舞教学');
        await press('关闭');
        await press('列表');
        // Told apart by the space: in the month the name is given, in the list it is what stands there.
        await press('19:00–20:30广场舞教学');
        await press('我要报名');
        await type('怎么称呼您', '王阿姨');
        await type('手机或固定电话', '138 0013 8000');
        await choose('我已看过上面的说明，同意这样使用');
        await press('提交报名');
        await sees('报名成功');
        assert.equal(await statusOf('王阿姨'), 'confirmed');
      }));

    test('the cabin holds a slot and books it', () =>
      visit('cabin-booking.html', async ({ press, type, choose, sees }) => {
        await press('15:00–15:30');
        await type('怎么称呼您', '李叔叔');
        await type('手机或固定电话', '138 0013 8001');
        await choose('65 岁及以上');
        await choose('血压');
        await choose('我已看过上面的说明，同意这样使用');
        await choose('我已看过上面的说明，同意使用我的健康信息');
        await press('提交预约');
        await sees('预约成功');
        assert.equal(await statusOf('李叔叔'), 'confirmed');
      }));

    test('the consultation shows help, asks step by step, and is booked sealed', () =>
      visit('consultation-signup.html', async ({ press, type, choose, sees }) => {
        await sees('12356');
        await choose('我自己，满 18 岁');
        await press('下一步');
        await type('怎么称呼您', '林中的鹿');
        await press('下一步');
        await choose('请打电话给我');
        await type('手机或固定电话', '139 1234 5678');
        await choose('不可以，就说打错了');
        await press('下一步');
        await sees('想找哪位咨询师');
        await press('下一步');
        await press('09:00–09:50');
        await sees('大致是哪方面');
        await press('下一步');
        await choose('我已看过上面的说明，同意这样使用');
        await choose('我已看过保密和例外的说明');
        await page.run(() => {
          // Nobody is as fast as this, and who is gets refused: some time has passed.
          const now = performance.now.bind(performance);
          performance.now = () => now() + 10_000;
        });
        await press('提交报名');
        await sees('报名成功');
        assert.equal(await statusOf(''), 'confirmed');
      }));

    test('the donations show a bar, say it in words and draw a chart', () =>
      visit('donation-progress.html', async ({ sees }) => {
        await sees('已筹');
        const widths = await page.run(barWidths);
        assert.ok(
          widths.some((width) => width > 0),
          String(widths),
        );
        await page.run(drawChart);
      }));

    test('code that was lost is asked for again, until it comes', async () => {
      await using line = await openLosingLine(portal.address, /\/chunks\//);
      await page.go(`${line.address}activity-calendar.html`);
      const isMissing = (times: number) =>
        page.run(async (times) => {
          const { complaints } = window.witness;
          while (complaints.length < times) await new Promise(requestAnimationFrame);
          return complaints.filter((line) => !line.startsWith('boai: <boai-activity-calendar> could not'));
        }, times);
      assert.deepEqual(await isMissing(1), []);
      await page.run(() => void window.dispatchEvent(new Event('online')));
      assert.deepEqual(await isMissing(2), []);
      line.mend();
      await page.run(() => void document.dispatchEvent(new Event('visibilitychange', { bubbles: true })));
      const { press, sees } = resident(page);
      // What comes later finds the same first file.
      await press('月');
      await press('19:00–20:30 广场舞教学');
      await sees('我要报名');
      assert.equal((await isMissing(0)).length, 0);
      assert.equal(await page.run(() => window.witness.complaints.length), 2);
    });

    test('an API that is lost is said once in each widget, with the phone, and asked again', async () => {
      await using line = await openLosingLine(portal.address, /\/api\//);
      await page.go(`${line.address}all.html`);
      // My bookings ask for nothing before a code is typed in.
      const readers = widgetNames.filter((name) => name !== 'my-bookings');
      const whenAllRead = (words: string) =>
        page.run((names, words) => window.witness.whenAllRead(names, words), readers, words);
      const lost = await whenAllRead('暂时连不上');
      for (const name of readers) {
        assert.equal(lost[name].match(/暂时连不上..服务。/g)?.length, 1, `${name}: ${lost[name]}`);
        assert.match(lost[name], /0796-8000001/, name);
      }
      line.mend();
      await page.run(() => void window.dispatchEvent(new Event('online')));
      // The center's own hours come with the data.
      const found = await whenAllRead('周一至周日 8:30');
      for (const name of readers) {
        assert.match(found[name], /周一至周日 8:30/, name);
        assert.doesNotMatch(found[name], /暂时连不上/, name);
      }
      assert.deepEqual(await page.run(() => window.witness.complaints), []);
    });

    test('without custom elements the children stay, nothing more is asked for, and nothing is red', async () => {
      // Through with loading, it has run the tag's script too.
      await page.go(`${portal.address}without-elements.html`);
      const found = await page.run(() => ({
        names: ['customElements', 'boai'].filter((name) => name in window),
        phones: [...document.querySelectorAll('a')].filter((link) => link.getClientRects().length > 0).length,
        asked: performance
          .getEntriesByType('resource')
          .map(({ name }) => new URL(name).pathname)
          // Which of the two are told depends on what the browser has kept.
          .filter((path) => !['/boai/1/boai.js', '/witness.js'].includes(path)),
        complaints: window.witness.complaints,
      }));
      assert.deepEqual(found, { names: [], phones: widgetNames.length, asked: [], complaints: [] });
    });

    test('a booking opens by its link', async () => {
      await visit(`my-bookings.html${await bookByApi(portal)}`, async ({ sees }) => {
        await sees('张老师');
        await sees('广场舞教学');
      });
    });
  });
}
