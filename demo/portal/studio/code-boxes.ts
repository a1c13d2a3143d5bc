/** What is copied: the snippet and what belongs to it, each in a box with a button. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Choices } from './choices.ts';
import { messages } from './messages.ts';
import { reservedHeightsOf } from './reserved-heights.ts';
import { frameScriptOf, policyOf, snippetOf, type Source } from './snippet.ts';

export interface CodeScene {
  readonly choices: Choices;
  readonly source: Source;
  readonly hasNoDigests: boolean;
  /** Of the studio with its choices. */
  readonly address: string;
  /** What was done with what, last. */
  readonly copied: string;
  readonly copy: (what: string, box: HTMLTextAreaElement) => void;
}

interface Box {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly text: string;
}

function box({ id, label, hint, text }: Box, copy: CodeScene['copy']): TemplateResult {
  const copyBox = (event: Event): void => {
    const root = (event.currentTarget as HTMLElement).closest('.box');
    copy(label, root!.querySelector('textarea')!);
  };
  return html`
    <div class="box">
      <div class="bar">
        <label for=${id}>${label}</label>
        <button
          type="button"
          aria-describedby="${id}-hint"
          aria-label="${messages.copy}${label}"
          @click=${copyBox}
        >
          ${messages.copy}
        </button>
      </div>
      <textarea
        id=${id}
        readonly
        spellcheck="false"
        rows=${text.trimEnd().split('\n').length + 1}
        .value=${text}
      ></textarea>
      <p class="hint" id="${id}-hint">${hint ?? nothing}</p>
    </div>
  `;
}

export function codeBoxes({
  choices,
  source,
  hasNoDigests,
  address,
  copied,
  copy,
}: CodeScene): TemplateResult {
  const isFrame = choices.form === 'frame';
  const boxes: Box[] = [
    { id: 'snippet', label: messages.snippet, text: snippetOf(choices, source) },
    ...(isFrame
      ? [
          {
            id: 'frame-script',
            label: messages.frameScript,
            hint: messages.frameScriptHint,
            text: frameScriptOf(source),
          },
        ]
      : [
          {
            id: 'heights',
            label: messages.heights,
            hint: messages.heightsHint,
            text: reservedHeightsOf(choices),
          },
        ]),
    {
      id: 'policy',
      label: messages.policy,
      hint: isFrame ? messages.framePolicyHint : messages.policyHint,
      text: policyOf(choices, source),
    },
    { id: 'address', label: messages.share, text: address },
  ];
  const misses = hasNoDigests && !isFrame && choices.version !== 'moving';
  return html`
    <section aria-labelledby="code-title">
      <h2 id="code-title" tabindex="-1">${messages.code}</h2>
      <p class="problem" role="status">${misses ? messages.noDigests : nothing}</p>
      ${boxes.map((one) => box(one, copy))}
      <p class="copied" role="status">${copied}</p>
    </section>
  `;
}

export function notes(): TemplateResult {
  return html`
    <section aria-labelledby="notes-title">
      <h2 id="notes-title">${messages.notes}</h2>
      ${messages.noteSections.map(
        ({ title, lines }) => html`
          <h3>${title}</h3>
          <ul>
            ${lines.map((line) => html`<li>${line}</li>`)}
          </ul>
        `,
      )}
    </section>
  `;
}
