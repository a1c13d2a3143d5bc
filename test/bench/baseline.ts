/**
 * The same month by hand: plain DOM calls, nothing reusable, as a good engineer would write it for one page. It says and
 * shows everything that the calendar does, and the bench compares their texts before it compares their times.
 */
import type { ActivitiesPage, Activity } from '../../src/api/generated/types.ts';
import { activityState, placesLeft } from '../../src/domain/activity-state.ts';
import { canWait } from '../../src/domain/can-wait.ts';
import { monthGrid } from '../../src/domain/month-grid.ts';
import { addMonths } from '../../src/domain/months.ts';
import { startOfMonth } from '../../src/domain/plain-date.ts';
import { dayOf, timeOf } from '../../src/domain/zone.ts';
import { formatDay, weekdayNames } from '../../src/i18n/format.ts';
import first from '../../src/i18n/zh-CN/activity-calendar.ts';
import later from '../../src/i18n/zh-CN/later-activity-calendar.ts';
import { noteOf } from '../../src/widgets/activity-calendar/parts/day-notes.ts';
import { baselineStyles } from './baseline-styles.ts';

const text = { ...first, ...later };
const chipsPerDay = 3;
const shapes = '●■▲◆★○□△◇☆◎';
const locale = 'zh-CN';

type Attributes = Readonly<Record<string, string>>;

function make(
  tag: string,
  attributes: Attributes = {},
  children: readonly (Node | string)[] = [],
): HTMLElement {
  const element = document.createElement(tag);
  for (const name of Object.keys(attributes)) element.setAttribute(name, attributes[name]!);
  element.append(...children);
  return element;
}

export interface Baseline {
  readonly next: HTMLElement;
  remove(): void;
}

/** Reads the month from `api` and puts it into `parent`. */
export async function mountBaseline(parent: HTMLElement, api: string, today: string): Promise<Baseline> {
  const host = make('div');
  const root = host.attachShadow({ mode: 'open' });
  parent.append(host);
  const page = (await (await fetch(`${api}/centers/default/activities`)).json()) as ActivitiesPage;
  const now = Date.parse(`${today}T09:00:00+08:00`);
  const byDay = new Map<string, Activity[]>();
  for (const activity of page.activities) {
    const day = dayOf(activity.startsAt);
    const others = byDay.get(day);
    if (others) others.push(activity);
    else byDay.set(day, [activity]);
  }

  const chip = (activity: Activity) => {
    const { startsAt, endsAt, title, room, category } = activity;
    const state = activityState(activity, now);
    const waits = canWait(activity, now);
    const short = waits ? text.canWaitShort : text.stateShort(state);
    const name = [
      `${text.days.timeRange(startsAt, endsAt)} ${title}`,
      room,
      category,
      waits ? text.fullCanWait : text.state(state, placesLeft(activity)),
    ];
    const spoken = name.filter(Boolean).join(text.comma);
    const shape = shapes[page.center.categories.indexOf(activity.category ?? '')] ?? '·';
    const attributes = {
      tabindex: '-1',
      'data-id': activity.id,
      'data-shape': shape,
      class: state,
      'aria-label': spoken,
      title: spoken,
    };
    const mark = short ? [make('i', {}, [short]), ' '] : [];
    return make('button', attributes, [make('span', {}, [`${timeOf(startsAt)} `]), ...mark, title]);
  };

  const cell = (day: string, shownDay: string) => {
    const activities = byDay.get(day) ?? [];
    const note = noteOf(day, page.holidays);
    const spoken = note.kind && (note.kind === 'off' ? text.dayOffSpoken : text.workdaySpoken);
    const name = [formatDay(day, locale), note.label, spoken, text.activities(activities.length)];
    const cellElement = make('td', {
      'data-day': day,
      tabindex: day === shownDay ? '0' : '-1',
      'aria-label': name.filter(Boolean).join(text.comma),
      class: day.slice(0, 7) === shownDay.slice(0, 7) ? '' : 'other',
    });
    if (day === today) cellElement.setAttribute('aria-current', 'date');
    const mark = make('small', { class: note.isFestival ? 'festival' : '', lang: locale }, [note.label]);
    cellElement.append(make('b', {}, [String(+day.slice(8))]), mark);
    if (note.kind) {
      cellElement.append(
        make('em', { class: note.kind }, [note.kind === 'off' ? text.dayOff : text.workday]),
      );
    }
    for (const activity of activities.slice(0, chipsPerDay)) cellElement.append(chip(activity));
    if (activities.length > chipsPerDay) {
      cellElement.append(make('span', { class: 'more' }, [text.more(activities.length - chipsPerDay)]));
    }
    return cellElement;
  };

  const body = make('tbody');
  const table = make('table', { role: 'grid', 'aria-label': '' }, [
    make('thead', {}, [
      make(
        'tr',
        {},
        weekdayNames(locale).map((name) => make('th', { scope: 'col' }, [name])),
      ),
    ]),
    body,
  ]);
  const months = make('select', { 'aria-label': text.pickMonth }) as HTMLSelectElement;
  for (let index = -12; index < 19; index += 1) {
    const month = addMonths(startOfMonth(today), index);
    months.append(make('option', { value: month }, [text.days.month(month)]));
  }

  let shownDay = today;
  const show = () => {
    const days = monthGrid(shownDay);
    const rows: HTMLElement[] = [];
    for (let week = 0; week < days.length; week += 7) {
      rows.push(
        make(
          'tr',
          {},
          days.slice(week, week + 7).map((day) => cell(day, shownDay)),
        ),
      );
    }
    body.replaceChildren(...rows);
    table.setAttribute('aria-label', text.days.month(shownDay));
    months.value = startOfMonth(shownDay);
  };

  const button = (label: string, name: string, handle: () => void, attributes: Attributes = {}) => {
    const element = make('button', { 'aria-label': name, ...attributes }, [label]);
    element.addEventListener('click', handle);
    return element;
  };
  const go = (months: number) => () => {
    shownDay = addMonths(shownDay, months);
    show();
  };
  const next = button('›', text.next.month, go(1));
  const categories = make('select', { 'aria-label': text.category }, [
    make('option', { value: '' }, [text.allCategories]),
    ...page.center.categories.map((name, index) =>
      make('option', { value: name }, [`${shapes[index]} ${name}`]),
    ),
  ]);
  const views = (['list', 'week', 'month'] as const).map((view) =>
    make('button', { 'aria-pressed': String(view === 'month') }, [text.views[view]]),
  );
  const phone = make('a', { href: `tel:${page.center.phone}` }, [page.center.phone]);
  show();
  root.append(
    make('style', {}, [baselineStyles]),
    make('section', { lang: locale, 'aria-label': text.calendar }, [
      make('header', {}, [
        make('div', {}, [
          button('‹', text.previous.month, go(-1)),
          months,
          next,
          make('button', {}, [text.today]),
        ]),
        make('div', { role: 'group', 'aria-label': text.viewSwitch }, views),
        make('div', {}, [
          categories,
          make('input', { type: 'search', placeholder: text.search, 'aria-label': text.search }),
          make('label', {}, [make('input', { type: 'checkbox' }), text.withPlaces]),
        ]),
      ]),
      table,
      make('footer', {}, [
        make('span', {}, [page.center.name]),
        make('span', {}, [`${text.phone} `, phone]),
        make('span', {}, [`${text.hours} ${page.center.hours}`]),
      ]),
      make('p', { role: 'status' }),
    ]),
  );
  return { next, remove: () => host.remove() };
}
