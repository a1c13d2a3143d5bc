/** One date of the programme as the list shows it, and what may be done to it. */
import { html, nothing, type TemplateResult } from 'lit';
import type { DeskActivity } from '../../../../src/api/generated/types.ts';
import { formatTimeRange } from '../../../../src/i18n/format.ts';
import { deskLanguage } from '../language.ts';
import { texts } from './texts.ts';
import { when } from './when.ts';

type Change = 'edit' | 'move' | 'cancel';

export function dateLine(
  { activity, isOver }: DeskActivity,
  onOpen: ((kind: Change) => void) | undefined,
): TemplateResult {
  const { id, title, room, startsAt, endsAt, status, capacity, taken, waiting, replacement } = activity;
  const isOff = status === 'cancelled' || isOver;
  const state = replacement
    ? texts.movedTo(when(replacement.startsAt))
    : status === 'cancelled'
      ? texts.isCancelled
      : isOver
        ? texts.isOver
        : '';
  const act = (kind: Change, label: string) =>
    html`<button
      class="button ${kind === 'cancel' ? 'danger' : ''}"
      type="button"
      id="${kind}-${id}"
      aria-label="${label} ${title} ${when(startsAt)}"
      @click=${() => onOpen?.(kind)}
    >
      ${label}
    </button>`;
  return html`<div class="date ${isOff ? 'off' : ''}">
    <div class="what">
      <strong>${formatTimeRange(startsAt, endsAt, deskLanguage())} ${title}</strong> ${room}
      <span class="hint">
        ${capacity === null ? texts.noSignUp : texts.places(taken, capacity)}
        ${waiting > 0 ? texts.waiting(waiting) : nothing}
      </span>
      ${capacity === null || isOff ? nothing : signUpTimes(activity)}
      ${state === '' ? nothing : html`<span class="warn">${state}</span>`}
    </div>
    ${
      isOff || !onOpen
        ? nothing
        : html`<div class="row screen">
            ${act('edit', texts.edit)} ${act('move', texts.move)} ${act('cancel', texts.cancel)}
          </div>`
    }
  </div>`;
}

function signUpTimes({
  signUpOpensAt,
  signUpClosesAt,
}: DeskActivity['activity']): TemplateResult | typeof nothing {
  const parts = [
    signUpOpensAt === null ? '' : texts.signUpFrom(when(signUpOpensAt)),
    signUpClosesAt === null ? '' : texts.signUpUntil(when(signUpClosesAt)),
  ].filter(Boolean);
  return parts.length === 0 ? nothing : html`<span class="hint">${parts.join(' · ')}</span>`;
}
