/** What an administrator can set, read from the environment. */
import { resolve } from 'node:path';
import type { MailSettings } from './messages/mail.ts';
import type { WebhookSettings } from './messages/webhook.ts';

export interface ServerSettings {
  readonly port: number;
  readonly host: string;
  /** `postgres://…`; without it, SQLite in the data folder. */
  readonly databaseUrl: string | undefined;
  readonly dataFolder: string;
  readonly serverKey: string | undefined;
  /** `id:key,id:key`; without it, a file beside the data folder. */
  readonly masterKeys: string | undefined;
  readonly publicUrl: string | undefined;
  readonly trustProxy: boolean | string;
  readonly logLevel: string;
  /** A gateway that writes to residents. Without it, staff call them. */
  readonly webhook: WebhookSettings | undefined;
  /** Where the desk is told of new calls. */
  readonly mail: MailSettings | undefined;
}

const defaultPort = 8080;

/** Throws with a sentence that says which variable is wrong and what it should look like. */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): ServerSettings {
  const text = (name: string) => {
    const value = environment[name]?.trim();
    return value === '' ? undefined : value;
  };
  const port = Number(text('PORT') ?? defaultPort);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Error(`PORT has to be a number from 0 to 65535, not ${JSON.stringify(text('PORT'))}.`);
  }
  const publicUrl = text('BOAI_PUBLIC_URL');
  if (publicUrl !== undefined && !/^https?:\/\/[^/]+/.test(publicUrl)) {
    throw new Error('BOAI_PUBLIC_URL has to look like https://center.example .');
  }
  const proxy = text('TRUST_PROXY') ?? 'false';
  return {
    port,
    host: text('HOST') ?? '0.0.0.0',
    databaseUrl: text('DATABASE_URL'),
    dataFolder: resolve(text('BOAI_DATA') ?? 'data'),
    serverKey: text('BOAI_SERVER_KEY'),
    masterKeys: text('BOAI_MASTER_KEYS'),
    publicUrl,
    trustProxy: proxy === 'true' || (proxy !== 'false' && proxy),
    logLevel: text('LOG_LEVEL') ?? 'info',
    webhook: readWebhook(text('BOAI_WEBHOOK_URL'), text('BOAI_WEBHOOK_SECRET')),
    mail: readMail(text('BOAI_SMTP_URL'), text('BOAI_MAIL_FROM'), text('BOAI_MAIL_TO')),
  };
}

const secretMin = 16;

function readWebhook(url: string | undefined, secret: string | undefined): WebhookSettings | undefined {
  if (url === undefined && secret === undefined) return undefined;
  if (url === undefined) throw new Error('BOAI_WEBHOOK_SECRET is set, and BOAI_WEBHOOK_URL is missing.');
  const { protocol, username, password } = URL.canParse(url) ? new URL(url) : noUrl;
  if (protocol !== 'https:' && protocol !== 'http:') {
    throw new Error('BOAI_WEBHOOK_URL has to look like https://gateway.example/path .');
  }
  if (username !== '' || password !== '') {
    throw new Error('BOAI_WEBHOOK_URL may not hold a user or a password: requests are signed instead.');
  }
  if (secret === undefined || secret.length < secretMin) {
    throw new Error(
      `BOAI_WEBHOOK_SECRET needs at least ${secretMin} characters; openssl rand -hex 32 makes one.`,
    );
  }
  return { url, secret };
}

const noUrl = { protocol: '', username: '', password: '', hostname: '' };
const addressPattern = /^[^\s@<>,;:"]+@[^\s@<>,;:"]+$/;

function readMail(
  smtpUrl: string | undefined,
  from: string | undefined,
  to: string | undefined,
): MailSettings | undefined {
  if (smtpUrl === undefined && from === undefined && to === undefined) return undefined;
  const { protocol, hostname } = smtpUrl !== undefined && URL.canParse(smtpUrl) ? new URL(smtpUrl) : noUrl;
  if (smtpUrl === undefined || !['smtp:', 'smtps:'].includes(protocol) || hostname === '') {
    throw new Error('BOAI_SMTP_URL has to look like smtps://user:password@mail.example:465 .');
  }
  const address = (name: string, value: string | undefined) => {
    if (value === undefined || !addressPattern.test(value)) {
      throw new Error(`${name} has to be one mail address, like desk@center.example .`);
    }
    return value;
  };
  return { smtpUrl, from: address('BOAI_MAIL_FROM', from), to: address('BOAI_MAIL_TO', to) };
}
