/** What a screen reader is told about a sign-up while nothing takes the focus. */
import type { DetailContext } from './detail-context.ts';
import type { SignUpFlow } from './sign-up-flow.ts';

export function announcementOf({ messages, copied }: DetailContext, { state }: SignUpFlow): string {
  switch (state.step) {
    case 'sending':
      return messages.sending;
    case 'checking':
      return state.isAsking ? messages.asking : messages.checking;
    case 'cancelling':
      return state.isUnknown && !state.isAsking ? messages.cancelChecking : messages.cancelling;
    case 'undoing':
      return state.isUnknown && !state.isAsking ? messages.undoChecking : messages.undoing;
    default:
      return copied ? (copied.isDone ? messages.copied : messages.copyByHand) : '';
  }
}
