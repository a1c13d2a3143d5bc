/** Somebody shows the QR code of a booking: read by the camera, checked in; what is wrong is said, and the camera is off again. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { openBrowser, type Visitor } from '../support/browser-page.ts';
import { bookOnline, enterAsOwner, focused, openCenter } from '../support/desk.ts';
import { openFakeCamera, type FakeCamera } from '../support/fake-camera.ts';
import { violationsOn } from '../support/page-axe.ts';
import type { Portal } from '../support/portal.ts';

let browser: Browser;
let camera: FakeCamera;

before(async () => {
  camera = await openFakeCamera();
  browser = await openBrowser(undefined, camera.args);
});

after(async () => {
  await browser.close();
  await camera[Symbol.asyncDispose]();
});

/** The QR code that a resident is shown is the manage link. */
async function qrOf(portal: Portal, slot: string, name: string): Promise<string> {
  return (await bookOnline(portal, slot, { name })).manageUrl;
}

interface Watched {
  readonly streams: MediaStream[];
}

/** Keeps every picture that the page is given, to see that none is left on. */
async function watchCamera({ page }: Visitor): Promise<void> {
  await page.evaluate(() => {
    const streams: MediaStream[] = [];
    Object.assign(window, { streams });
    const { mediaDevices } = navigator;
    const open = mediaDevices.getUserMedia.bind(mediaDevices);
    mediaDevices.getUserMedia = async (asked) => {
      const stream = await open(asked);
      streams.push(stream);
      return stream;
    };
  });
}

async function tracksOf({ page }: Visitor): Promise<string[]> {
  return page.evaluate(() =>
    (window as unknown as Watched).streams.flatMap((stream) =>
      stream.getTracks().map(({ readyState }) => readyState),
    ),
  );
}

test('a code of today is checked in by Enter; others are told apart, and the camera is off after each', async () => {
  await using portal = await openCenter(['services', 'programme']);
  const visitor = await enterAsOwner(browser, portal);
  const { page } = visitor;
  const { origin } = new URL(page.url());
  await page.browserContext().overridePermissions(origin, ['camera']);
  await watchCamera(visitor);
  const today = await qrOf(portal, 'cabin_20261124T1530', '王阿姨');
  assert.doesNotMatch(decodeURIComponent(today), /王阿姨|13800138642|8642/, 'nothing personal is in it');
  const scan = async (text: string | undefined): Promise<void> => {
    await camera.show(text);
    await visitor.press('button', /^扫码签到/);
  };

  await scan(today);
  await visitor.sees(/找到 1 个/);
  assert.equal(await focused(visitor), '签到 王阿姨');
  assert.deepEqual(await tracksOf(visitor), ['ended']);
  await page.keyboard.press('Enter');
  await visitor.sees(/王阿姨 已签到/);

  const url = page.url();
  const sent: string[] = [];
  page.on('request', (request) => sent.push(request.url()));
  await scan(await qrOf(portal, 'cabin_20261126T1100', '李伯伯'));
  await visitor.sees(/这个预约不是今天的，是 2026年11月26日 周四 11:00/);
  assert.equal(await focused(visitor), 'scan');
  await scan(today.replace(/.{6}$/, 'AAAAAA'));
  await visitor.sees(/没有这个预约，可能换过号码/);
  assert.ok(sent.length > 0 && sent.every((one) => !one.includes('AAAAAA')), sent.join(' '));
  await scan('https://example.org/#boai-booking=');
  await visitor.sees(/这不是预约的二维码/);
  assert.equal(page.url(), url);
  assert.deepEqual([...new Set(await tracksOf(visitor))], ['ended']);

  // Nothing to be seen: whoever has had enough ends it, by a key or by going elsewhere.
  await scan(undefined);
  await visitor.sees(/请把对方的二维码对准摄像头/);
  assert.equal(await focused(visitor), '不扫了');
  assert.deepEqual((await tracksOf(visitor)).slice(-1), ['live']);
  assert.deepEqual(await violationsOn(visitor), []);
  await page.keyboard.press('Escape');
  await visitor.find('button', /^扫码签到/);
  assert.equal(await focused(visitor), 'scan');
  assert.deepEqual([...new Set(await tracksOf(visitor))], ['ended']);
  await scan(undefined);
  await visitor.sees(/请把对方的二维码对准摄像头/);
  await visitor.press('link', /^接电话/);
  await visitor.find('combobox', /什么时间/);
  assert.deepEqual([...new Set(await tracksOf(visitor))], ['ended']);

  await visitor.press('link', /^今天/);
  await page.browserContext().overridePermissions(origin, []);
  await visitor.press('button', /^扫码签到/);
  await visitor.sees(/浏览器没有允许用摄像头/);
  assert.equal(await focused(visitor), 'scan');

  // A machine without a camera has no button for it.
  await page.evaluate(() => {
    navigator.mediaDevices.enumerateDevices = async () => {
      Object.assign(window, { isAsked: true });
      return [];
    };
  });
  await visitor.press('link', /^接电话/);
  await visitor.find('combobox', /什么时间/);
  await visitor.press('link', /^今天/);
  await page.waitForFunction(() => 'isAsked' in window);
  await visitor.find('button', /^查找/);
  await page.evaluate(() => new Promise(requestAnimationFrame));
  const buttons = await page.accessibility.snapshot();
  assert.doesNotMatch(JSON.stringify(buttons), /扫码签到/);
  // The browser itself writes down that an answer was a refusal.
  assert.deepEqual(
    visitor.complaints.filter((text) => !/status of 404/.test(text)),
    [],
  );
});

test('the desk alone of all pages may use a camera', async () => {
  await using portal = await openCenter(['services']);
  const policyOf = async (path: string) =>
    (await fetch(portal.address + path)).headers.get('permissions-policy');
  assert.equal(await policyOf('desk/'), 'camera=(self)');
  for (const path of ['', 'bookings/meiyuan', 'api/v1/centers']) {
    assert.equal(await policyOf(path), 'camera=()', path);
  }
});
