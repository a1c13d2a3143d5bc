/** What every part of the detail dialog is rendered from, and what it may ask for. */
import type { Client } from '../../../../api/client.ts';
import type { Activity, Center } from '../../../../api/generated/types.ts';
import type { CalendarMessages } from '../../../../i18n/activity-calendar.ts';
import type { Locale } from '../../../../i18n/locale.ts';
import type { SignUpMessages } from '../../../../i18n/sign-up.ts';
import type { TemplateResult } from 'lit';
import type { Act } from './sign-up.model.ts';

export interface DetailContext {
  readonly activity: Activity;
  readonly center: Center;
  readonly client: Client;
  readonly locale: Locale;
  readonly messages: SignUpMessages;
  /** The calendar's own texts. */
  readonly text: CalendarMessages;
  readonly isElder: boolean;
  /** Epoch milliseconds by the server's clock. */
  readonly now: number;
  readonly shareUrl: string;
  /** Why nobody can sign up here at the moment, whatever the activity says. */
  readonly trouble: 'offline' | 'stale' | undefined;
  /** What was copied last and whether the clipboard took it. */
  readonly copied: { readonly text: string; readonly isDone: boolean } | undefined;
  readonly qr: TemplateResult | string | undefined;
  copy(text: string): void;
  showQr(): void;
  showActivity(activityId: string): void;
}

/** The same in the words of an act: who waits does not sign up. */
export function inWordsOf(act: Act, context: DetailContext): DetailContext {
  const { messages } = context;
  return act === 'wait' ? { ...context, messages: { ...messages, ...messages.waiting } } : context;
}
