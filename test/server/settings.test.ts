/** What an administrator sets by the environment: right values are read, wrong ones are named. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readSettings } from '../../demo/server/settings.ts';

const webhook = { BOAI_WEBHOOK_URL: 'https://sms.example/send', BOAI_WEBHOOK_SECRET: '0123456789abcdef' };
const mail = {
  BOAI_SMTP_URL: 'smtps://user:p%40ss@mail.example:465',
  BOAI_MAIL_FROM: 'boai@center.example',
  BOAI_MAIL_TO: 'desk@center.example',
};

describe('settings of channels', () => {
  test('without any, staff call residents', () => {
    const settings = readSettings({ BOAI_WEBHOOK_URL: ' ', BOAI_SMTP_URL: '' });
    assert.deepEqual([settings.webhook, settings.mail], [undefined, undefined]);
  });

  test('a gateway and a mail server', () => {
    const settings = readSettings({ ...webhook, ...mail });
    assert.deepEqual(settings.webhook, {
      url: webhook.BOAI_WEBHOOK_URL,
      secret: webhook.BOAI_WEBHOOK_SECRET,
    });
    assert.deepEqual(settings.mail, {
      smtpUrl: mail.BOAI_SMTP_URL,
      from: mail.BOAI_MAIL_FROM,
      to: mail.BOAI_MAIL_TO,
    });
  });

  const wrong: [name: string, environment: Record<string, string | undefined>, said: RegExp][] = [
    ['no address', { ...webhook, BOAI_WEBHOOK_URL: undefined }, /BOAI_WEBHOOK_URL is missing/],
    ['no URL', { ...webhook, BOAI_WEBHOOK_URL: 'sms.example' }, /BOAI_WEBHOOK_URL has to look like https/],
    ['another protocol', { ...webhook, BOAI_WEBHOOK_URL: 'ftp://sms.example' }, /BOAI_WEBHOOK_URL has to/],
    ['a password in it', { ...webhook, BOAI_WEBHOOK_URL: 'https://a:b@sms.example' }, /may not hold/],
    ['no secret', { ...webhook, BOAI_WEBHOOK_SECRET: undefined }, /BOAI_WEBHOOK_SECRET needs at least 16/],
    ['a short secret', { ...webhook, BOAI_WEBHOOK_SECRET: 'short' }, /BOAI_WEBHOOK_SECRET needs at least 16/],
    ['no mail server', { ...mail, BOAI_SMTP_URL: undefined }, /BOAI_SMTP_URL has to look like smtps/],
    ['a mail server by http', { ...mail, BOAI_SMTP_URL: 'https://mail.example' }, /BOAI_SMTP_URL has to/],
    ['no sender', { ...mail, BOAI_MAIL_FROM: undefined }, /BOAI_MAIL_FROM has to be one mail address/],
    ['a desk without @', { ...mail, BOAI_MAIL_TO: 'desk' }, /BOAI_MAIL_TO has to be one mail address/],
    ['two desks', { ...mail, BOAI_MAIL_TO: 'a@b.example,c@d.example' }, /BOAI_MAIL_TO has to be one/],
  ];
  for (const [name, environment, said] of wrong) {
    test(`${name} is said`, () => {
      assert.throws(() => readSettings(environment), said);
      for (const secret of ['0123456789abcdef', 'p%40ss']) {
        assert.throws(
          () => readSettings(environment),
          (error: Error) => !error.message.includes(secret),
        );
      }
    });
  }
});
