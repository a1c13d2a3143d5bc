/** What somebody has said who signed up for a consultation, in lines for the counsellor. */
import type { ConsultationContent, SafeContact, Topic } from '../../../src/api/generated/types.ts';

type Time = SafeContact['safeTimes'][number];

export interface ConsultationWords {
  readonly between: string;
  readonly times: Readonly<Record<Time, string>>;
  readonly anyTime: string;
  readonly mayBeNamed: string;
  readonly mayNotBeNamed: string;
  readonly willCall: string;
  readonly female: string;
  readonly male: string;
  readonly firstVisit: string;
  readonly returning: string;
}

export const chineseWords: ConsultationWords = {
  between: '、',
  times: { morning: '上午', noon: '中午', afternoon: '下午', evening: '晚上' },
  anyTime: '随时',
  mayBeNamed: '可以说是谁打来的',
  mayNotBeNamed: '不要说是谁打来的',
  willCall: '会自己打来，报取号码',
  female: '女咨询师',
  male: '男咨询师',
  firstVisit: '第一次来',
  returning: '来过',
};

/** Of ids: what they are called. */
export interface Named {
  readonly counsellors: readonly Pick<Topic, 'id' | 'name'>[];
  readonly topics: readonly Pick<Topic, 'id' | 'name'>[];
}

export function linesOf(
  content: ConsultationContent,
  { counsellors, topics }: Named,
  words: ConsultationWords,
): string[] {
  const { name, contact, counsellorId, counsellorGender, topicId, isFirstVisit } = content;
  const nameOf = (all: Named['topics'], id: string): string => all.find((one) => one.id === id)?.name ?? id;
  const reach = contact
    ? [
        contact.phone,
        contact.safeTimes.map((time) => words.times[time]).join(words.between) || words.anyTime,
        contact.mayBeNamed ? words.mayBeNamed : words.mayNotBeNamed,
      ].join(' · ')
    : words.willCall;
  const wishes = [
    counsellorId && nameOf(counsellors, counsellorId),
    counsellorGender && words[counsellorGender],
    topicId && nameOf(topics, topicId),
    isFirstVisit === null ? '' : isFirstVisit ? words.firstVisit : words.returning,
  ];
  return [name, reach, wishes.filter(Boolean).join(' · ')].filter(Boolean);
}
