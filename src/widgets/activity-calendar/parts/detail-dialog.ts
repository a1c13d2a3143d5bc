/** The dialog of one activity over the calendar; loaded when the first one opens. */
import type { Client } from '../../../api/client.ts';
import type { Activity } from '../../../api/generated/types.ts';
import { dresser } from '../../../ui/dress.ts';
import { BoaiActivityDetail } from './detail/activity-detail.ts';
import type { CalendarHost } from './interaction.ts';

const dress = dresser([]);

/** Another copy of this module may have registered the element before. */
const Detail =
  (customElements.get('boai-activity-detail') as typeof BoaiActivityDetail | undefined) ?? BoaiActivityDetail;

export class DetailDialog {
  readonly #host: CalendarHost;
  readonly #detail = new Detail();
  /** Settles when the dialog that is open has been closed. */
  #open: Promise<void> | undefined;
  /** What was asked for last: the answer about an earlier one is too late. */
  #asked = {};
  #dressed: Promise<void> | undefined;

  constructor(host: CalendarHost, onShow: (activityId: string) => void) {
    this.#host = host;
    // A page can style what is inside as it styles the calendar itself.
    this.#detail.setAttribute('exportparts', 'dialog, button, primary-button, state, field, code');
    this.#detail.addEventListener('boai-places-changed', () => void host.refresh());
    this.#detail.addEventListener('boai-show-activity', (event) =>
      onShow((event as CustomEvent<{ activityId: string }>).detail.activityId),
    );
  }

  /**
   * Shows an activity, in place of another when one is open. `gone`: there is none of that id. `late`: while it was read,
   * another was asked for, or the dialog that it was for was closed.
   */
  async show(activityId: string, client: Client): Promise<'shown' | 'gone' | 'late'> {
    const asked = (this.#asked = {});
    const open = this.#detail.isClosing ? undefined : this.#open;
    const activity = this.#find(activityId) ?? (await this.#read(activityId, client));
    const isClosed = open && (this.#open !== open || this.#detail.isClosing);
    if (this.#asked !== asked || isClosed || !this.#host.isConnected) return 'late';
    if (!activity) return 'gone';
    this.#detail.client = client;
    this.#detail.now = () => client.now();
    this.#detail.activity = activity;
    this.#detail.shareUrl = `${location.href.split('#', 1)[0]}#boai-activity=${encodeURIComponent(activityId)}`;
    this.update();
    return 'shown';
  }

  /** Settles when the dialog has been closed. */
  async closed(): Promise<void> {
    if (this.#detail.isClosing) await this.#open;
    return (this.#open ??= this.#show());
  }

  async #show(): Promise<void> {
    const { renderRoot } = this.#host;
    const isInline = this.#host.hasAttribute('data-inline');
    const calendar = renderRoot.querySelector('section')!;
    renderRoot.append(this.#detail);
    this.#detail.isInline = isInline;
    calendar.hidden = isInline;
    const host = this.#host;
    this.#dressed ??= dress(this.#detail, {
      get value() {
        return host.settings;
      },
    });
    await this.#dressed;
    await this.#detail.show();
    this.#open = undefined;
    calendar.hidden = false;
    this.#detail.remove();
  }

  /** What the calendar knows by now; the dialog goes on with it. */
  update(): void {
    const { scene, settings } = this.#host;
    const detail = this.#detail;
    if (!scene.center || !detail.activity) return;
    detail.activity = this.#find(detail.activity.id) ?? detail.activity;
    detail.center = scene.center;
    detail.locale = scene.locale;
    detail.text = scene.text;
    detail.stale = scene.error !== undefined;
    detail.elder = scene.elder;
    detail.setAttribute('appearance', settings.appearance ?? 'light');
    // Theme and density are followed by what dresses it.
    detail.requestUpdate();
  }

  #find(activityId: string): Activity | undefined {
    for (const activities of this.#host.scene.programme?.byDay.values() ?? []) {
      const found = activities.find(({ id }) => id === activityId);
      if (found) return found;
    }
    return undefined;
  }

  /** One outside of what the calendar has read: a link may lead anywhere. */
  async #read(activityId: string, client: Client): Promise<Activity | undefined> {
    try {
      return (await client.loadActivity(activityId)).activity;
    } catch {
      return undefined;
    }
  }
}
