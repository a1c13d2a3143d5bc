/** The switches for those who see or hear less well: elder mode, and in it reading aloud. They end every widget. */
import { html, nothing, type TemplateResult } from 'lit';
import type { ElderMessages } from '../i18n/elder.ts';

export interface ElderToolsProps {
  readonly isElder: boolean;
  readonly reader: { readonly isOn: boolean; readonly isPossible: boolean; toggle(): void };
  readonly messages: ElderMessages;
  onElder(isOn: boolean): void;
}

function switchButton(label: string, isOn: boolean, onSwitch: () => void): TemplateResult {
  const press = ({ currentTarget }: Event): void => {
    onSwitch();
    // What is above grows with the letters: the switch stays where its user sees it.
    requestAnimationFrame(() => (currentTarget as HTMLElement).scrollIntoView({ block: 'nearest' }));
  };
  return html`
    <button part="button" type="button" role="switch" aria-checked=${isOn} @click=${press}>${label}</button>
  `;
}

export function elderTools({ isElder, reader, messages, onElder }: ElderToolsProps): TemplateResult {
  const leave = (): void => {
    if (reader.isOn) reader.toggle();
    onElder(false);
  };
  return html`
    <p class="tools">
      ${switchButton(messages.elderMode, isElder, () => (isElder ? leave() : onElder(true)))}
      ${
        isElder && reader.isPossible
          ? switchButton(messages.readAloud, reader.isOn, () => reader.toggle())
          : nothing
      }
    </p>
  `;
}
