/** Puts store, key, clock and log together and listens; what `main.ts` and `npm start` have in common. */
import { join } from 'node:path';
import pino from 'pino';
import { createApp } from './app.ts';
import { openKeyring } from './confidence/master-keys.ts';
import { headWatch, watchEveryMs } from './confidence/watch-heads.ts';
import { randomIds } from './ids.ts';
import { keepWidgets } from './kept-widgets.ts';
import { logFailure, logHead } from './log.ts';
import { openMailbox } from './messages/mail.ts';
import { purgeRegularly } from './purge.ts';
import { loadServerKey } from './server-key.ts';
import type { ServerSettings } from './settings.ts';
import type { StaticFolders } from './static-files.ts';
import { openStore, type Store } from './store/open.ts';
import { repeat } from './repeat.ts';
import { startWorker } from './worker.ts';

export interface RunningServer {
  readonly store: Store;
  /** `http://127.0.0.1:8080`. */
  readonly address: string;
  /** Finishes what is under way, then closes the database. */
  close(): Promise<void>;
}

export interface ServeOptions {
  readonly folders?: StaticFolders | undefined;
  /** A store that is open already. */
  readonly store?: Store;
}

/** On the morning when sign-up opens, everybody comes in the same second; the system's own limit is lower by default. */
const waitingConnections = 4_096;

export async function serve(settings: ServerSettings, options: ServeOptions = {}): Promise<RunningServer> {
  const log = pino({ level: settings.logLevel });
  const store = options.store ?? (await openStore({ ...settings, notify: (message) => log.warn(message) }));
  try {
    const { publicUrl, webhook } = settings;
    const key = await loadServerKey(settings.serverKey, settings.dataFolder);
    const keyring = openKeyring(settings.masterKeys, settings.dataFolder);
    // Made on the first start, and a key that is missing or wrong is told now, not to the first who confides.
    await keyring.load();
    const services = { store, clock: Date.now, ids: randomIds, key, keyring };
    const tellHeads = headWatch(store.db, (head) => logHead(log, head));
    await tellHeads();
    const { folders } = options;
    const app = await createApp({
      ...services,
      log,
      publicUrl,
      trustProxy: settings.trustProxy,
      folders: folders && {
        ...folders,
        earlier: await keepWidgets(folders.widgets, settings.dataFolder, folders.version),
      },
    });
    const listening = await app.listen({
      port: settings.port,
      host: settings.host,
      backlog: waitingConnections,
    });
    const stopPurging = purgeRegularly(
      store,
      Date.now,
      join(settings.dataFolder, 'backups'),
      (deleted) =>
        deleted > 0 && log.info({ deleted }, 'Bookings were deleted at the end of their retention.'),
      (error) => logFailure(log, error),
    );
    const stopTelling = repeat({
      everyMs: watchEveryMs,
      work: tellHeads,
      onError: (error) => logFailure(log, error),
    });
    const mailbox = settings.mail && openMailbox(settings.mail);
    const stopWorker = startWorker({
      ...services,
      publicUrl,
      webhook,
      mailbox,
      onFailedAttempt: (attempt) => log.warn(attempt, 'A message could not be delivered.'),
      onError: (error) => logFailure(log, error),
    });
    return {
      store,
      address: listening,
      async close() {
        stopPurging();
        await Promise.all([app.close(), stopWorker(), stopTelling()]);
        mailbox?.close();
        await store.close();
      },
    };
  } catch (error) {
    if (!options.store) await store.close();
    throw error;
  }
}

/** Ends the process in order on SIGTERM and SIGINT; a second signal ends it at once. */
export function closeOnSignals(server: RunningServer): void {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      server.close().then(
        () => process.exit(0),
        () => process.exit(1),
      );
    });
  }
}
