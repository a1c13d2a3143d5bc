import { expect } from '@esm-bundle/chai';
import type { ActivitiesPage, Activity } from '../../../src/api/generated/types.ts';
import { withPage, type Programme } from '../../../src/widgets/activity-calendar/activity-calendar.model.ts';
import { createMockCenter } from '../../mocks/center.ts';
import { at } from '../../mocks/clock.ts';
import { activity } from '../../mocks/programme/activity.ts';

const { center } = createMockCenter();

/** What the server answers about a range. */
function page(from: string, to: string, ...activities: Activity[]): ActivitiesPage {
  return { center, from, to, activities, holidays: [] };
}

/** Of each day that has any: what is on, and how many have signed up. */
function shownOf({ byDay }: Programme): Record<string, string> {
  const days = [...byDay].filter(([, activities]) => activities.length > 0);
  return Object.fromEntries(
    days.map(([day, activities]) => [day, activities.map(({ id, taken }) => `${id} ${taken}`).join()]),
  );
}

const fair = activity({
  id: 'fair',
  day: '2026-12-26',
  start: '09:00',
  end: '17:00',
  endsAt: at('2026-12-29', '17:00'),
});
const talk = activity({ id: 'talk', day: '2026-12-26', start: '08:00', end: '09:00' });

describe('the programme', () => {
  const december = page('2026-10-26', '2027-01-03', talk, fair);
  const before = withPage(undefined, december, 1);

  it('has an activity of several days on each of them', () => {
    expect(shownOf(before)).to.deep.equal({
      '2026-12-26': 'talk 0,fair 0',
      '2026-12-27': 'fair 0',
      '2026-12-28': 'fair 0',
      '2026-12-29': 'fair 0',
    });
  });

  it('has it once when a later range is read that it lasts into, and everywhere as it was read last', () => {
    const after = withPage(before, page('2026-12-28', '2027-03-07', { ...fair, taken: 3 }), 2);
    expect(shownOf(after)).to.deep.equal({
      '2026-12-26': 'talk 0,fair 3',
      '2026-12-27': 'fair 3',
      '2026-12-28': 'fair 3',
      '2026-12-29': 'fair 3',
    });
    expect(shownOf(before)['2026-12-26'], 'what is drawn from is not changed').to.equal('talk 0,fair 0');
  });

  it('has it no longer on a day from which it was moved', () => {
    const moved = { ...fair, startsAt: at('2026-12-27', '09:00'), endsAt: at('2026-12-28', '17:00') };
    const after = withPage(before, page('2026-12-28', '2027-03-07', moved), 2);
    expect(shownOf(after)).to.deep.equal({
      '2026-12-26': 'talk 0',
      '2026-12-27': 'fair 0',
      '2026-12-28': 'fair 0',
    });
  });

  it('has one that ends at midnight on its own day only', () => {
    const night = { ...talk, id: 'night', endsAt: at('2026-12-27', '00:00') };
    expect(shownOf(withPage(undefined, page('2026-12-26', '2026-12-31', night), 1))).to.deep.equal({
      '2026-12-26': 'night 0',
    });
  });

  it('has one that began before the range from its first day on', () => {
    expect(
      Object.keys(shownOf(withPage(undefined, page('2026-12-28', '2027-03-07', fair), 1))),
    ).to.deep.equal(['2026-12-28', '2026-12-29']);
  });
});
