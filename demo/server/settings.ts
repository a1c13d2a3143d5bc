/** What an administrator can set, read from the environment. */
import { resolve } from 'node:path';

export interface ServerSettings {
  readonly port: number;
  readonly host: string;
  /** `postgres://…`; without it, SQLite in the data folder. */
  readonly databaseUrl: string | undefined;
  readonly dataFolder: string;
  readonly serverKey: string | undefined;
  readonly publicUrl: string | undefined;
  readonly trustProxy: boolean | string;
  readonly logLevel: string;
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
    publicUrl,
    trustProxy: proxy === 'true' || (proxy !== 'false' && proxy),
    logLevel: text('LOG_LEVEL') ?? 'info',
  };
}
