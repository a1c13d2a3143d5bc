import { expect } from '@esm-bundle/chai';
import { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core';
import type {
  ConsultationContent,
  ConsultationRequest,
  SealedContent,
} from '../../../src/api/generated/types.ts';
import { fingerprintOf, seal } from '../../../src/widgets/consultation-signup/parts/seal.ts';
import { sealing as sealingKey, sealingPrivateKey } from '../../mocks/programme/consultation.ts';
import { cleanUp, openConsultation } from '../../support/browser/consultation.ts';

function bytes(base64url: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64url.replace(/-/g, '+').replace(/_/g, '/'));
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

/** As the counsellors do it, with a key that no server has. */
async function open({ encapsulated, ciphertext }: SealedContent, centerId: string): Promise<string> {
  const suite = new CipherSuite({
    kem: new DhkemP256HkdfSha256(),
    kdf: new HkdfSha256(),
    aead: new Aes256Gcm(),
  });
  const recipientKey = await suite.kem.deserializePrivateKey(bytes(sealingPrivateKey));
  const info = new TextEncoder().encode('boai consultation 1');
  const opened = await suite.open(
    { recipientKey, enc: bytes(encapsulated), info },
    bytes(ciphertext),
    new TextEncoder().encode(centerId),
  );
  return new TextDecoder().decode(opened);
}

const content: ConsultationContent = {
  name: '小林',
  contact: null,
  counsellorId: null,
  counsellorGender: null,
  topicId: null,
  isFirstVisit: null,
};

describe('sealing', () => {
  it('is opened by the counsellors alone, and for the center that it was sealed for', async () => {
    const sealed = await seal(content, sealingKey, 'meiyuan');
    expect(sealed.keyId).to.equal(sealingKey.id);
    expect(JSON.parse(await open(sealed, 'meiyuan'))).to.deep.equal(content);
    const wrong = await open(sealed, 'tianyu').catch(() => 'refused');
    expect(wrong).to.equal('refused');
  });

  it('tells nothing by its length, and never the same twice', async () => {
    const short = await seal(content, sealingKey, 'meiyuan');
    const long = await seal({ ...content, name: '𠮷'.repeat(30), topicId: 'family' }, sealingKey, 'meiyuan');
    expect(long.ciphertext.length).to.equal(short.ciphertext.length);
    const again = await seal(content, sealingKey, 'meiyuan');
    expect(again.ciphertext).not.to.equal(short.ciphertext);
  });
});

describe('a center with a sealing key', () => {
  afterEach(cleanUp);

  it('is sent what only its counsellors can read', async () => {
    const consultation = await openConsultation({ scenario: 'consultationSealed' });
    const { client } = consultation;
    await consultation.untilConsents();
    expect(consultation.text).to.contain('只有咨询师能打开');
    client.center.clock.advance(60_000);
    await consultation.press('提交报名');
    await consultation.untilHeading('报名成功');
    const { body } = client.writes.find(({ operation }) => operation === 'bookConsultation')!;
    const request = body as ConsultationRequest;
    expect(request.content).to.equal(null);
    expect(JSON.stringify(body)).not.to.match(/小林|13800138000|evening/);
    const read = JSON.parse(await open(request.sealed!, client.center.id)) as ConsultationContent;
    expect(read).to.deep.include({ name: '小林' });
    expect(read.contact?.phone).to.equal('138 0013 8000');
  });

  it('has a form when the tag pins its key', async () => {
    const pinned = (await fingerprintOf(sealingKey)).toUpperCase().replace(/(..)(?=.)/g, '$1:');
    const consultation = await openConsultation({
      scenario: 'consultationSealed',
      attributes: { 'sealing-fingerprint': pinned },
    });
    await consultation.untilHeading('谁来咨询');
  });

  for (const scenario of ['consultationSealed', 'typical'] as const)
    it(`has none when the tag pins another key (${scenario})`, async () => {
      const consultation = await openConsultation({
        scenario,
        attributes: { 'sealing-fingerprint': 'ab'.repeat(32) },
      });
      await consultation.untilText('咨询师的密钥和本页登记的不一致');
      expect(consultation.find('heading', '谁来咨询')).to.equal(undefined);
      expect(consultation.text).to.contain('0796-8000001');
    });
});

describe('a page that is not safe', () => {
  afterEach(() => {
    cleanUp();
    Reflect.deleteProperty(window, 'isSecureContext');
  });

  it('has no form, but the help and the phone', async () => {
    Object.defineProperty(window, 'isSecureContext', { value: false, configurable: true });
    const consultation = await openConsultation();
    await consultation.untilText('不能保证填写的内容安全送达');
    expect(consultation.all('textbox').length + consultation.all('radio').length).to.equal(0);
    expect(consultation.text).to.contain('0796-8000001');
    expect(consultation.root.querySelectorAll('.help a').length).to.be.at.least(4);
  });
});
