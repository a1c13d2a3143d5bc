/** Settings on their way to built widgets, which have their code each to itself: by the tag, a place, a provider, the visitor. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, MediaFeature } from 'puppeteer-core';
import { openBrowser } from '../support/browser-page.ts';
import { presses } from '../support/host-visit.ts';
import { openHostPage, tag, wholePage, type HostPage } from './host-page.ts';

let browser: Browser;
before(async () => void (browser = await openBrowser()));
after(() => browser.close());

const kinds = ['activity-calendar', 'cabin-booking'] as const;
type Kind = (typeof kinds)[number];
const [calendar, cabin] = kinds.map((kind) => `<boai-${kind}></boai-${kind}>`) as [string, string];
const tagWith = (settings: string): string => tag.replace('></script>', ` ${settings}></script>`);

/** What a widget looks like, in the words of its style. */
type Look = Partial<Record<'--_main' | '--_space' | 'background-color' | 'font-size', string>>;

const community: Look = {
  '--_main': '#0b5553',
  '--_space': '4px',
  'background-color': 'rgb(255, 255, 255)',
  'font-size': '18px',
};

async function looks({ visitor }: HostPage, kind: Kind, look: Look): Promise<void> {
  await visitor.page.waitForFunction(
    (tag, look) => {
      const box = document.querySelector(tag)?.shadowRoot?.querySelector('section');
      if (!box) return false;
      const style = getComputedStyle(box);
      return Object.entries(look).every(([property, value]) => style.getPropertyValue(property) === value);
    },
    { timeout: 10_000 },
    `boai-${kind}`,
    look,
  );
}

const dark: MediaFeature[] = [{ name: 'prefers-color-scheme', value: 'dark' }];
const light: MediaFeature[] = [{ name: 'prefers-color-scheme', value: 'light' }];

for (const [settings, look] of Object.entries<Look>({
  '': community,
  'data-theme="party-red"': { ...community, '--_main': '#9c1414' },
  'data-main-color="#0b5d3b"': { ...community, '--_main': '#095c3a' },
  'data-density="compact"': { ...community, '--_space': '3px' },
  'data-elder': { ...community, 'font-size': '22px' },
  'data-elder="false"': community,
})) {
  test(`the tag with ${settings || 'nothing on it'}: both widgets look like that`, async () => {
    const page = await openHostPage(browser, wholePage(calendar + cabin, tagWith(settings)));
    for (const kind of kinds) await looks(page, kind, look);
    await page.visitor.page.close();
  });
}

for (const theme of ['community', 'calm']) {
  test(`${theme}: auto is dark where the device is; light is light, dark is dark`, async () => {
    const page = await openHostPage(
      browser,
      wholePage(calendar + cabin, tagWith(`data-theme="${theme}" data-appearance="auto"`)),
    );
    const background = async (
      features: MediaFeature[],
      appearance: 'auto' | 'dark' | 'light',
    ): Promise<string> => {
      await page.visitor.page.emulateMediaFeatures(features);
      await page.visitor.page.evaluate((appearance) => window.boai!.configure({ appearance }), appearance);
      return page.visitor.page.evaluate(async () => {
        const frame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));
        for (let step = 0; step < 3; step++) await frame();
        const box = document.querySelector('boai-cabin-booking')!.shadowRoot!.querySelector('section')!;
        return getComputedStyle(box).backgroundColor;
      });
    };
    await page.visitor.find('button', /^11月25日 周三，7 个时间可约/);
    const asLight = await background(light, 'light');
    const asDark = await background(light, 'dark');
    assert.notEqual(asLight, asDark);
    assert.equal(await background(light, 'auto'), asLight);
    assert.equal(await background(dark, 'auto'), asDark);
    assert.equal(await background(dark, 'light'), asLight);
    await page.visitor.page.close();
  });
}

test('a place for a widget gives it settings, and nothing that runs', async () => {
  const place = (settings: string): string => `<div data-boai="cabin-booking" ${settings}></div>`;
  const hostile = 'data-onpointerover="boom = 1" data-style="position: fixed" data-id="main"';
  const page = await openHostPage(
    browser,
    wholePage(place(`data-elder="false" data-theme="calm" ${hostile}`), tag),
  );
  await page.visitor.find('button', /^11月25日 周三，7 个时间可约/);
  const names = await page.visitor.page.$eval('boai-cabin-booking', (widget) => widget.getAttributeNames());
  assert.deepEqual(names, ['theme']);
  await page.visitor.page.close();
});

test('a provider that is put around two kinds of widgets later serves both', async () => {
  const page = await openHostPage(browser, wholePage(`<main>${calendar}${cabin}</main>`, tag));
  for (const kind of kinds) await looks(page, kind, community);
  await page.visitor.page.$eval(
    'main',
    (main, widgets) =>
      (main.innerHTML = `<boai-provider theme="party-red" density="compact">${widgets}</boai-provider>`),
    calendar + cabin,
  );
  for (const kind of kinds) await looks(page, kind, { '--_main': '#9c1414', '--_space': '3px' });
  assert.deepEqual(page.visitor.complaints, []);
  await page.visitor.page.close();
});

const elderSwitch = '.tools [role=switch]';
const withoutStorage = `<script>
  Object.defineProperty(window, 'localStorage', { get: function () { throw new Error('blocked'); } });
</script>`;

for (const [where, head] of Object.entries({ '': '', ' where nothing can be stored': withoutStorage })) {
  test(`elder mode that a visitor leaves in one widget is left in all, over what the page says${where}`, async () => {
    const provider = `<boai-provider elder>${calendar}${cabin}</boai-provider>`;
    // What is chosen stays in the browser.
    const visit = await browser.createBrowserContext();
    const page = await openHostPage(visit, wholePage(provider, head + tag));
    for (const kind of kinds) await looks(page, kind, { 'font-size': '22px' });
    await presses(page.visitor.page.mainFrame(), 'cabin-booking', elderSwitch);
    for (const kind of kinds) await looks(page, kind, { 'font-size': '18px' });
    await presses(page.visitor.page.mainFrame(), 'activity-calendar', elderSwitch);
    for (const kind of kinds) await looks(page, kind, { 'font-size': '22px' });
    await visit.close();
  });
}

test('a look whose file is lost comes when the widget is next drawn', async () => {
  let isLost = true;
  const page = await openHostPage(browser, wholePage(calendar, tagWith('data-theme="party-red"')), {
    instead: (address) => (isLost && /chunks\/look-/.test(address) ? 'lost' : undefined),
  });
  await page.whenAsked(/chunks\/look-/);
  await looks(page, 'activity-calendar', community);
  isLost = false;
  await page.visitor.page.$eval('boai-activity-calendar', (widget) => void widget.refresh());
  await looks(page, 'activity-calendar', { '--_main': '#9c1414' });
  await page.visitor.page.close();
});
