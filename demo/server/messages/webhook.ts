/** Telling residents through a gateway for SMS or WeChat: one signed request for each message. */
import { createHmac } from 'node:crypto';
import type { MessagePayload } from './payload.ts';

export interface WebhookSettings {
  readonly url: string;
  readonly secret: string;
}

/** A gateway that has not answered by then has not taken the message. */
export const answerMs = 10_000;

/** What it was that went wrong, in words without anything personal. */
export class DeliveryError extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = 'DeliveryError';
  }
}

/** As standardwebhooks.com describes it: id, timestamp and body are signed, so neither can be exchanged. */
export function signatureOf(secret: string, id: string, timestamp: string, body: string): string {
  return `v1,${createHmac('sha256', secret).update(`${id}.${timestamp}.${body}`).digest('base64')}`;
}

export interface WebhookOptions {
  /** Epoch milliseconds. */
  readonly now: number;
  readonly answerMs?: number | undefined;
}

/** Resolves when the gateway has taken it. @throws DeliveryError */
export async function sendToGateway(
  { url, secret }: WebhookSettings,
  payload: MessagePayload,
  { now, answerMs: patience = answerMs }: WebhookOptions,
): Promise<void> {
  const body = JSON.stringify(payload);
  const timestamp = String(Math.floor(now / 1000));
  let response: Response;
  try {
    response = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'webhook-id': payload.id,
        'webhook-timestamp': timestamp,
        'webhook-signature': signatureOf(secret, payload.id, timestamp, body),
      },
      body,
      // Names and phones go to the address that was set, and to no other.
      redirect: 'manual',
      signal: AbortSignal.timeout(patience),
    });
  } catch (error) {
    throw new DeliveryError(reasonOf(error));
  }
  await response.body?.cancel();
  if (!response.ok) throw new DeliveryError(`status ${response.status}`);
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  if (error.name === 'TimeoutError') return 'no answer in time';
  const { cause } = error;
  return cause instanceof Error && 'code' in cause ? String(cause.code) : error.name;
}
