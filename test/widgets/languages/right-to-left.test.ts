/** Every widget in a language that a page adds, which is longer, accented and written from right to left. */
import { expect } from '@esm-bundle/chai';
import { configure } from '../../../src/context/defaults.ts';
import { openCabin } from '../../support/browser/cabin.ts';
import { clearPage, openCalendar } from '../../support/browser/calendar.ts';
import { openConsultation } from '../../support/browser/consultation.ts';
import { openDonation } from '../../support/browser/donation.ts';
import { openMyBookings } from '../../support/browser/my-bookings.ts';
import { stubClient } from '../../support/browser/stub-client.ts';
import { until } from '../../support/browser/wait.ts';
import { pseudoLocale, pseudoMessages, pseudoTexts } from '../../support/pseudo-locale.ts';
import { scenario } from '../../mocks/scenarios.ts';

const { 'activity-calendar': calendarTexts, 'sign-up': signUpTexts, 'my-bookings': findTexts } = pseudoTexts;
const {
  'cabin-booking': cabinTexts,
  'consultation-signup': helpTexts,
  'donation-progress': moneyTexts,
} = pseudoTexts;

const attributes = { locale: pseudoLocale };

/** Once the code is there that mirrors it. */
async function mirrored(element: HTMLElement): Promise<HTMLElement> {
  const section = await until(() => element.shadowRoot!.querySelector('section'));
  await until(() => getComputedStyle(section).direction === 'rtl', 'written from right to left');
  return section;
}

function expectLeftToRight(element: Element): void {
  const { direction, unicodeBidi } = getComputedStyle(element);
  expect([direction, unicodeBidi]).to.deep.equal(['ltr', 'isolate']);
}

/** What is neither accented nor the center's own Chinese was not translated. */
function expectNoEnglish(section: HTMLElement): void {
  const own = section.innerText.replace(/https?:\S+|[A-Za-z-]+\.[a-z]+\S*/g, '');
  expect(own.match(/[A-Za-z]{4,}/g)).to.equal(null);
}

describe('from right to left', () => {
  beforeEach(() => configure({ messages: pseudoMessages }));
  afterEach(() => {
    clearPage();
    configure({ messages: undefined });
  });

  it('the calendar is mirrored, and so are the arrow keys in its grid', async () => {
    const calendar = await openCalendar({ client: stubClient(scenario('typical').center), attributes });
    const section = await mirrored(calendar.element);
    const next = await calendar.find('button', calendarTexts.later!.next.month);
    const previous = await calendar.find('button', calendarTexts.later!.previous.month);
    expect(next.getBoundingClientRect().left).to.be.lessThan(previous.getBoundingClientRect().left);
    await calendar.find('gridcell');
    const days = calendar.findAll('gridcell');
    expect(days[1]!.getBoundingClientRect().left).to.be.lessThan(days[0]!.getBoundingClientRect().left);
    const today = days.find((day) => day.dataset['day'] === '2026-11-24')!;
    today.focus();
    await calendar.key('ArrowLeft');
    await until(() => focusedDay(calendar.element) === '2026-11-25');
    await calendar.key('ArrowRight');
    await until(() => focusedDay(calendar.element) === '2026-11-24');
    expectLeftToRight(section.querySelector('a[href^="tel:"]')!);
    expectNoEnglish(section);
  });

  it('so is the dialog of an activity, with its dates in the language', async () => {
    const calendar = await openCalendar({ client: stubClient(scenario('typical').center), attributes });
    await calendar.press(/广场舞教学/);
    const detail = await until(() => calendar.element.shadowRoot!.querySelector('boai-activity-detail'));
    const dialog = await until(() => detail.shadowRoot!.querySelector<HTMLElement>('dialog[open]'));
    expect(getComputedStyle(dialog).direction).to.equal('rtl');
    expect(dialog.innerText).to.include(signUpTexts.details).and.to.include('نوفمبر');
    expectNoEnglish(dialog);
  });

  it('the cabin is mirrored', async () => {
    const cabin = await openCabin({ attributes });
    const section = await mirrored(cabin.element);
    const next = cabin.get('button', cabinTexts.nextWeek).getBoundingClientRect();
    expect(next.left).to.be.lessThan(
      cabin.get('button', cabinTexts.previousWeek).getBoundingClientRect().left,
    );
    expectLeftToRight(section.querySelector('a[href^="tel:"]')!);
    expectNoEnglish(section);
  });

  it('the consultation is mirrored', async () => {
    const consultation = await openConsultation({ attributes });
    const section = await mirrored(consultation.element);
    await until(() => section.innerText.includes(helpTexts.helpTitle));
    section.querySelectorAll('a[href^="tel:"]').forEach(expectLeftToRight);
    expectNoEnglish(section);
  });

  it('the donation progress is mirrored: a bar grows from the right', async () => {
    const donation = await openDonation({ attributes });
    const section = await mirrored(donation.element);
    await until(() => section.innerText.includes(moneyTexts.donations));
    const meter = [...section.querySelectorAll('[role=meter]')].find((one) => Number(one.ariaValueNow) < 80)!;
    const raised = meter.querySelector('.raised')!.getBoundingClientRect();
    const bar = meter.getBoundingClientRect();
    expect(raised.right).to.be.closeTo(bar.right, 12);
    expect(raised.left).to.be.greaterThan(bar.left + 12);
    expectNoEnglish(section);
  });

  it('my bookings are mirrored; numbers are typed from left to right', async () => {
    const bookings = await openMyBookings({ locale: pseudoLocale });
    const section = await mirrored(bookings.element);
    await until(() => section.innerText.includes(findTexts.find));
    expect(getComputedStyle(section.querySelector('input[type=tel]')!).direction).to.equal('ltr');
    expectNoEnglish(section);
  });
});

function focusedDay(element: HTMLElement): string | undefined {
  return (element.shadowRoot!.activeElement as HTMLElement | null)?.dataset['day'];
}
