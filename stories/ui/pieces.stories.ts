/** Small pieces that only show something: contact, notice, linked text, QR code. */
import type { StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { contactLine } from '../../src/ui/contact-line.ts';
import { linkedText } from '../../src/ui/linked-text.ts';
import { noticeList } from '../../src/ui/notice-list.ts';
import { qrCode } from '../../src/ui/qr-code.ts';
import { meiyuan } from '../../test/mocks/programme/meiyuan.ts';
import { textsOf } from '../support/messages.ts';
import { framed } from '../support/story-frame.ts';

export default { title: 'UI/Pieces' };

export const Contact: StoryObj = {
  render: (_, context) =>
    framed(context, contactLine(textsOf(context).signUp.contact, meiyuan.phone, meiyuan.hours)),
};

export const Notice: StoryObj = {
  render: (_, context) => {
    const { noticeLabels, kinds } = textsOf(context).signUp;
    const { operator, purpose, rights } = meiyuan.notice;
    const lines = [
      { label: noticeLabels.operator, text: operator },
      { label: noticeLabels.purpose, text: purpose },
      { label: noticeLabels.kinds, text: kinds(meiyuan.notice.kinds) },
      { label: noticeLabels.rights, text: rights },
    ];
    return framed(context, noticeList(lines));
  },
};

export const LinkedText: StoryObj = {
  render: (_, context) =>
    framed(
      context,
      html`
        <p style="white-space: pre-line">
          ${linkedText('结业发放培训证明。\n学习内容见 https://example.org/first-aid 。')}
        </p>
      `,
    ),
};

export const QrCode: StoryObj = {
  render: (_, context) =>
    framed(
      context,
      qrCode('https://center.example/#boai-activity=1', textsOf(context).signUp.qrOf('八段锦晨练')),
    ),
};
