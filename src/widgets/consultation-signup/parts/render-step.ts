/** What every step is: drawn from the form as it stands, with each error beside its field. */
import type { ConsultationField } from '../../../i18n/consultation.ts';
import type { FormState } from '../consultation-signup.model.ts';
import type { SignUpContext } from './sign-up-context.ts';
import type { SignUpFlow } from './sign-up-flow.ts';

export type RenderStep = (context: SignUpContext, flow: SignUpFlow, state: FormState) => unknown;

export function errorOf(
  { messages }: SignUpContext,
  { errors }: FormState,
  name: ConsultationField,
): string | undefined {
  const error = errors.find(({ field }) => field === name);
  return error && messages.consultationError(name, error.problem);
}
