/** What may be wished or told, and need not be: the counsellor, a broad topic, whether it is the first visit. */
import { html, nothing } from 'lit';
import { radioGroup } from '../../../ui/radio-group.ts';
import type { CounsellorWish } from '../consultation-signup.model.ts';
import type { RenderStep } from './render-step.ts';

export const counsellorStep: RenderStep = ({ messages, terms }, flow, { draft }) => {
  const { counsellors } = terms;
  const genders = new Set(counsellors.map(({ gender }) => gender));
  const choices: { value: CounsellorWish; label: string }[] = [
    { value: 'any', label: messages.anyCounsellor },
    ...(genders.has('female') ? [{ value: 'female' as const, label: messages.womanCounsellor }] : []),
    ...(genders.has('male') ? [{ value: 'male' as const, label: messages.manCounsellor }] : []),
    ...counsellors.map(({ id, name }) => ({ value: `id:${id}` as const, label: name })),
  ];
  return html`
    <p>${messages.counsellorHow}</p>
    ${radioGroup({
      id: 'counsellor',
      legend: messages.steps.counsellor,
      isLegendHidden: true,
      choices,
      value: draft.counsellor,
      onChange: (counsellor) => flow.edit({ counsellor }),
    })}
    <dl class="counsellors" lang="zh-CN">
      ${counsellors.map(({ name, introduction }) =>
        introduction
          ? html`
              <div>
                <dt>${name}</dt>
                <dd>${introduction}</dd>
              </div>
            `
          : nothing,
      )}
    </dl>
  `;
};

export const topicStep: RenderStep = ({ messages, terms }, flow, { draft }) => html`
  <p>${messages.topicHow}</p>
  ${radioGroup({
    id: 'topic',
    legend: messages.steps.topic,
    isLegendHidden: true,
    choices: [
      { value: '', label: messages.rather },
      ...terms.topics.map(({ id, name }) => ({ value: id, label: name })),
    ],
    value: draft.topicId ?? '',
    onChange: (topic) => flow.edit({ topicId: topic || undefined }),
  })}
  ${radioGroup({
    id: 'first',
    legend: messages.isFirstVisit,
    choices: [
      { value: '', label: messages.rather },
      { value: 'yes', label: messages.firstYes },
      { value: 'no', label: messages.firstNo },
    ],
    value: draft.isFirstVisit === undefined ? '' : draft.isFirstVisit ? 'yes' : 'no',
    onChange: (answer) => flow.edit({ isFirstVisit: answer === '' ? undefined : answer === 'yes' }),
  })}
`;
