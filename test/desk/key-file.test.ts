/** The counsellors' key in the browser: what opens, and what was never a sign-up. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newCounsellorKey } from '../../demo/server/consultations/sealing.ts';
import { openAll, readKey } from '../../demo/portal/desk/consultations/key-file.ts';
import type { ConsultationContent, StaffConsultation } from '../../src/api/generated/types.ts';
import { seal } from '../../src/api/sealing.ts';

const content: ConsultationContent = {
  name: '林中的鹿',
  contact: { phone: '13912345678', safeTimes: ['evening'], mayBeNamed: false },
  counsellorId: null,
  counsellorGender: 'female',
  topicId: null,
  isFirstVisit: true,
};

test('opens what was sealed for it, and leaves out what was not or is no sign-up', async () => {
  const { publicKey, privateKey } = await newCounsellorKey();
  const other = await newCounsellorKey();
  const sealed = async (said: unknown, key = publicKey, center = 'meiyuan'): Promise<StaffConsultation> => ({
    bookingId: JSON.stringify([said, key === publicKey, center]),
    code: 'ABCDEFGH',
    status: 'confirmed',
    startsAt: '2026-11-25T09:00:00+08:00',
    endsAt: '2026-11-25T09:50:00+08:00',
    ageBand: '18plus',
    content: null,
    sealed: await seal(said as ConsultationContent, { id: 'c', publicKey: key }, center),
  });
  const good = await sealed(content);
  const all = [
    good,
    await sealed(content, other.publicKey),
    await sealed(content, publicKey, 'tianyu'),
    await sealed({ ...content, name: { _$litType$: 1, strings: ['<b>'] } }),
    await sealed({ ...content, contact: { phone: '1', safeTimes: 'evening', mayBeNamed: true } }),
    await sealed(null),
  ];
  const key = await readKey(new Blob([JSON.stringify(privateKey)]));
  assert.ok(key);
  assert.deepEqual([...(await openAll(all, key, 'meiyuan'))], [[good.bookingId, content]]);
});

test('a file that is no key is none', async () => {
  for (const text of ['', '{}', 'null', '{"kty":"EC","crv":"P-256","x":"a","y":"b"}', ' '.repeat(20_000)]) {
    assert.equal(await readKey(new Blob([text])), undefined);
  }
});
