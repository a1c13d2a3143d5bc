/** What staff may set: never a question about the problem. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { readCenterFile } from '../../../demo/server/center-file.ts';
import { readConsultationFile } from '../../../demo/server/consultations/save-consultation.ts';
import { onEachDatabase } from '../../support/databases.ts';
import { aService } from '../../support/services.ts';
import { consultationService, openConsultationDesk, otherSlot, terms } from './consultation-desk.ts';

onEachDatabase('settings of consultations', (database) => {
  const { test } = database;

  test('a question that somebody adds is refused, and why', async () => {
    await using desk = await openConsultationDesk(database);
    const token = desk.deskToken;
    const before = await desk.ask('loadConsultation');
    const refused = async (field: string, service: object, more: object = {}) => {
      const body = { service: { ...consultationService, ...service }, terms: { ...terms, ...more } };
      const problem = await desk.refused('validation_failed', 'saveConsultation', { token, body });
      const found = problem.errors!.find((error) => error.field === field);
      assert.ok(found, `${field}: ${JSON.stringify(problem.errors)}`);
      return found.reason;
    };
    const why = /不能添加.*asks nothing besides/;
    assert.match(await refused('terms.questions', {}, { questions: ['您有过轻生的念头吗'] }), why);
    assert.match(
      await refused('terms.topics.0.ask', {}, { topics: [{ id: 'a', name: '甲', ask: '为什么' }] }),
      why,
    );
    assert.match(await refused('service.diagnosis', { diagnosis: 'text' }), why);
    assert.match(
      await refused('service.items', { items: [{ id: 'phq9', name: '问卷', fasting: false }] }),
      why,
    );
    assert.match(await refused('service.asksAge', { asksAge: true }), why);
    const healthNotice = { version: '1', why: '…', refusal: '…' };
    assert.match(await refused('service.healthNotice', { healthNotice }), why);
    await refused('service.maxPartySize', { maxPartySize: 2 });
    await refused('service.walkIn', { walkIn: [{ weekday: 1, from: '09:00', to: '10:00' }] });
    await refused('terms.exitUrl', {}, { exitUrl: 'javascript:alert(1)' });
    await refused('terms.counsellors', {}, { counsellors: [...terms.counsellors, ...terms.counsellors] });
    await refused('service.id', { id: 'cabin' });
    await refused('service.id', { id: 'second' });
    // Nor by the way that other services are changed.
    const body = { service: { ...consultationService, asksAge: true } };
    await desk.refused('validation_failed', 'saveService', { token, body });
    assert.deepEqual(await desk.ask('loadConsultation'), before);
    await desk.ask('saveService', { token, body: { service: aService() } });
  });

  test('a change of hours names whom it displaces by code alone, and is written down', async () => {
    await using desk = await openConsultationDesk(database);
    const token = desk.deskToken;
    const { booking } = await desk.book();
    await desk.book({}, otherSlot);
    const exception = { day: '2026-11-26', hours: [], note: null };
    const change = await desk.ask('saveServiceDay', { token, service: 'consult', body: { exception } });
    assert.deepEqual(
      change.toCall.map(({ code, name, phone, title }) => [code, name, phone, title]),
      [[booking.code, '', '', '服务中心预约']],
    );
    const { calls } = await desk.ask('loadCalls', { token });
    assert.deepEqual(
      calls.map(({ reason, booking: called }) => [reason, called.code, called.phone, called.name]),
      [['hours', booking.code, '', '']],
    );
    await desk.ask('finishCall', { token, call: calls[0]!.id });
    const log = await desk.store.db.selectFrom('staff_log').select('act').orderBy('number').execute();
    assert.deepEqual(
      log.map(({ act }) => act),
      ['change-consultation-service', 'change-consultation-service', 'loadCalls', 'finishCall'],
    );
    const dry = { service: consultationService, terms: { ...terms, retentionDays: 1 }, dryRun: true };
    assert.equal((await desk.ask('saveConsultation', { token, body: dry })).applied, false);
    assert.equal((await desk.ask('loadConsultation')).terms.retentionDays, 10);
    assert.equal(await desk.count('staff_log'), 4);
  });

  test('the demo center has one that keeps the rules', async () => {
    const file = readConsultationFile(await readFile('demo/data/consultation.json', 'utf8'));
    await using desk = await openConsultationDesk(database, {
      service: { ...file.service, id: 'consult' },
      terms: file.terms,
    });
    const { services } = await desk.ask('loadConsultation');
    const day = services[0]!.days.find(({ slots }) => slots.length > 0)!;
    assert.equal(day.slots.length, 6);
    const { center } = readCenterFile(await readFile('demo/data/center.json', 'utf8'));
    const told = center.notice.kinds.filter((kind) => kind.includes('心理咨询')).join();
    for (const kind of ['年龄段', '称呼', '联系方式', '方便接电话的时间', '咨询师', '话题', '是否来过'])
      assert.ok(told.includes(kind), `the notice names ${kind}`);
  });
});
