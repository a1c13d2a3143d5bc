/** A sign-up that is sealed: opened by the counsellors alone, and by another reading of RFC 9180 than the library's. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import type { ConsultationContent } from '../../src/api/generated/types.ts';
import { fingerprintOf, seal, unseal } from '../../src/api/sealing.ts';
import { sealing as key, sealingPrivateKey as privateKey } from '../mocks/programme/consultation.ts';
import { openBase } from '../support/rfc9180.ts';

const content: ConsultationContent = {
  name: '小林',
  contact: null,
  counsellorId: null,
  counsellorGender: null,
  topicId: null,
  isFirstVisit: null,
};

test('the reading of the tests gives the known answer of RFC 9180, A.3.1', () => {
  const hex = (text: string) => Buffer.from(text, 'hex');
  const opened = openBase(
    {
      privateKey: hex('f3ce7fdae57e1a310d87f1ebbde6f328be0a99cdbcadf4d6589cf29de4b8ffd2'),
      enc: hex(
        '04a92719c6195d5085104f469a8b9814d5838ff72b60501e2c4466e5e67b325ac98536d7b61a1af4b78e5b7f951c0900be863c403ce65c9bfcb9382657222d18c4',
      ),
      info: Buffer.from('Ode on a Grecian Urn'),
      aad: Buffer.from('Count-0'),
      ciphertext: hex(
        '5ad590bb8baa577f8619db35a36311226a896e7342a6d836d8b7bcd2f20b6c7f9076ac232e3ab2523f39513434',
      ),
    },
    128,
  );
  assert.equal(opened.toString(), 'Beauty is truth, truth beauty');
});

test('is sealed as the contract says: HPKE, padded to 2048 bytes, bound to the center', async () => {
  const sealed = await seal(content, key, 'meiyuan');
  assert.equal(sealed.keyId, key.id);
  const bytes = (base64url: string) => Buffer.from(base64url, 'base64url');
  const opened = openBase(
    {
      privateKey: bytes(privateKey.d),
      enc: bytes(sealed.encapsulated),
      info: Buffer.from('boai consultation 1'),
      aad: Buffer.from('meiyuan'),
      ciphertext: bytes(sealed.ciphertext),
    },
    256,
  );
  assert.equal(opened.length, 2_048);
  assert.equal(opened.toString(), JSON.stringify(content).padEnd(opened.toString().length, ' '));
});

test('is opened by the counsellors alone, for the center that it was sealed for, unaltered', async () => {
  const sealed = await seal(content, key, 'meiyuan');
  assert.deepEqual(await unseal(sealed, privateKey, 'meiyuan'), content);
  await assert.rejects(unseal(sealed, privateKey, 'tianyu'));
  const other = await crypto.subtle.generateKey({ name: 'ECDH', namedCurve: 'P-256' }, true, ['deriveBits']);
  await assert.rejects(
    unseal(sealed, await crypto.subtle.exportKey('jwk', other.privateKey), 'meiyuan'),
    'with another key',
  );
  const ciphertext = `${sealed.ciphertext.startsWith('A') ? 'B' : 'A'}${sealed.ciphertext.slice(1)}`;
  await assert.rejects(unseal({ ...sealed, ciphertext }, privateKey, 'meiyuan'), 'altered');
});

test('tells nothing by its length, and is never the same twice', async () => {
  const short = await seal(content, key, 'meiyuan');
  const long = await seal({ ...content, name: '𠮷'.repeat(30), topicId: 'family' }, key, 'meiyuan');
  assert.equal(long.ciphertext.length, short.ciphertext.length);
  assert.notEqual((await seal(content, key, 'meiyuan')).ciphertext, short.ciphertext);
});

test('a key is known by the SHA-256 of its bytes', async () => {
  const digest = createHash('sha256').update(Buffer.from(key.publicKey, 'base64url')).digest('hex');
  assert.equal(await fingerprintOf(key.publicKey), digest);
  assert.equal(key.fingerprint, digest);
});
