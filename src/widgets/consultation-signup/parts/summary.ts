/** A step that was passed, in one line. */
import type { ConsultationStep } from '../../../i18n/consultation.ts';
import { whenText } from '../../../ui/when.ts';
import type { FormState } from '../consultation-signup.model.ts';
import type { SignUpContext } from './sign-up-context.ts';

export function summaryOf(
  { messages, terms, scene }: SignUpContext,
  { draft, choice }: FormState,
  step: ConsultationStep,
): string {
  switch (step) {
    case 'who':
      return draft.ageBand ? scene.text.ages[draft.ageBand] : '';
    case 'name':
      return draft.name.trim();
    case 'contact':
      return draft.contact === 'phone'
        ? `${draft.phone.trim()} · ${
            draft.safeTimes.map((time) => messages.safeTime[time]).join('、') || messages.anyTime
          }`
        : messages.contactWays.residentCalls;
    case 'counsellor': {
      const { counsellor } = draft;
      if (counsellor === 'any') return messages.anyCounsellor;
      if (counsellor === 'female') return messages.womanCounsellor;
      if (counsellor === 'male') return messages.manCounsellor;
      return terms.counsellors.find(({ id }) => `id:${id}` === counsellor)?.name ?? messages.anyCounsellor;
    }
    case 'time':
      return choice ? whenText(choice.slot, scene) : '';
    case 'topic':
      return terms.topics.find(({ id }) => id === draft.topicId)?.name ?? messages.rather;
    case 'consent':
      return '';
  }
}
