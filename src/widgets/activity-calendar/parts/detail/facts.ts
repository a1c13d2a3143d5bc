/** The facts of an activity as a list of what a resident wants to know. */
import { html, nothing, type TemplateResult } from 'lit';
import { activityState, placesLeft } from '../../../../domain/activity-state.ts';
import { linkedText } from '../../../../ui/linked-text.ts';
import { phoneLink } from '../../../../ui/contact-line.ts';
import type { DetailContext } from './detail-context.ts';
import { whenText } from './when.ts';

function fact(label: string, value: unknown, lang: string | undefined = 'zh-CN'): unknown {
  if (!value) return nothing;
  return html`
    <div>
      <dt>${label}</dt>
      <dd lang=${lang}>${value}</dd>
    </div>
  `;
}

export function renderState({ activity, messages, now }: DetailContext): TemplateResult {
  const state = activityState(activity, now);
  return html`
    <p class="state" data-state=${state}>${messages.state(state, placesLeft(activity))}</p>
  `;
}

/** The two lines that stay in sight while the form is filled in. */
export function renderSummary(context: DetailContext): TemplateResult {
  const { activity } = context;
  return html`
    <div class="summary">
      <h2 id="title" lang="zh-CN">${activity.title}</h2>
      <p>
        ${whenText(activity, context)}
        <span class="hint" lang="zh-CN">· ${activity.room}</span>
      </p>
    </div>
  `;
}

export function renderFacts(context: DetailContext): TemplateResult {
  const { activity, center, messages, locale } = context;
  return html`
    <div class="heading">
      ${renderState(context)}
      <h2 id="title" tabindex="-1" data-focus lang="zh-CN">${activity.title}</h2>
    </div>
    <dl class="facts">
      ${fact(
        messages.when,
        html`
          <strong>${whenText(activity, context)}</strong>
        `,
        locale,
      )}
      ${fact(messages.room, activity.room)} ${fact(messages.category, activity.category)}
      ${fact(messages.audience, activity.audience)} ${fact(messages.bring, activity.bring)}
      ${fact(messages.contact, phoneLink(activity.phone ?? center.phone))}
      ${fact(
        messages.description,
        activity.description &&
          html`
            <div class="prose">${linkedText(activity.description)}</div>
          `,
      )}
    </dl>
  `;
}
