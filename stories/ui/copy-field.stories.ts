/** A text to take along: not copied yet, copied, and where a page may not use the clipboard. */
import type { StoryObj } from '@storybook/web-components-vite';
import { copyField } from '../../src/ui/copy-field.ts';
import { textsOf } from '../support/messages.ts';
import { framed } from '../support/story-frame.ts';

export default { title: 'UI/Copy field' };

const address = 'https://center.example/activities#boai-activity=firstaid-2026-11-28';

function copyStory(isDone?: boolean): StoryObj {
  return {
    render: (_, context) => {
      const messages = textsOf(context).signUp;
      const copied = isDone === undefined ? undefined : { text: address, isDone };
      const options = { id: 'link', label: messages.link, text: address, copied, messages, onCopy: () => {} };
      return framed(context, copyField(options));
    },
  };
}

export const NotCopied = copyStory();
export const Copied = copyStory(true);
export const CopyByHand = copyStory(false);
