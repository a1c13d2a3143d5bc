import { expect } from '@esm-bundle/chai';
import type { ConsultationRequest } from '../../../src/api/generated/types.ts';
import { fingerprintOf, unseal } from '../../../src/api/sealing.ts';
import { sealing as sealingKey, sealingPrivateKey } from '../../mocks/programme/consultation.ts';
import { cleanUp, openConsultation } from '../../support/browser/consultation.ts';

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
    const read = await unseal(request.sealed!, sealingPrivateKey, client.center.id);
    expect(read).to.deep.include({ name: '小林' });
    expect(read).to.have.nested.property('contact.phone', '138 0013 8000');
  });

  it('has a form when the tag pins its key', async () => {
    const pinned = (await fingerprintOf(sealingKey.publicKey)).toUpperCase().replace(/(..)(?=.)/g, '$1:');
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
      expect(consultation.has('heading', '谁来咨询')).to.equal(false);
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
