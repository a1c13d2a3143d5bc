/** The contract kit's part about sign-ups for a consultation that are refused; each refusal says whom to call. */
import assert from 'node:assert/strict';
import type { ConsultationRequest, Problem } from '../../src/api/generated/types.ts';
import { slot, takenOf } from './kit-consultations.ts';
import type { Kit, KitTest } from './kit.ts';
import { toConsultation, toldInConfidence, toSealedConsultation } from './requests.ts';
import { sealedConsultation, sealing } from './scene-consultation.ts';

const phone = '0796-8000015';

/** Refuses to book and, once the slot is taken, to wait; both say whom to call. */
async function refusedAlike({ ask, refused }: Kit, code: Problem['code'], body: unknown): Promise<Problem> {
  const problem = await refused(code, 'bookConsultation', { slot, body });
  assert.equal(problem.phone, phone, `${code} says whom to call`);
  assert.equal(await takenOf({ ask }, slot), 0, 'nothing is taken');
  assert.equal((await refused(code, 'joinConsultationWaitlist', { slot, body })).phone, phone);
  return problem;
}

const isAbout = (problem: Problem, field: string) =>
  problem.errors?.some((error) => error.field === field || error.field.startsWith(`${field}.`));

export function consultationRefusalTests(test: KitTest): void {
  test('either plain content or a sealed one', async (kit) => {
    await refusedAlike(kit, 'validation_failed', toConsultation({ content: null }));
    const { sealed } = toSealedConsultation(sealing.id);
    await refusedAlike(kit, 'validation_failed', toConsultation({ sealed }));
    await refusedAlike(kit, 'validation_failed', toSealedConsultation(sealing.id));
  });

  test(
    'with a key nothing comes in plain, and nothing under another key',
    async (kit) => {
      await refusedAlike(kit, 'sealing_needed', toConsultation());
      await refusedAlike(kit, 'sealing_needed', toSealedConsultation('key-0'));
    },
    { consultation: sealedConsultation },
  );

  test('a form that is sent within three seconds, or with the field that nobody sees', async (kit) => {
    await refusedAlike(kit, 'too_fast', toConsultation({ filledMs: 2_999 }));
    const problem = await refusedAlike(
      kit,
      'validation_failed',
      toConsultation({ website: 'http://a.example' }),
    );
    assert.deepEqual(
      problem.errors?.map(({ field }) => field),
      ['website'],
    );
    await kit.ask('bookConsultation', { slot, body: toConsultation({ filledMs: 3_000 }) });
  });

  test('a child under 14 has a guardian; from 14 on nobody is asked', async (kit) => {
    await refusedAlike(kit, 'guardian_consent_needed', toConsultation({ ageBand: 'under14' }));
    await kit.ask('bookConsultation', { slot, body: toConsultation({ ageBand: '14to17' }) });
    const withGuardian = toConsultation({ ageBand: 'under14', guardianConsent: true });
    await kit.ask('bookConsultation', { slot: 'consultation_20261130T0900', body: withGuardian });
  });

  test('an outdated notice, and an outdated promise of confidence', async (kit) => {
    await refusedAlike(kit, 'notice_outdated', toConsultation({ noticeVersion: 'old' }));
    await refusedAlike(kit, 'notice_outdated', toConsultation({ confidentialityVersion: 'old' }));
  });

  test('nothing can be said that is not asked for', async (kit) => {
    const content = toldInConfidence();
    const problem = await refusedAlike(kit, 'validation_failed', {
      ...toConsultation(),
      content: { ...content, problem: '睡不着' },
    });
    assert.ok(isAbout(problem, 'content'));
    const told = (changes: Partial<typeof content>): ConsultationRequest =>
      toConsultation({ content: { ...content, ...changes } });
    await refusedAlike(kit, 'validation_failed', { ...toConsultation(), idNumber: '1' });
    await refusedAlike(kit, 'validation_failed', told({ topicId: '睡不着' }));
    await refusedAlike(kit, 'validation_failed', told({ counsellorId: 'somebody' }));
  });

  test('what is said has to be readable', async (kit) => {
    const content = toldInConfidence();
    const fields = async (changes: object, field: string) => {
      const body = { ...toConsultation(), content: { ...content, ...changes } };
      const problem = await refusedAlike(kit, 'validation_failed', body);
      assert.ok(isAbout(problem, field), JSON.stringify(problem.errors));
    };
    await fields({ name: '   ' }, 'content.name');
    await fields({ name: '一'.repeat(31) }, 'content.name');
    await fields({ contact: { ...content.contact, phone: '12345' } }, 'content.contact.phone');
    await fields({ contact: { ...content.contact, safeTimes: ['night'] } }, 'content');
    await fields({ counsellorGender: 'none' }, 'content');
    await refusedAlike(kit, 'validation_failed', { ...toConsultation(), ageBand: '65plus' });
    await refusedAlike(kit, 'validation_failed', { ...toConsultation(), filledMs: -1 });
    await refusedAlike(kit, 'validation_failed', {});
  });

  test('a slot that is over, too near or too far is closed; what there is not is not found', async ({
    ask,
    refused,
  }) => {
    const body = toConsultation();
    const closed = await refused('slot_closed', 'bookConsultation', {
      slot: 'consultation_20261124T0950',
      body,
    });
    assert.deepEqual([closed.phone, closed.slots?.length], [phone, 6]);
    await refused('slot_closed', 'bookConsultation', { slot: 'consultation_20261209T0900', body });
    const nothing = await refused('slot_not_found', 'bookConsultation', { slot: 'nothing', body });
    assert.ok(nothing.phone);
    await ask('bookConsultation', { slot: 'consultation_20261124T1040', body });
  });
}
