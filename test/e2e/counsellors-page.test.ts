/** A sealed sign-up, from the browser that seals it to the counsellors' page that opens it without a network. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { Browser, ElementHandle } from 'puppeteer-core';
import type { ConsultationPage, ConsultationRequest } from '../../src/api/generated/types.ts';
import { seal } from '../../src/api/sealing.ts';
import { openBrowser, Visitor } from '../support/browser-page.ts';
import { newFolder } from '../support/databases.ts';
import { openPortal } from '../support/portal.ts';

const pageFile = pathToFileURL(resolve(import.meta.dirname, '../../dist/counsellors.html')).href;

let browser: Browser;

before(async () => {
  browser = await openBrowser();
});

after(() => browser.close());

test('what was sealed is opened by the counsellors, on a page that asks nobody', async () => {
  await using portal = await openPortal();
  const folder = await newFolder();
  const [key, other, saved] = ['key.jwk', 'other.jwk', 'saved.json'].map((name) => join(folder, name));
  for (const args of [
    ['create-center', 'demo/data/center.json'],
    ['consultation', 'demo/data/consultation.json'],
    ['counsellor-key', '--out', other!],
    ['counsellor-key', '--out', key!],
  ]) {
    const { status, text } = await portal.center(...args);
    assert.equal(status, 0, text);
  }
  const api = `${portal.address}api/v1/centers/meiyuan`;
  const page = (await (await fetch(`${api}/consultation`)).json()) as ConsultationPage;
  const content = {
    name: '<img src=x onerror=alert(1)> 林中的鹿',
    contact: { phone: '13912345678', safeTimes: ['evening' as const], mayBeNamed: false },
    counsellorId: 'chen',
    counsellorGender: null,
    topicId: 'sleep',
    isFirstVisit: true,
  };
  const request: ConsultationRequest = {
    hold: null,
    ageBand: '18plus',
    guardianConsent: false,
    noticeVersion: page.center.notice.version,
    confidentialityVersion: page.terms.confidentiality.version,
    content: null,
    sealed: await seal(content, page.sealing!, page.center.id),
    filledMs: 60_000,
    website: '',
  };
  const slot = page.services[0]!.days.flatMap(({ slots }) => slots).find(
    ({ startsAt }) => startsAt === '2026-11-25T09:00:00+08:00',
  )!;
  const booked = await fetch(`${api}/slots/${slot.id}/consultations`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': 'sealed-one' },
    body: JSON.stringify(request),
  });
  assert.equal(booked.status, 201);

  const { status, text } = await portal.center('consultations', '--save', saved!);
  assert.equal(status, 0, text);
  assert.doesNotMatch(await readFile(saved!, 'utf8'), /林中的鹿|13912345678/);

  const window = await browser.newPage();
  const asked: string[] = [];
  window.on('request', (sent) => asked.push(sent.url()));
  await window.goto(pageFile);
  const visitor = new Visitor(window);
  const choose = async (id: string, file: string): Promise<void> => {
    const input = (await window.$(`#${id}`)) as ElementHandle<HTMLInputElement>;
    await input.uploadFile(file);
  };
  await choose('saved', saved!);
  await choose('key', other!);
  await visitor.press('button', /^打开/);
  await visitor.sees(/共 1 份，1 份打不开/);
  await choose('key', key!);
  await visitor.press('button', /^打开/);
  await visitor.sees(/onerror=alert\(1\)> 林中的鹿/);
  await visitor.sees(/13912345678 · 晚上 · 不要说是谁打来的/);
  await visitor.sees(/睡眠 · 第一次来/);
  assert.deepEqual(asked, [pageFile], 'nothing was asked for but the page');
  assert.deepEqual(visitor.complaints, []);
  await window.close();
});
