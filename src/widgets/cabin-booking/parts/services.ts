/** Several services to choose from, and what there is to know about one. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Service, ServiceDays } from '../../../api/generated/types.ts';
import type { LaterCabinMessages } from '../../../i18n/cabin-booking.ts';
import { formatTimeRange } from '../../../i18n/format.ts';
import { linkedText } from '../../../ui/linked-text.ts';
import type { Scene } from './scene.ts';

export function serviceCards(
  services: readonly ServiceDays[],
  messages: LaterCabinMessages,
  onChoose: (serviceId: string) => void,
): TemplateResult {
  return html`
    <h3 id="services" tabindex="-1">${messages.chooseService}</h3>
    <ul class="services" aria-labelledby="services">
      ${services.map(
        ({ service, firstFreeDay }) => html`
          <li>
            <button part="service" class="service" type="button" @click=${() => onChoose(service.id)}>
              <strong lang="zh-CN">${service.name}</strong>
              ${
                service.room === service.name
                  ? nothing
                  : html`<span class="hint" lang="zh-CN">${service.room}</span>`
              }
              <span lang="zh-CN">${service.description}</span>
              <b>
                ${
                  firstFreeDay
                    ? messages.slots.firstFree(messages.slots.days.dayShort(firstFreeDay))
                    : messages.noFreeDay
                }
              </b>
            </button>
          </li>
        `,
      )}
    </ul>
  `;
}

function walkInTimes(
  { walkIn }: Service,
  { today, locale, isElder }: Scene,
  { slots }: LaterCabinMessages,
): string[] {
  return walkIn.map(({ weekday, from, to }) => {
    // Said as on any day.
    const times = formatTimeRange(`${today}T${from}`, `${today}T${to}`, locale, isElder);
    return `${slots.days.weekdays[weekday - 1]} ${times}`;
  });
}

export function aboutService(service: Service, scene: Scene, messages: LaterCabinMessages): TemplateResult {
  const { name, description, items, bring } = service;
  const fact = (label: string, value: unknown, lang = 'zh-CN'): unknown =>
    value
      ? html`<div>
          <dt>${label}</dt>
          <dd lang=${lang}>${value}</dd>
        </div>`
      : nothing;
  const walkIn = walkInTimes(service, scene, messages);
  return html`
    <section class="about" aria-labelledby="about">
      <h3 id="about">${messages.about(name)}</h3>
      ${description ? html`<p class="prose" lang="zh-CN">${linkedText(description)}</p>` : nothing}
      <dl class="facts">
        ${fact(
          messages.items,
          items.length > 0 &&
            items.map(
              (item, index) =>
                html`${index > 0 ? '、' : nothing}${item.name}${
                  item.fasting ? html`<span class="hint">${messages.fastingShort}</span>` : nothing
                }`,
            ),
        )}
        ${fact(messages.bring, bring)}
        ${fact(messages.slots.walkInTitle, walkIn.length > 0 && walkIn.join('、'), undefined)}
      </dl>
    </section>
  `;
}
