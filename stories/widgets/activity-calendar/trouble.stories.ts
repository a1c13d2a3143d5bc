/** Loading, and every way in which there can be no (new) answer; phone and hours stay. */
import { sees } from '../../support/resident.ts';
import { troubleStories } from '../../support/story.ts';
import { calendarMeta, calendarStory, type CalendarArgs } from './calendar.ts';

export default { ...calendarMeta, title: 'Activity calendar/Trouble' };

const troubleStory = troubleStories<CalendarArgs>(({ calendar }) => calendar);

export const Loading = calendarStory('neverAnswers', { shows: ({ calendar }) => calendar.loading });
export const LoadingAsMonth = calendarStory('neverAnswers', {
  view: 'month',
  shows: () => '电话报名',
});
export const NoAnswer = troubleStory('offline', 'network');
export const ServerError = troubleStory('serverError', 'server');
export const ServerBusy = troubleStory('busy', 'busy');
export const TooManyRequests = troubleStory('tooManyRequests', 'busy');
export const HtmlInsteadOfJson = troubleStory('htmlAnswer', 'contract', { logs: /boai/ });
export const AnswerCutOff = troubleStory('truncatedJson', 'contract', { logs: /boai/ });
export const AnswerOutsideContract = troubleStory('wrongContract', 'contract', { logs: /startsAt/ });
export const OriginRefused = troubleStory('originRefused', 'origin', { logs: /boai/ });
export const UnknownCenter = troubleStory('typical', 'center', { center: 'nowhere', logs: /boai/ });
export const CenterRequired = troubleStory('twoCenters', 'center', { logs: /boai/ });
export const NotConfigured = calendarStory('typical', {
  unconfigured: true,
  shows: () => '电话报名',
});

/** The month is there, then the network goes: coming back to the page shows how old it is. */
export const ConnectionLost = troubleStory('goesOffline', 'network', {
  play: async ({ calendar }) => {
    await sees(calendar.today);
    document.dispatchEvent(new Event('visibilitychange'));
  },
});
