/** One booking on the list: when, where, how it stands; unfolded with its code, its facts, and what can be done. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Booking } from '../../../api/generated/types.ts';
import { bookedOf } from '../../../domain/booked.ts';
import { formatCode } from '../../../domain/booking-code.ts';
import { webAddress } from '../../../domain/web-address.ts';
import { dayOf } from '../../../domain/zone.ts';
import type { ActKind } from '../../../i18n/my-bookings.ts';
import {
  formatDay,
  formatDayShort,
  formatMonthShort,
  formatTimeRange,
  weekdayNames,
} from '../../../i18n/format.ts';
import { bookedFacts, bookedForText, keepBooking } from '../../../ui/booked-view.ts';
import { codeView } from '../../../ui/code-view.ts';
import { copyField, isCopiedText } from '../../../ui/copy-field.ts';
import { calendarClockIcon, calendarXIcon, linkIcon, usersIcon } from '../../../ui/icons.ts';
import { weekdayOf } from '../../../domain/plain-date.ts';
import { actKindsOf, standingOf, titleOf } from '../my-bookings.model.ts';
import { actPanel, type PanelProps } from './act-panel.ts';
import type { BookingsContext } from './bookings-context.ts';
import type { OpenedBooking } from './opened-booking.ts';
import { deadline, statusPill, urgentNotes } from './status.ts';

/** These do not wait behind another button. */
const urgent: readonly ActKind[] = ['accept', 'decline', 'undo'];

const actIcons: Partial<Record<ActKind, TemplateResult>> = {
  cancel: calendarXIcon,
  reschedule: calendarClockIcon,
  resize: usersIcon,
};

/** The day in large, as on a calendar's leaf; the same in words stands beside it. */
function leaf(startsAt: string, { locale }: BookingsContext): TemplateResult {
  const day = dayOf(startsAt);
  return html`
    <div class="leaf" aria-hidden="true">
      <span>${formatMonthShort(day, locale)}</span>
      <b>${+day.slice(8)}</b>
      <span>${weekdayNames(locale)[weekdayOf(day) - 1]}</span>
    </div>
  `;
}

function actButton(
  kind: ActKind,
  { messages }: BookingsContext,
  { desk, opened }: PanelProps,
): TemplateResult {
  const isMain = kind === 'accept' || kind === 'undo';
  const isHarm = kind === 'cancel' || kind === 'leave' || kind === 'erase';
  return html`
    <button
      part=${isMain ? 'primary-button' : 'button'}
      class="button ${isMain ? 'primary' : isHarm ? 'danger' : ''}"
      type="button"
      data-act=${kind}
      @click=${() => desk.changes.press(opened, kind)}
    >
      ${actIcons[kind] ?? nothing}${messages.act[kind]}
    </button>
  `;
}

/** What can be done, as long as nothing is being done. */
function acts(context: BookingsContext, props: PanelProps, isUrgent: boolean): unknown {
  const { booking } = props;
  if (!isChangeable(context, props)) return nothing;
  const kinds = actKindsOf(booking, context.now).filter((kind) => urgent.includes(kind) === isUrgent);
  return kinds.length > 0
    ? html`<div class="row acts">${kinds.map((kind) => actButton(kind, context, props))}</div>`
    : nothing;
}

function isChangeable({ isOffline }: BookingsContext, { opened }: PanelProps): boolean {
  return !isOffline && opened.isCurrent && !isOccupied(opened);
}

/** Until when a consultation is kept, and the way to have it gone at once: whatever has become of it. */
function keptUntil(context: BookingsContext, props: PanelProps): unknown {
  const { messages, locale } = context;
  const { booking } = props;
  if (!booking.isConfidential) return nothing;
  return html`
    <div class="change">
      <p>${messages.inConfidence.erasedOn(formatDay(booking.keptUntil, locale))}</p>
      ${isChangeable(context, props) ? html`<div class="row acts">${actButton('erase', context, props)}</div>` : nothing}
    </div>
  `;
}

function manageUrlOf({ manageUrl, token }: OpenedBooking): string {
  return manageUrl && webAddress(manageUrl)
    ? manageUrl
    : `${location.href.split('#', 1)[0]}#boai-booking=${token}`;
}

/** The link for whoever wants to keep it; never in the page as a link, for its token is a secret. */
function manageLinkCopy(context: BookingsContext, { desk, opened }: PanelProps): TemplateResult {
  const { messages, copied } = context;
  const isDone = isCopiedText(copied, manageUrlOf(opened)) && copied.isDone;
  return html`
    <button part="button" class="button" type="button" @click=${() => void desk.copy(manageUrlOf(opened))}>
      ${linkIcon}${isDone ? messages.copied : messages.copyManageLink}
    </button>
  `;
}

function keep(context: BookingsContext, props: PanelProps): TemplateResult {
  const { messages, copied } = context;
  const { desk, opened, booking } = props;
  const url = manageUrlOf(opened);
  const link = manageLinkCopy(context, props);
  const isByHand = isCopiedText(copied, url) && !copied.isDone;
  const isPromised = standingOf(booking, context.now) === 'confirmed';
  return html`
    <div class="keep">
      <h4>${messages.keepTitle}</h4>
      ${
        isPromised
          ? keepBooking(booking, context, () => desk.print(booking, context), link)
          : html` <div class="row">${link}</div> `
      }
      <p class="hint">${booking.isConfidential ? messages.inConfidence.manageHow : messages.manageHow}</p>
      ${isByHand ? copyField({ id: 'manage', label: messages.manageLink, text: url, copied, messages }) : nothing}
      <p class="hint">${messages.orScreenshot}</p>
    </div>
  `;
}

function change(context: BookingsContext, props: PanelProps): unknown {
  const [limit, buttons] = [deadline(props.booking, context), acts(context, props, false)];
  return limit === nothing && buttons === nothing
    ? nothing
    : html`<div class="change">${limit} ${buttons}</div>`;
}

function unfolded(context: BookingsContext, props: PanelProps): TemplateResult {
  const { messages, copied, now } = context;
  const { desk, booking } = props;
  const { code } = booking;
  const standing = standingOf(booking, now);
  if (standing === 'cancelled' || standing === 'over') {
    return html`${bookedFacts(booking, context)} ${keptUntil(context, props)}`;
  }
  return html`
    ${codeView({ code, label: messages.code, copied, messages, onCopy: () => void desk.copy(code) })}
    ${bookedFacts(booking, context)} ${change(context, props)} ${keep(context, props)}
    ${keptUntil(context, props)}
  `;
}

function line(booking: Booking, context: BookingsContext): TemplateResult {
  const { messages, locale, isElder } = context;
  const { startsAt, endsAt, room } = bookedOf(booking);
  return html`
    <p class="when">
      <strong>
        ${formatDayShort(dayOf(startsAt), locale)}
        <span class="times">${formatTimeRange(startsAt, endsAt, locale, isElder)}</span>
      </strong>
      <span class="room" lang="zh-CN">${room}</span>
    </p>
    <p class="hint line">
      ${booking.isConfidential ? nothing : html`<span>${bookedForText(booking, context)}</span>`}
      <span>${messages.code} ${formatCode(booking.code)}</span>
    </p>
  `;
}

/** While something is asked, chosen or sent, there is only that. */
function isOccupied({ state: { step } }: OpenedBooking): boolean {
  return step === 'asked' || step === 'choosing' || step === 'resizing' || step === 'sent';
}

function foldButton({ messages }: BookingsContext, { desk, opened }: PanelProps, id: string): TemplateResult {
  return html`
    <div class="more">
      <button
        part="button"
        class="button fold"
        type="button"
        aria-expanded=${opened.isUnfolded}
        aria-describedby=${id}
        @click=${() => desk.toggle(opened)}
      >
        ${opened.isUnfolded ? messages.fold : messages.details}
      </button>
    </div>
  `;
}

export function bookingCard(context: BookingsContext, props: PanelProps): TemplateResult {
  const { opened, booking } = props;
  const { startsAt } = bookedOf(booking);
  const isFree = !isOccupied(opened);
  const isWhole = opened.isUnfolded && isFree;
  const id = `booking-${booking.id}`;
  return html`
    <article
      part="booking"
      class="card ${opened.isUnfolded || !isFree ? 'unfolded' : ''}"
      data-booking=${booking.id}
      data-standing=${standingOf(booking, context.now)}
      aria-labelledby=${id}
    >
      ${leaf(startsAt, context)}
      <div class="body">
        ${statusPill(booking, context)}
        <h3 id=${id} tabindex="-1" lang=${booking.isConfidential ? nothing : 'zh-CN'}>
          ${titleOf(booking, context.messages)}
        </h3>
        ${isWhole ? nothing : line(booking, context)} ${actPanel(context, props)}
        ${isFree ? urgentNotes(booking, context) : nothing} ${acts(context, props, true)}
        ${isWhole ? unfolded(context, props) : nothing}
      </div>
      ${isFree ? foldButton(context, props, id) : nothing}
    </article>
  `;
}
