/** The choice of service, day and slot in each state: free, full, closed, loading, and every kind of trouble. */
import { press, sees } from '../../support/resident.ts';
import { troubleStories } from '../../support/story.ts';
import { cabinMeta, cabinStory, openDay, type CabinArgs } from './cabin.ts';

export default { ...cabinMeta, title: 'Cabin booking/Days' };

const troubleStory = troubleStories<CabinArgs>(({ cabin }) => cabin);

export const Week = cabinStory('typical');
export const Day = cabinStory('typical', { play: openDay, shows: ({ cabin }) => cabin.slots.backToDays });
export const DayNarrow = cabinStory('typical', {
  width: 320,
  play: openDay,
  shows: ({ cabin }) => cabin.slots.backToDays,
});
export const NextWeek = cabinStory('typical', {
  play: ({ cabin }) => press(cabin.nextWeek),
  shows: ({ cabin }) => cabin.weekRange('2026-11-30', '2026-12-06'),
});
export const TwoServices = cabinStory('twoServices', { shows: ({ cabin }) => cabin.chooseService });
export const ServiceByAttribute = cabinStory('twoServices', {
  service: 'therapy',
  shows: ({ cabin }) => cabin.otherService,
});
export const AllFull = cabinStory('slotsFull', {
  shows: ({ cabin }) => cabin.slots.allFull(cabin.days.dayShort('2026-12-22')),
});
export const AllFullNoWaitlist = cabinStory('slotsFullNoWaitlist', { play: openDay });
export const WalkInOnly = cabinStory('walkInOnly', { shows: ({ cabin }) => cabin.slots.walkInTitle });
export const ClosedForDays = cabinStory('closedForDays', {
  async play({ cabin }) {
    // The week of the first free day is what one sees at first.
    await press(cabin.previousWeek);
    await press(cabin.days.dayShort('2026-11-25'));
  },
  shows: () => '设备检修，暂停测量',
});
export const Empty = cabinStory('empty', { shows: ({ cabin }) => cabin.empty });
export const Loading = cabinStory('neverAnswers', { shows: ({ cabin }) => cabin.loading });
export const NoAnswer = troubleStory('offline', 'network');
export const ServerError = troubleStory('serverError', 'server');
export const ServerBusy = troubleStory('busy', 'busy');
export const HtmlInsteadOfJson = troubleStory('htmlAnswer', 'contract', { logs: /boai/ });
export const OriginRefused = troubleStory('originRefused', 'origin', { logs: /boai/ });
export const CenterRequired = troubleStory('twoCenters', 'center', { logs: /boai/ });
/** The week is there, then the network goes: it stays, with its age, and nobody books on it. */
export const ConnectionLost = troubleStory('typical', 'network', {
  async play({ cabin: words }, scenario) {
    await sees(words.slots.backToDays);
    scenario.meet('offline');
    scenario.center.clock.advance(10 * 60_000);
    await document.querySelector('boai-cabin-booking')!.refresh();
  },
});
