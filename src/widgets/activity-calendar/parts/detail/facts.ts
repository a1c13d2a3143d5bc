/** The facts of an activity as a resident asks for them: what, when and where first, then the rest. */
import { html, nothing, type TemplateResult } from 'lit';
import { activityState } from '../../../../domain/activity-state.ts';
import { linkedText } from '../../../../ui/linked-text.ts';
import { phoneLink } from '../../../../ui/contact-line.ts';
import { renderWhen } from '../../../../ui/when.ts';
import { stateText } from '../state-text.ts';
import type { DetailContext } from './detail-context.ts';

function fact(label: string, value: unknown, lang = 'zh-CN'): unknown {
  if (!value) return nothing;
  return html`
    <div>
      <dt>${label}</dt>
      <dd lang=${lang}>${value}</dd>
    </div>
  `;
}

export function renderState(context: DetailContext): TemplateResult {
  const { activity, now } = context;
  const state = activityState(activity, now);
  return html`<p part="state" class="state" data-state=${state}>${stateText(context, activity)}</p>`;
}

/** What stays in sight while the form is filled in. */
export function renderSummary(context: DetailContext): TemplateResult {
  const { activity } = context;
  return html`
    <div class="summary">
      <h2 id="title" lang="zh-CN">${activity.title}</h2>
      <p>${renderWhen(activity, context)}</p>
      <p class="hint" lang="zh-CN">${activity.room}</p>
    </div>
  `;
}

export function renderHeading(context: DetailContext): TemplateResult {
  const { activity, messages, locale } = context;
  return html`
    <div class="heading">
      ${renderState(context)}
      <h2 id="title" tabindex="-1" data-focus lang="zh-CN">${activity.title}</h2>
    </div>
    <dl class="facts">
      ${fact(messages.when, html`<strong>${renderWhen(activity, context)}</strong>`, locale)}
      ${fact(messages.room, activity.room)}
    </dl>
  `;
}

export function renderFacts({ activity, center, messages }: DetailContext): TemplateResult {
  return html`
    <dl class="facts">
      ${fact(messages.category, activity.category)} ${fact(messages.audience, activity.audience)}
      ${fact(messages.bring, activity.bring)}
      ${fact(messages.contact, phoneLink(activity.phone ?? center.phone))}
      ${fact(
        messages.description,
        activity.description && html`<div class="prose">${linkedText(activity.description)}</div>`,
      )}
    </dl>
  `;
}
