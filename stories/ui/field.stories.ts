/** A labelled control: as it comes, with a hint, with an error, with both. */
import type { StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { field, type FieldOptions } from '../../src/ui/field.ts';
import { textsOf } from '../support/messages.ts';
import { framed } from '../support/story-frame.ts';

export default { title: 'UI/Field' };

function fieldStory(part: { hint?: true; error?: true }): StoryObj {
  return {
    render: (_, context) => {
      const text = textsOf(context).signUp;
      const control: FieldOptions['control'] = ({ describedBy, invalid }) =>
        html`<input class="input" id="phone" aria-describedby=${describedBy} aria-invalid=${invalid} />`;
      const options = {
        id: 'phone',
        label: text.labels.phone,
        hint: part.hint && text.phoneHint,
        error: part.error && text.fieldError('phone', 'invalid', 5),
        control,
      };
      return framed(context, field(options));
    },
  };
}

export const Plain = fieldStory({});
export const WithHint = fieldStory({ hint: true });
export const WithError = fieldStory({ error: true });
export const WithHintAndError = fieldStory({ hint: true, error: true });
