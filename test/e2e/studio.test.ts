/**
 * The studio on built files: what is chosen is what is written, what is written runs on a page of its own (on those of all
 * kinds, see studio-hosts.test.ts), and a color that cannot be read is said to be changed.
 */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import type { Browser, Frame, HTTPRequest, Page } from 'puppeteer-core';
import packageFile from '../../package.json' with { type: 'json' };
import { setUpDemoCenter } from '../../demo/first-start.ts';
import { openBrowser, Visitor } from '../support/browser-page.ts';
import { keyboard } from '../support/hands.ts';
import { presses, sees, showsData } from '../support/host-visit.ts';
import { violationsOn } from '../support/page-axe.ts';
import { openPortal, type Portal } from '../support/portal.ts';
import { testTime } from '../support/server.ts';
import { openStudioIn, snippetBox, written, type Studio } from '../support/studio-visit.ts';

let browser: Browser;
let portal: Portal;

before(async () => {
  portal = await openPortal();
  await setUpDemoCenter(portal.store, Date.parse(testTime));
  browser = await openBrowser();
});

after(async () => {
  await browser.close();
  await portal[Symbol.asyncDispose]();
});

const openStudio = (fragment = '', width = 1280): Promise<Studio> =>
  openStudioIn(browser, portal, fragment, width);

/** Writes into a field, as a person who then goes on. */
async function fill(
  { page, visitor }: Studio,
  field: RegExp,
  text: string,
  role: 'textbox' | 'combobox' = 'textbox',
): Promise<void> {
  await (await visitor.find(role, field)).type(text);
  await page.keyboard.press('Tab');
}

const previewOf = ({ page }: Studio): Promise<Frame> =>
  page.waitForFrame((frame) => frame.url().endsWith('/studio-preview.html'));

/** Until the preview's frame has another page, which the studio has filled if that is the preview's own. */
async function loadsPreview({ page }: Studio, act: () => Promise<void>): Promise<void> {
  const element = (await page.$('iframe'))!;
  const loaded = await element.evaluateHandle((frame) => ({
    end: new Promise((resolve) => frame.addEventListener('load', resolve, { once: true })),
  }));
  await act();
  await loaded.evaluate(async ({ end }) => void (await end));
}

/** Opens that page as if it were at `address`. */
async function openPage(address: string, body: string): Promise<Page> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.setViewport({ width: 1280, height: 900 });
  await page.setRequestInterception(true);
  page.on('request', (request: HTTPRequest) => {
    if (request.url() !== address) return void request.continue();
    return void request.respond({ contentType: 'text/html; charset=utf-8', body });
  });
  await page.goto(address);
  return page;
}

test('what is chosen is what is written, and the address brings it back', async () => {
  await using studio = await openStudio();
  const { page, visitor } = studio;
  await visitor.press('checkbox', /^活动日历/);
  await visitor.press('checkbox', /^心理咨询报名/);
  assert.equal(
    await (await visitor.find('checkbox', /^活动日历/)).evaluate((box) => (box as HTMLInputElement).checked),
    true,
    'the last widget stays',
  );
  await visitor.press('checkbox', /^活动日历/);
  await fill(studio, /^中心编号/, 'meiyuan', 'combobox');
  await fill(studio, /^服务电话/, '0796-8000001');
  await visitor.press('radio', /^静蓝/);
  await fill(studio, /^主色/, '#34487a');
  await visitor.press('radio', /^跟随设备/);
  await visitor.press('radio', /^紧凑/);
  await visitor.press('checkbox', /^长辈版/);
  await visitor.press('radio', /^English/);
  const snippet = await written(studio, snippetBox, /data-locale="en"/);
  assert.equal(
    snippet,
    `<script src="${portal.address}boai/1/boai.js" charset="utf-8" async
        data-api="${portal.address}api/v1" data-center="meiyuan" data-locale="en" data-theme="calm" data-main-color="#34487a" data-appearance="auto" data-density="compact" data-elder></script>

<boai-consultation-signup>
  <p>如正处于危险，请立即拨打 <a href="tel:120">120</a> 或 <a href="tel:110">110</a>，不要等待预约。</p>
  <p>全国心理援助热线 <a href="tel:12356">12356</a>，青少年服务热线 <a href="tel:12355">12355</a></p>
  <p>电话报名：<a href="tel:07968000001">0796-8000001</a></p>
</boai-consultation-signup>
`,
  );
  const address = await written(studio, /^本页网址/, /elder=true/);
  assert.equal(address, page.url());
  await using again = await openStudio(new URL(address).hash);
  assert.equal(await written(again, snippetBox, /data-elder/), snippet);
});

test('the preview is the snippet at work, under the style of the site', async () => {
  await using studio = await openStudio('#width=desktop');
  const { visitor } = studio;
  const frame = await previewOf(studio);
  await showsData(frame, 'activity-calendar');
  await visitor.press('checkbox', /^健康小屋/);
  await showsData(frame, 'cabin-booking');
  await visitor.press('DisclosureTriangle', /^套上您网站的样式/);
  await fill(studio, /^粘贴您网站的 CSS/, 'h1 { letter-spacing: 7px }');
  await frame.waitForFunction(
    () => getComputedStyle(document.querySelector('h1') ?? document.body).letterSpacing === '7px',
    { timeout: 10_000 },
  );
  await showsData(frame, 'cabin-booking');
  await fill(studio, /^或填本服务器上样式表的地址/, 'https://elsewhere.example/x.css');
  await visitor.sees(/只能用本服务器上的样式表/);
});

test('the preview is as wide as a phone or a desktop, and takes a sheet of the same server', async () => {
  await using studio = await openStudio();
  const { visitor } = studio;
  const frame = await previewOf(studio);
  await showsData(frame, 'activity-calendar');
  assert.equal(await frame.evaluate(() => innerWidth), 360);
  await visitor.press('radio', /^电脑 1280/);
  await frame.waitForFunction(() => innerWidth === 1280, { timeout: 10_000 });
  await visitor.press('DisclosureTriangle', /^套上您网站的样式/);
  const paper = (): Promise<string> => frame.evaluate(() => getComputedStyle(document.body).backgroundColor);
  assert.equal(await paper(), 'rgba(0, 0, 0, 0)');
  await loadsPreview(studio, () => fill(studio, /^或填本服务器上样式表的地址/, '/portal.css'));
  await frame.waitForFunction(() => getComputedStyle(document.body).margin === '0px', { timeout: 10_000 });
  assert.equal(await paper(), 'rgb(246, 243, 238)');
  await showsData(frame, 'activity-calendar');
});

test('fonts of the site’s sheet come from the same server, or with the sheet', async () => {
  await using studio = await openStudio();
  const { visitor } = studio;
  const frame = await previewOf(studio);
  await visitor.press('DisclosureTriangle', /^套上您网站的样式/);
  const sheet = `@font-face { font-family: Served; src: url(/fonts/none.woff2) }
    @font-face { font-family: Inside; src: url(data:font/woff2;base64,AAAA) }`;
  await loadsPreview(studio, () => fill(studio, /^粘贴您网站的 CSS/, sheet));
  await frame.evaluate(() =>
    Promise.allSettled(['Served', 'Inside'].map((name) => document.fonts.load(`16px ${name}`))),
  );
  // Neither is one, but the browser has asked for it and looked into it.
  const complaints = visitor.complaints.splice(0).join('\n');
  assert.doesNotMatch(complaints, /Content Security Policy/);
  assert.match(complaints, /404/);
  assert.match(complaints, /decode/);
});

test('the preview is as large as the form says, whatever was chosen in it or by the admin before', async () => {
  await using studio = await openStudio('#widgets=my-bookings');
  const { page, visitor } = studio;
  const frame = await previewOf(studio);
  const isElder = async (isOn: boolean, where = frame): Promise<void> => {
    const first = `[role=switch]:first-child[aria-checked=${isOn}]`;
    await (await sees(where, 'my-bookings', first)).dispose();
  };
  const chosen = (): Promise<unknown> => page.evaluate(() => localStorage['boai-elder']);
  const press = (role: string, name: RegExp): Promise<void> =>
    loadsPreview(studio, () => visitor.press(role, name));
  await isElder(false);
  await presses(frame, 'my-bookings', '[role=switch]');
  await isElder(true);
  assert.equal(await chosen(), undefined, 'what is chosen in the preview is not the admin’s');
  await press('checkbox', /^长辈版/);
  await isElder(true);
  await press('checkbox', /^长辈版/);
  await isElder(false);
  await page.evaluate(() => localStorage.setItem('boai-elder', 'on'));
  await press('radio', /^div/);
  await isElder(false);
  await press('radio', /^框架/);
  await isElder(false, await page.waitForFrame((frame) => frame.url().includes('/embed.html?')));
  assert.equal(await chosen(), 'on');
});

test('a link in the preview leads away from it, and the next change brings it back', async () => {
  await using studio = await openStudio('#widgets=my-bookings');
  const { visitor } = studio;
  const frame = await previewOf(studio);
  await showsData(frame, 'my-bookings');
  const follow = (address: string): Promise<void> =>
    frame.evaluate((address) => {
      const link = document.createElement('a');
      link.href = address;
      document.body.append(link);
      link.click();
    }, address);

  // Another page of this server is left as it is.
  await loadsPreview(studio, () => follow('embed.html?widget=donation-progress'));
  await showsData(frame, 'donation-progress');
  assert.equal(await frame.$('boai-my-bookings'), null);
  await loadsPreview(studio, () => visitor.press('checkbox', /^健康小屋/));
  await showsData(frame, 'cabin-booking');

  // The page of a booking is refused in a frame, as in any; what stands there is nobody's to read.
  await loadsPreview(studio, () => follow('/bookings/'));
  await loadsPreview(studio, () => visitor.press('checkbox', /^捐赠公示/));
  await showsData(await previewOf(studio), 'donation-progress');
  assert.match(visitor.complaints.splice(0).join('\n'), /frame-ancestors|X-Frame-Options/);
});

test('a main color that is too light is said to be shown darker, and in dark by another tone', async () => {
  await using studio = await openStudio();
  const { page, visitor } = studio;
  await visitor.sees(/主色够深，没有调整/);
  await fill(studio, /^主色/, '#ffcc00');
  const light = /浅色外观里，主色 #ffcc00 太浅，做文字看不清，已在同一色相里调深，实际显示 #614d06/;
  const dark = /深色外观里，主色 #ffcc00 换成同一色系、适合深底的色调，实际显示 #edd081/;
  const said = async (): Promise<string> =>
    page.$eval('#main-color-problem', ({ textContent }) => textContent!.trim());
  await visitor.sees(light);
  await written(studio, snippetBox, /data-main-color="#ffcc00"/);
  await visitor.press('radio', /^深色/);
  await visitor.sees(dark);
  assert.doesNotMatch(await said(), light, 'what only light shows');
  await visitor.press('radio', /^跟随设备/);
  await visitor.sees(light);
  assert.match(await said(), dark);
  await visitor.press('radio', /^浅色/);
  await visitor.press('textbox', /^主色/);
  await fill(studio, /^主色/, 'x');
  await visitor.sees(/这不是颜色，代码里不会写/);
  await written(studio, snippetBox, /api\/v1"><\/script>/);
});

test('a phone that no link could dial is text, and the field says what to do', async () => {
  await using studio = await openStudio('#phone=0796-8000001、13800138000');
  const { page, visitor } = studio;
  await written(studio, snippetBox, /<p>电话报名：0796-8000001、13800138000<\/p>/);
  const undialled = /代码里只有文字，没有拨号链接。请只填一个号码，座机带区号，不带分机/;
  await visitor.sees(undialled);
  await (
    await visitor.find('textbox', /^服务电话/)
  ).evaluate((field) => (field as HTMLInputElement).select());
  await fill(studio, /^服务电话/, '０７９６－８０００００１');
  await written(studio, snippetBox, /<a href="tel:07968000001">０７９６－８０００００１<\/a>/);
  assert.equal(await page.$eval('#phone-problem', ({ textContent }) => textContent!.trim()), '');
});

for (const width of [1280, 360]) {
  test(`the keyboard alone chooses, changes and copies at ${width} pixels, and axe finds nothing`, async () => {
    await using studio = await openStudio('#widgets=my-bookings', width);
    const { page, visitor } = studio;
    await page
      .browserContext()
      .overridePermissions(new URL(portal.address).origin, ['clipboard-read', 'clipboard-sanitized-write']);
    const { content, window } = await page.evaluate(() => ({
      content: document.documentElement.scrollWidth,
      window: document.documentElement.clientWidth,
    }));
    assert.equal(content, window, 'nothing sticks out');
    await showsData(await previewOf(studio), 'my-bookings');
    const hand = keyboard(visitor);
    await hand.press('checkbox', /^捐赠公示/);
    await hand.press('checkbox', /^我的预约/);
    await hand.type(/^服务电话/, '0796-8000001');
    await hand.choose(/^党建红/);
    await hand.choose(/^静蓝/);
    await hand.type(/^主色/, '#ffcc00');
    await hand.choose(/^跟随设备/);
    await hand.press('checkbox', /^长辈版/);
    await hand.press('DisclosureTriangle', /^套上您网站的样式/);
    await hand.choose(/^电脑 1280/);
    // The clipboard is for the page in front.
    await page.bringToFront();
    await hand.press('button', /^复制粘贴到网页里的代码/);
    await visitor.sees(/已复制：粘贴到网页里的代码/);
    const snippet = await written(studio, snippetBox, /<boai-donation-progress>/);
    assert.match(snippet, /data-theme="calm" data-main-color="#ffcc00" data-appearance="auto" data-elder>/);
    assert.match(snippet, /<a href="tel:07968000001">/);
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), snippet);
    assert.deepEqual(await violationsOn(visitor), []);
  });
}

test('nothing that is chosen or pasted leaves the page', async () => {
  await using studio = await openStudio();
  const { page, visitor } = studio;
  const picture = 'https://elsewhere.example/a.png';
  const asked: string[] = [];
  page.on('request', (request) => {
    if (!/^(data|blob):/.test(request.url())) asked.push(request.url());
  });
  const end = new Promise((resolve) => {
    page.on('requestfailed', (request) => {
      if (request.url() === picture) resolve(request.failure()?.errorText);
    });
  });
  await fill(studio, /^服务电话/, '0796-7654321');
  await visitor.press('DisclosureTriangle', /^套上您网站的样式/);
  await fill(studio, /^粘贴您网站的 CSS/, `body { background: url(${picture}) }`);
  const frame = await previewOf(studio);
  assert.equal(await end, 'csp', 'the browser did not ask for it');
  await showsData(frame, 'activity-calendar');
  assert.ok(asked.some((address) => address.endsWith('/studio-preview.html')));
  assert.deepEqual(
    asked.filter((address) => !address.startsWith(portal.address) || address.includes('7654321')),
    [picture],
    'what was stopped, and nothing else',
  );
  // The browser says what it did not load.
  assert.match(visitor.complaints.splice(0).join('\n'), /elsewhere\.example/);
});

test('pasted into a blank page of another origin, pinned, under the policy that the studio names', async () => {
  await using studio = await openStudio('#widgets=activity-calendar,donation-progress&version=pinned');
  const snippet = await written(studio, snippetBox, /integrity="sha384-/);
  const policy = await written(studio, /^内容安全策略/, /script-src/);
  const site = createServer((_request, response) =>
    response
      .writeHead(200, {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': `default-src 'none'; ${policy.replace(/\n/g, ' ')}`,
      })
      .end(`<!doctype html><title>x</title>${snippet}`),
  ).listen(0, '127.0.0.1');
  await once(site, 'listening');
  const origin = `http://127.0.0.1:${(site.address() as AddressInfo).port}`;
  const { status, text } = await portal.center('origins', 'allow', origin);
  assert.equal(status, 0, text);
  const page = await browser.newPage();
  await page.goto(origin);
  for (const widget of ['activity-calendar', 'donation-progress'] as const)
    await showsData(page.mainFrame(), widget);
  await page.close();
  site.closeAllConnections();
  site.close();
});

test('the one file with everything is said to be as large as it is sent', async () => {
  await using studio = await openStudio();
  const address = `${portal.address}boai/${packageFile.version}/boai.all.js`;
  const { headers } = await fetch(address, { method: 'HEAD', headers: { 'accept-encoding': 'br' } });
  assert.equal(headers.get('content-encoding'), 'br');
  const kilobytes = Math.round(Number(headers.get('content-length')) / 1_000);
  await studio.visitor.find('radio', new RegExp(`合成一个文件并校验（SRI，${kilobytes} kB）`));
});

test('another file than the pinned one does not run, and the phone stays', async () => {
  await using studio = await openStudio('#version=whole&phone=0796-8000001');
  const snippet = await written(studio, snippetBox, /integrity="sha384-/);
  const changed = snippet.replace(/sha384-..../, 'sha384-AAAA');
  const page = await openPage(`${portal.address}blank.html`, `<!doctype html><title>x</title>${changed}`);
  const visitor = new Visitor(page);
  await page.reload();
  await visitor.sees(/电话报名： 0796-8000001/);
  assert.match(visitor.complaints.join('\n'), /integrity/);
  const whole = await openPage(`${portal.address}blank.html`, `<!doctype html><title>x</title>${snippet}`);
  await showsData(whole.mainFrame(), 'activity-calendar');
  await page.browserContext().close();
  await whole.browserContext().close();
});

test('frames where no script can be pasted', async () => {
  await using studio = await openStudio(
    '#form=frame&widgets=cabin-booking&density=compact&mainColor=%23123456',
  );
  const snippet = await written(studio, snippetBox, /<iframe/);
  await studio.visitor.sees(
    /会被拦下：给它的 script 标签加上网站的 nonce；或去掉标签，存成网站自己的 \.js 文件/,
  );
  const page = await openPage(`${portal.address}blank.html`, `<!doctype html><title>x</title>${snippet}`);
  const frame = await page.waitForFrame((frame) => frame.url().includes('/embed.html?widget=cabin-booking'));
  await showsData(frame, 'cabin-booking');
  assert.equal(
    await frame.$eval('boai-cabin-booking', (widget) => widget.getAttribute('main-color')),
    '123456',
  );
  await page.browserContext().close();
});
