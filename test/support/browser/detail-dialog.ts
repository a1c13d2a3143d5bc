/** The activity dialog as a resident uses it. */
import '../../../src/widgets/activity-calendar/parts/detail/activity-detail.ts';
import type { BoaiActivityDetail } from '../../../src/widgets/activity-calendar/parts/detail/activity-detail.ts';
import type { Activity } from '../../../src/api/generated/types.ts';
import calendarText from '../../../src/i18n/zh-CN/activity-calendar.ts';
import { createMockCenter } from '../../mocks/center.ts';
import { activity, type ActivityFacts } from '../../mocks/programme/activity.ts';
import { bookingClient, type BookingClient } from './booking-client.ts';
import { Screen, squeeze } from './screen.ts';
import { until } from './wait.ts';

const heard = [
  'boai-booked',
  'boai-waitlist-joined',
  'boai-booking-cancelled',
  'boai-booking-changed',
  'boai-places-changed',
  'boai-show-activity',
];

export class DetailDialog extends Screen<BoaiActivityDetail> {
  readonly client: BookingClient;
  readonly events: Event[] = [];
  closed: Promise<void> = Promise.resolve();

  constructor(element: BoaiActivityDetail, client: BookingClient) {
    super(element);
    this.client = client;
    for (const type of heard) element.addEventListener(type, (event) => this.events.push(event));
  }

  get isOpen(): boolean {
    return this.root.querySelector('dialog')!.open;
  }

  override get text(): string {
    return squeeze(this.root.querySelector('dialog')?.innerText);
  }

  field(name: string): HTMLInputElement {
    return this.get('textbox', name) as HTMLInputElement;
  }

  /** What was pressed for is there, loaded late or not. */
  async settled(): Promise<void> {
    await this.element.updateComplete;
    await until(() => !/请稍等…|One moment…/.test(this.text));
  }

  override async press(name: string): Promise<void> {
    await super.press(name);
    await this.settled();
  }

  show(): void {
    this.closed = this.element.show();
  }

  /** A valid form, not yet sent. */
  async fillIn(act: '我要报名' | '我要候补' = '我要报名'): Promise<void> {
    await this.press(act);
    await this.type('怎么称呼您', '王阿姨');
    await this.type('手机或固定电话', '138 0013 8000');
    await this.choose('checkbox', '我已看过上面的说明，同意这样使用我填写的信息');
  }
}

export const course: ActivityFacts = {
  id: 'course',
  title: '老年手机课堂',
  category: '图书阅览',
  room: '图书阅览室',
  day: '2026-12-01',
  start: '09:30',
  end: '11:00',
  capacity: 16,
  seriesId: 'phones',
  bring: '手机、眼镜',
};

export interface DialogOptions {
  readonly facts?: Partial<ActivityFacts>;
  /** Other activities of the center. */
  readonly others?: readonly Activity[];
  readonly client?: BookingClient;
  /** Where the dialog is put; default the page. */
  readonly parent?: ParentNode;
}

/** A dialog that is open on one activity. */
export async function openDialog({
  facts,
  others = [],
  client,
  parent = document.body,
}: DialogOptions = {}): Promise<DetailDialog> {
  const shown = activity({ ...course, ...facts });
  const asked = client ?? bookingClient(createMockCenter({ activities: [shown, ...others] }));
  const element = document.createElement('boai-activity-detail');
  element.activity = asked.center.activities.get(shown.id) ?? shown;
  element.center = asked.center.center;
  element.client = asked;
  element.text = calendarText;
  element.now = () => asked.now();
  element.shareUrl = `https://center.test/#boai-activity=${shown.id}`;
  element.checkDelaysMs = [];
  parent.append(element);
  const dialog = new DetailDialog(element, asked);
  dialog.show();
  await until(() => element.shadowRoot?.querySelector('dialog')?.open);
  await dialog.settled();
  return dialog;
}

/** What a test leaves behind is taken away, drafts included. */
export function cleanUp(): void {
  document.body.textContent = '';
  sessionStorage.clear();
}
