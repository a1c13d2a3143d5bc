/** Telling the desk by mail that somebody has to be called; whom, only the call list says. */
import { createTransport, type Transporter } from 'nodemailer';
import { weekdayOf } from '../../../src/domain/plain-date.ts';
import { dayOf, timeOf } from '../../../src/domain/zone.ts';
import type { CenterSettings } from '../center.ts';
import { toUtc, toWire } from '../instant.ts';
import { englishWeekdayName, weekdayName } from '../sheets/day.ts';
import type { OutboxRow } from '../store/tables.ts';
import { callReasons } from './call-reasons.ts';
import { tellBefore } from './still-true.ts';
import { answerMs, DeliveryError } from './webhook.ts';

export interface MailSettings {
  /** `smtps://user:password@mail.example:465`. */
  readonly smtpUrl: string;
  readonly from: string;
  readonly to: string;
}

export interface Mailbox {
  /** Resolves when the mail server has taken it. @throws DeliveryError */
  send(message: OutboxRow, settings: CenterSettings): Promise<void>;
  close(): void;
}

export function openMailbox({ smtpUrl, from, to }: MailSettings): Mailbox {
  const transport: Transporter = createTransport({
    url: smtpUrl,
    connectionTimeout: answerMs,
    greetingTimeout: answerMs,
    socketTimeout: answerMs,
  });
  const domain = from.slice(from.lastIndexOf('@') + 1);
  return {
    async send(message, settings) {
      try {
        await transport.sendMail({
          from,
          to,
          // The same at every delivery: mail programs show a repeat once.
          messageId: `<${message.message_id}@${domain}>`,
          ...mailText(message, settings),
        });
      } catch (error) {
        // The message of such an error may quote addresses.
        const { code, responseCode } = error as { code?: unknown; responseCode?: unknown };
        throw new DeliveryError([code, responseCode].filter((part) => part !== undefined).join(' '));
      }
    },
    close: () => transport.close(),
  };
}

/** Neutral: mail travels and lies about unprotected. */
export function mailText(message: OutboxRow, { center }: CenterSettings): { subject: string; text: string } {
  const wire = toWire(toUtc(tellBefore(message)), center.timeZone);
  const day = dayOf(wire);
  const weekday = weekdayOf(day);
  const before = (name: string) => `${day} ${name} ${timeOf(wire)}`;
  const { zh, en } = callReasons[message.kind];
  const id = message.message_id;
  return {
    subject: `${center.name}：有电话要打 A call to make`,
    text: [
      `请在 ${before(weekdayName(weekday))} 前打一个电话：${zh}。`,
      `打给谁：npm run center -- calls --center ${center.id}`,
      `打过以后：npm run center -- calls done ${id} --center ${center.id}`,
      '',
      `Please call before ${before(englishWeekdayName(weekday))}: ${en}. The commands above say whom, and that it is done.`,
      '',
    ].join('\n'),
  };
}
