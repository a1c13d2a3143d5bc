/** The parts that a page can style: each widget has those that the README says of it, and no others, over all its steps. */
import { expect } from '@esm-bundle/chai';
import { manifestOf } from '../../demo/manifest/custom-elements.ts';
import { widgetNames } from '../../src/embed/widget-names.ts';
import type { BoaiActivityDetail } from '../../src/widgets/activity-calendar/parts/detail/activity-detail.ts';
import { cleanUp, openWidget } from '../support/browser/any-widget.ts';
import { bookingClient } from '../support/browser/booking-client.ts';
import { cleanUp as cleanUpCabin, openCabin } from '../support/browser/cabin.ts';
import { openConsultation } from '../support/browser/consultation.ts';
import { DetailDialog } from '../support/browser/detail-dialog.ts';
import { openDonation } from '../support/browser/donation.ts';
import { cleanUp as cleanUpBookings, openMyBookings } from '../support/browser/my-bookings.ts';
import { nameOf } from '../support/browser/screen.ts';
import { until } from '../support/browser/wait.ts';

/** What a page reaches by `::part()`: of a shadow tree in the widget's own only what that one hands on. */
function* partsIn(root: ParentNode): Generator<string> {
  for (const element of root.querySelectorAll('*')) {
    yield* element.part;
    if (!element.shadowRoot) continue;
    const handedOn = element.getAttribute('exportparts')?.split(', ') ?? [];
    const inner = [...partsIn(element.shadowRoot)];
    expect(inner.filter((part) => !handedOn.includes(part))).to.deep.equal([]);
    yield* inner;
  }
}

/** Looks at the widget now, and whenever it is called. */
type Look = (root: ShadowRoot) => void;

/** Goes through all that a widget shows, with a look at each step. */
const walks: Readonly<Record<(typeof widgetNames)[number], (look: Look) => Promise<void>>> = {
  async 'activity-calendar'(look) {
    const { root } = await openWidget('<boai-activity-calendar view="month"></boai-activity-calendar>');
    await until(() => root.querySelector('input[type=search]'));
    look(root);
    for (const view of ['week', 'list']) {
      root.querySelector<HTMLElement>(`[data-view=${view}]`)!.click();
      await until(() => root.querySelector(`[data-view=${view}][aria-pressed=true]`));
      look(root);
    }
    root.querySelector<HTMLElement>('[data-id^=firstaid]')!.click();
    const element = await until(() => root.querySelector<BoaiActivityDetail>('boai-activity-detail'));
    await until(() => element.shadowRoot?.querySelector('dialog')?.open);
    const dialog = new DetailDialog(element, bookingClient());
    look(root);
    await dialog.fillIn();
    look(root);
    await dialog.press('提交报名');
    await dialog.untilHeading('报名成功');
    look(root);
    await dialog.press('取消报名');
    look(root);
  },

  async 'cabin-booking'(look) {
    const choice = await openCabin({ scenario: 'twoServices' });
    look(choice.root);
    cleanUpCabin();
    const cabin = await openCabin();
    look(cabin.root);
    await cabin.chooseSlot('08:30');
    look(cabin.root);
    await cabin.press('提交预约');
    look(cabin.root);
    await cabin.fillIn();
    await cabin.press('提交预约');
    await cabin.untilHeading('预约成功');
    look(cabin.root);
  },

  async 'consultation-signup'(look) {
    const consultation = await openConsultation();
    const { root, client } = consultation;
    // Each step is drawn into the same place.
    const steps = new MutationObserver(() => look(root));
    steps.observe(root, { subtree: true, childList: true });
    look(root);
    await consultation.untilConsents();
    client.center.clock.advance(60_000);
    await consultation.press('提交报名');
    await consultation.untilHeading('报名成功');
    look(root);
    steps.disconnect();
  },

  async 'donation-progress'(look) {
    const several = await openDonation({ attributes: { view: 'compact' } });
    look(several.root);
    several.element.remove();
    const { root } = await openDonation({ scenario: 'campaignInFull' });
    await until(() => root.querySelector('.way'));
    look(root);
  },

  async 'my-bookings'(look) {
    const page = await openMyBookings();
    look(page.root);
    await page.follow('activity');
    await page.follow('slot');
    look(page.root);
    await page.press('改时间', page.card('slot'));
    const day = () => page.all('button').find((button) => nameOf(button).startsWith('11月26日'));
    (await until(day)).click();
    await until(() => page.focused.endsWith('选时间'));
    look(page.root);
    await page.press('11:00–11:30');
    look(page.root);
  },
};

describe('parts', () => {
  afterEach(() => {
    cleanUp();
    cleanUpBookings();
    cleanUpCabin();
  });

  for (const name of widgetNames) {
    it(`of <boai-${name}> are those of the README`, async () => {
      const { modules } = manifestOf(await (await fetch('/README.md')).text(), widgetNames);
      const { cssParts } = modules
        .map(({ declarations }) => declarations[0]!)
        .find(({ tagName }) => tagName === `boai-${name}`)!;
      const found = new Set<string>();
      await walks[name]((root) => {
        expect(root.querySelector('section')!.part.contains('widget')).to.equal(true);
        for (const part of partsIn(root)) found.add(part);
      });
      expect([...found].toSorted()).to.deep.equal(cssParts.map((part) => part.name).toSorted());
    });
  }
});
