/** Donations at the desk: amounts as people type them, two editors, what the law still asks for. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { emptyFacts, merge, toDraft, toFacts } from '../../demo/portal/desk/donations/draft-facts.ts';
import { errorsOf, findEmpty, newDraft, toEntry } from '../../demo/portal/desk/donations/draft-entry.ts';
import { fenOf, yuanOf } from '../../demo/portal/desk/donations/yuan.ts';
import { anEntry, campaignFacts } from '../support/campaigns.ts';

test('an amount is exact to the fen, however it is typed, and nothing is guessed', () => {
  const cases = { '2000': 200_000, '1,234.5': 123_450, '１２．０５': 1_205, '-200 元': -20_000, '0': 0 };
  for (const [text, fen] of Object.entries(cases)) assert.equal(fenOf(text), fen, text);
  for (const text of ['', 'abc', '1.234', '2万', '1e3', '--2', '12345678901234'])
    assert.equal(fenOf(text), undefined, text);
  for (const fen of [0, 5, -5, 123_450, 100]) assert.equal(fenOf(yuanOf(fen)), fen);
});

test('an entry has what its figure has, and a donor only with a gift', () => {
  const draft = {
    ...newDraft('2026-11-01'),
    amount: '1000',
    source: ' 项目账目 ',
    donorName: '张三',
    item: '大米',
  };
  assert.deepEqual(toEntry(draft), anEntry({ donor: { name: '张三', consent: null } }));
  const goods = { ...draft, figure: 'goods' as const, amount: '12', unit: '袋', donorName: '' };
  assert.deepEqual(
    toEntry(goods),
    anEntry({ figure: 'goods', amountFen: null, quantity: 12, item: '大米', unit: '袋' }),
  );
  assert.equal(toEntry({ ...goods, amount: '1.5' }), undefined, 'half a sack is none');
  const correction = { ...draft, isCorrection: true, amount: '-200' };
  assert.deepEqual(findEmpty(correction), ['reason']);
  assert.deepEqual(
    toEntry({ ...correction, reason: '多记了' }),
    anEntry({ amountFen: -20_000, reason: '多记了' }),
  );
  assert.deepEqual(findEmpty({ ...newDraft(''), figure: 'goods' }), ['item', 'unit', 'asOf', 'source']);
});

test('what the server says in both languages stands at its field in one', () => {
  const errors = [{ field: 'amountFen', reason: '减得太多：合计会小于零。It takes away too much.' }];
  assert.deepEqual(errorsOf(errors, 'zh-CN'), { amount: '减得太多：合计会小于零' });
  assert.deepEqual(errorsOf(errors, 'en'), { amount: 'It takes away too much.' });
});

test('of two editors the second keeps what they typed, takes over what they did not touch, and is told both', () => {
  const platform = { name: '腾讯公益', url: 'https://gongyi.qq.com/' };
  const was = toDraft(campaignFacts({ targetFen: 123_450, platform }));
  const now = { ...was, title: '餐桌', note: '新说明' };
  const typed = { ...was, title: '幸福的餐桌', beneficiaries: '老人' };
  const { draft, changes } = merge(was, now, typed);
  assert.deepEqual(draft, { ...typed, note: '新说明' });
  assert.deepEqual(changes, [
    { field: 'title', before: '幸福餐桌', now: '餐桌', typed: '幸福的餐桌' },
    { field: 'note', before: '', now: '新说明', typed: undefined },
  ]);
  assert.deepEqual(toFacts(was), campaignFacts({ targetFen: 123_450, platform }));
  assert.equal(toFacts({ ...emptyFacts, target: '很多' }), undefined);
});
