/**
 * `npm start`: the demo center with its portal, on one port. Builds what changed, creates the database on the first
 * start, keeps it afterwards; `npm start -- --reset` starts over.
 */
import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import packageFile from '../package.json' with { type: 'json' };
import { buildIfChanged } from './build-widgets.ts';
import { type FirstKeys, setUpDemoCenter } from './first-start.ts';
import { closeOnSignals, serve, type RunningServer } from './server/serve.ts';
import { readSettings, type ServerSettings } from './server/settings.ts';
import { deskLink } from './server/staff/desk-link.ts';
import { backUp, isInUse } from './server/store/backup.ts';
import { backupName, locationOf, openStore, type Store } from './server/store/open.ts';

const root = resolve(import.meta.dirname, '..');
const portsToTry = 20;

function say(zh: string, en: string): void {
  console.log(`${zh} ${en}`);
}

/** The old data goes to the backups first: somebody may have typed this by mistake. */
async function reset(settings: ServerSettings): Promise<void> {
  const location = locationOf(settings);
  if (location.kind === 'postgres') {
    throw new Error(
      '--reset 只用于本机的 SQLite 数据，不会清空 PostgreSQL。 --reset is for SQLite only; it never empties a PostgreSQL database.',
    );
  }
  if (!existsSync(location.file)) return;
  if (await isInUse(location.file)) {
    throw new Error(
      '服务器正在运行，请先停止再用 --reset。 A server is using this data: stop it first, then --reset.',
    );
  }
  const backup = join(settings.dataFolder, 'backups', backupName(location, 'before-reset'));
  await backUp(location, backup);
  for (const ending of ['', '-wal', '-shm']) await rm(`${location.file}${ending}`, { force: true });
  say(`已重新开始，原数据备份在 ${backup}。`, `Starting over; the old data is in that backup.`);
}

/** On the wanted port, else on the next one that is free. */
async function serveOnFreePort(settings: ServerSettings, store: Store): Promise<RunningServer> {
  const folders = {
    widgets: join(root, 'dist'),
    portal: join(root, 'demo/portal'),
    version: packageFile.version,
  };
  for (let port = settings.port; ; port++) {
    try {
      return await serve({ ...settings, port }, { folders, store });
    } catch (error) {
      const isTaken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
      if (!isTaken || port >= settings.port + portsToTry) throw error;
      say(`端口 ${port} 已被占用，改用下一个。`, `Port ${port} is taken, trying the next one.`);
    }
  }
}

function printAddresses({ address }: RunningServer, keys: FirstKeys | undefined): void {
  const base = `http://localhost:${new URL(address).port}`;
  console.log(`
  门户 portal         ${base}/
  旧式页面 old page   ${base}/old.html
  接口 API            ${base}/api/v1/centers/meiyuan/activities
  接口说明 OpenAPI    ${base}/api/v1/openapi.json
`);
  if (keys) {
    say(
      '工作台的负责人链接（24 小时内打开一次）：',
      'The owner’s link to the desk (opens once, within 24 hours):',
    );
    console.log(`  ${deskLink(base, keys.centerId, keys.invitationToken)}\n`);
    say('脚本用的令牌（只显示这一次，请保存）：', 'Staff token for scripts (shown only this once, keep it):');
    console.log(`  ${keys.staffToken}\n`);
  }
  say('按 Ctrl+C 停止。', 'Ctrl+C stops the server.');
}

async function start(): Promise<void> {
  const settings = readSettings({ LOG_LEVEL: 'warn', ...process.env });
  if (process.argv.includes('--reset')) await reset(settings);
  if (buildIfChanged()) say('组件已构建。', 'The widgets were built.');
  const store = await openStore({ ...settings, notify: (message) => console.log(message) });
  const keys = await setUpDemoCenter(store, Date.now());
  const server = await serveOnFreePort(settings, store);
  closeOnSignals(server);
  printAddresses(server, keys);
}

try {
  await start();
} catch (error) {
  console.error((error as Error).message);
  process.exit(1);
}
