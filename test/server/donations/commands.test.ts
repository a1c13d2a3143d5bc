/** The commands about donations, as the accountant of a center types them. */
import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openStore } from '../../../demo/server/store/open.ts';
import { campaignFacts } from '../../support/campaigns.ts';
import { commandsOf } from '../../support/commands.ts';
import { onEachDatabase } from '../../support/databases.ts';
import { saveTestCenter } from '../../support/server.ts';
import { gbk, sheet } from './money-desk.ts';

onEachDatabase('the commands about donations', (database) => {
  database.test('campaigns, links, sheets, single entries, corrections, updates and donors', async () => {
    await using place = await database.newPlace();
    const store = await openStore(place);
    await saveTestCenter(store);
    await store.close();
    const center = commandsOf(place);
    const write = (name: string, content: string | Uint8Array) =>
      writeFile(join(place.dataFolder, name), content);

    assert.match((await center('donations')).out, /还没有项目/);
    const platform = { name: '腾讯公益', url: 'https://gongyi.qq.com/' };
    await write(
      'c.json',
      JSON.stringify([campaignFacts({ platform }), campaignFacts({ id: 'aid', title: '爱心助学' })]),
    );
    const refused = await center('donations', 'campaign', 'c.json');
    assert.deepEqual(
      [refused.code, /campaign\.platform\.url.*links allow gongyi\.qq\.com/.test(refused.err)],
      [1, true],
    );
    assert.match((await center('links', 'allow', 'https://GONGYI.qq.com/x')).out, /^ {2}gongyi\.qq\.com$/m);
    assert.equal((await center('links', 'allow', '*.qq.com')).code, 1);
    assert.match((await center('donations', 'campaign', 'c.json')).out, /meals {2}幸福餐桌 {2}已保存/);

    await write(
      'd.csv',
      gbk(
        sheet(
          '项目,类别,金额(万元),截至日期,来源,捐赠人,同意公开',
          '幸福餐桌,募集,1.5,2026-10-31,公示,云雀,同意',
          '幸福餐桌,募集,1万余,2026-10-31,公示二,,',
        ),
      ),
    );
    const strict = await center('donations', 'import', 'd.csv', '--strict');
    assert.deepEqual([strict.code, /没有写入任何内容/.test(strict.out)], [1, true]);
    assert.match((await center('donations', 'import', 'd.csv', '--dry-run')).out, /只是试看/);
    const imported = await center('donations', 'import', 'd.csv');
    assert.equal(imported.code, 0);
    assert.match(imported.out, /新增 1 笔，以前登记过 0 笔/);
    assert.match(imported.out, /第 3 行 line 3：“金额\(万元\)”\[1万余\] 不是确切的数/);
    assert.match((await center('donations', 'import', 'd.csv')).out, /新增 0 笔，以前登记过 1 笔/);
    assert.equal((await center('donations', 'import', 'missing.csv')).code, 1);

    const enter = (...args: readonly string[]) => center('donations', ...args, '--source', '账目');
    assert.match(
      (await enter('enter', '幸福餐桌', '物资', '--quantity', '50袋', '--item', '大米')).out,
      /已登记/,
    );
    assert.match((await enter('enter', 'meals', '受益人数', '--quantity', '86人')).out, /已登记/);
    assert.match((await enter('enter', 'meals', '受益人数', '--quantity', '86人')).out, /以前登记过/);
    assert.match((await enter('enter', 'meals', '募集', '--amount', '5')).err, /没有写单位/);
    assert.match((await enter('enter', 'meals', '募集', '--amount', '-5元')).err, /请写明原因/);
    assert.equal((await enter('correct', 'meals', '募集', '--amount', '-5元')).code, 2);
    assert.match(
      (await enter('correct', 'meals', '募集', '--amount', '-5元', '--reason', '记错')).out,
      /已登记/,
    );
    assert.match(
      (await enter('correct', 'meals', '募集', '--amount', '-2万元', '--reason', '记错')).err,
      /写上编号/,
    );
    assert.match((await enter('enter', 'nothing', '募集', '--amount', '5元')).err, /没有项目/);
    assert.equal((await center('donations', 'update', '幸福餐桌', '开饭了')).code, 0);
    assert.match((await center('donations', 'update', 'meals', '好', '--day', '2026-12-01')).err, /future/);

    const { out } = await center('donations', 'entries', 'meals');
    assert.match(out, /募集 14,995 元/);
    assert.match(out, /2026-10-31 {2}募集 {2}15,000 元 {2}公示 {2}云雀 {2}2026-11-24 .+ \(command line\)/);
    assert.match(out, /募集 {2}-5 元 {2}账目 {2}更正：记错/);
    assert.match((await center('donations', 'withdraw-donor', '云雀')).out, /1 笔不再署名/);
    assert.equal((await center('donations', 'withdraw-donor', '云雀')).code, 1);
    assert.doesNotMatch((await center('donations', 'entries', 'meals')).out, /云雀/);
    assert.match((await center('links', 'remove', 'gongyi.qq.com')).out, /不再显示[^]*meals/);
    assert.match((await center('links')).out, /没有允许的网站/);
    assert.match((await center('audit')).out, /都对/);
  });
});
