/** People who came without a booking: counted, nothing personal. */
import { html, nothing, type TemplateResult } from 'lit';
import type { WalkIn } from '../../../../src/api/generated/types.ts';
import { targetKey, type WalkInTarget } from './hours.ts';
import { texts } from './texts.ts';

export interface WalkInLineProps {
  readonly target: WalkInTarget;
  /** Of the day, by time. */
  readonly walkIns: readonly WalkIn[];
  readonly error: string | undefined;
  readonly mayAdd: boolean;
  readonly onAdd: (people: number) => void;
  readonly onUndo: (last: WalkIn) => void;
}

export function walkInLine({
  target,
  walkIns,
  error,
  mayAdd,
  onAdd,
  onUndo,
}: WalkInLineProps): TemplateResult {
  const key = targetKey(target);
  const own = walkIns.filter((walkIn) => targetKey(walkIn) === key);
  const last = own[own.length - 1];
  const id = `walk-in ${key}`.trim().replace(/\s+/g, '-');
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const input = (event.currentTarget as HTMLFormElement).querySelector('input')!;
    onAdd(Number(input.value));
    input.value = '1';
  };
  return html`
    <div>${texts.walkIns(own.reduce((sum, { people }) => sum + people, 0))}</div>
    ${
      mayAdd
        ? html`<form class="walk-ins screen" novalidate @submit=${submit}>
            <label for=${id}>${texts.howMany}</label>
            <input
              class="input people"
              id=${id}
              type="number"
              inputmode="numeric"
              min="1"
              max="500"
              value="1"
              aria-describedby=${error === undefined ? nothing : `${id}-error`}
            />
            <button class="button" aria-label="${texts.addWalkIn} ${target.title}">${texts.addWalkIn}</button>
            ${
              last
                ? html`<button
                    class="button plain"
                    type="button"
                    aria-label="${texts.undoWalkIn} ${target.title}"
                    @click=${() => onUndo(last)}
                  >
                    ${texts.undoWalkIn}
                  </button>`
                : nothing
            }
            ${error === undefined ? nothing : html`<p class="error" id="${id}-error">${error}</p>`}
          </form>`
        : nothing
    }
  `;
}
