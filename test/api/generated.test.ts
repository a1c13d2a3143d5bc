/** What is derived from the contract is in the repository as `npm run generate` would write it now. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { generate } from '../../src/api/contract/generate.ts';

for (const [path, content] of Object.entries(await generate())) {
  test(`src/api/${path} is current: if not, run npm run generate`, async () => {
    assert.equal(await readFile(new URL(`../../src/api/${path}`, import.meta.url), 'utf8'), content);
  });
}
