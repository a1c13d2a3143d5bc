/** A database through its life: made by two servers at once, upgraded, refused by an older server, backed up, restored. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Kysely, sql } from 'kysely';
import { renewVersions, resolveCenter } from '../../demo/server/center.ts';
import { backUp, isInUse, restore } from '../../demo/server/store/backup.ts';
import { NewerDatabaseError } from '../../demo/server/store/migrate.ts';
import { migrations } from '../../demo/server/store/migrations/index.ts';
import { openStore } from '../../demo/server/store/open.ts';
import { type Place, onEachDatabase } from '../support/databases.ts';
import { anActivity, saveTestCenter } from '../support/server.ts';

const run = promisify(execFile);

const addsColumn = {
  ...migrations,
  '9999-next': {
    up: async (db: Kysely<unknown>) => {
      await db.schema.alterTable('centers').addColumn('next_feature', 'text').execute();
    },
  },
};

const failsHalfway = {
  ...migrations,
  '9999-broken': {
    up: async (db: Kysely<unknown>) => {
      await db.schema.alterTable('centers').addColumn('half_done', 'text').execute();
      throw new Error('broken step');
    },
  },
};

async function backups({ dataFolder }: Place): Promise<string[]> {
  return readdir(join(dataFolder, 'backups')).catch(() => []);
}

onEachDatabase('a database', ({ test, newPlace, kind }) => {
  test('four processes that start together on an empty place make it once', async () => {
    await using place = await newPlace();
    const program = `
      import { openStore } from './demo/server/store/open.ts';
      const store = await openStore(${JSON.stringify(place)});
      await store.db.selectFrom('centers').selectAll().execute();
      await store.close();`;
    await Promise.all(
      [1, 2, 3, 4].map(() => run(process.execPath, ['--input-type=module', '--eval', program])),
    );
    const store = await openStore(place);
    const tables = await store.db.introspection.getTables();
    assert.ok(tables.some(({ name }) => name === 'bookings'));
    await store.close();
  });

  test('every table begins its primary key with the center', async () => {
    await using place = await newPlace();
    const store = await openStore(place);
    const { rows } = await (
      kind === 'sqlite'
        ? sql<{ table: string; column: string }>`
            select m.name as "table", c.name as "column"
            from sqlite_schema m join pragma_table_info(m.name) c
            where m.type = 'table' and c.pk = 1`
        : sql<{ table: string; column: string }>`
            select k.table_name as "table", k.column_name as "column"
            from information_schema.key_column_usage k
            join information_schema.table_constraints t using (constraint_schema, constraint_name)
            where t.constraint_type = 'PRIMARY KEY' and t.table_schema = 'public' and k.ordinal_position = 1`
    ).execute(store.db);
    const own = rows.filter(({ table }) => !table.startsWith('kysely_'));
    const tables = await store.db.introspection.getTables();
    assert.equal(own.length, tables.length);
    for (const { table, column } of own) assert.equal(column, 'center_id', table);
    await store.close();
  });

  test('an upgrade backs up first, runs once, and an older server refuses the result', async () => {
    await using place = await newPlace();
    const old = await openStore(place);
    await saveTestCenter(old, [anActivity()]);
    await old.close();
    assert.deepEqual(await backups(place), [], 'an empty database needs no backup');

    const messages: string[] = [];
    const upgraded = await openStore({
      ...place,
      migrations: addsColumn,
      notify: (message) => messages.push(message),
    });
    await upgraded.close();
    const [backup, ...more] = await backups(place);
    assert.ok(backup !== undefined && more.length === 0);
    assert.match(messages.join(), new RegExp(backup));

    await (await openStore({ ...place, migrations: addsColumn })).close();
    assert.equal((await backups(place)).length, 1, 'nothing was pending the second time');

    await assert.rejects(openStore(place), (error) => {
      assert.ok(error instanceof NewerDatabaseError);
      assert.match(error.message, /newer version.*9999-next/);
      return true;
    });

    // The way back that the message names.
    await restore(upgraded.location, join(place.dataFolder, 'backups', backup));
    const restored = await openStore(place);
    assert.equal((await resolveCenter(restored.db, 'default')).center.id, 'meiyuan');
    await restored.close();
  });

  test('an upgrade that fails leaves the database as it was', async () => {
    await using place = await newPlace();
    const before = await openStore(place);
    await saveTestCenter(before);
    await before.close();
    await assert.rejects(openStore({ ...place, migrations: failsHalfway }), /broken step/);
    const after = await openStore(place);
    const tables = await after.db.introspection.getTables();
    const centers = tables.find(({ name }) => name === 'centers');
    assert.ok(!centers?.columns.some(({ name }) => name === 'half_done'));
    await after.close();
  });

  test('a backup that is restored brings everything back, also under a server that runs', async () => {
    await using place = await newPlace();
    const store = await openStore(place);
    await saveTestCenter(store, [anActivity()]);
    const file = join(place.dataFolder, 'copy');
    await backUp(store.location, file);
    await assert.rejects(backUp(store.location, file), /exists already/);

    await store.db.updateTable('places').set({ taken: 5 }).execute();
    await store.db.updateTable('activities').set({ title: 'changed' }).execute();
    const { version } = await resolveCenter(store.db, 'default');
    await restore(store.location, file);
    await renewVersions(store, Date.now());

    const { title } = await store.db.selectFrom('activities').select('title').executeTakeFirstOrThrow();
    const { taken } = await store.db.selectFrom('places').select('taken').executeTakeFirstOrThrow();
    assert.deepEqual([title, taken], [anActivity().title, 0]);
    assert.notEqual(
      (await resolveCenter(store.db, 'default')).version,
      version,
      'caches must not be right by chance',
    );
    await saveTestCenter(store, [anActivity({ id: 'afterwards' })]);
    await store.close();
  });

  test('what is no backup is not restored', async () => {
    await using place = await newPlace();
    const store = await openStore(place);
    await saveTestCenter(store, [anActivity()]);
    await assert.rejects(restore(store.location, join(place.dataFolder, 'nothing')), /There is no file/);
    await assert.rejects(restore(store.location, new URL(import.meta.url).pathname));
    assert.equal((await store.db.selectFrom('activities').selectAll().execute()).length, 1);
    await store.close();
  });

  test('a file that a server uses is known to be in use', async () => {
    await using place = await newPlace();
    const store = await openStore(place);
    await saveTestCenter(store);
    const { location } = store;
    if (location.kind === 'postgres') {
      await store.close();
      return;
    }
    assert.equal(await isInUse(location.file), true);
    await store.close();
    assert.equal(await isInUse(location.file), false);
  });
});
