/** What the calendar does when it is used: by pointer, by keyboard, by its address, by the page. */
import type { LitElement, ReactiveController } from 'lit';
import { chooseElder } from '../../../context/elder-choice.ts';
import type { Settings } from '../../../context/settings.ts';
import { Fragment } from '../../../controllers/fragment.ts';
import { listen } from '../../../controllers/page-events.ts';
import { ReadAloud } from '../../../controllers/read-aloud.ts';
import type { Day } from '../../../domain/plain-date.ts';
import type { CalendarView } from '../../../i18n/activity-calendar.ts';
import { isRightToLeft } from '../../../i18n/direction.ts';
import { elderTools } from '../../../ui/elder-tools.ts';
import { dayAfterKey, parsePlace, step } from '../activity-calendar.navigation.ts';
import { listPage } from '../activity-calendar.model.ts';
import type { Choices } from '../activity-calendar.model.ts';
import { laterText } from './later-text.ts';
import { toTrouble } from '../../../api/read-trouble.ts';
import { announcementNote, noticeText } from './notices.ts';
import { count, isWholeMonth, rangeName } from './range.ts';
import type { DetailDialog } from './detail-dialog.ts';
import type { Scene } from './scene.ts';

export interface CalendarHost extends LitElement {
  readonly scene: Scene;
  readonly settings: Settings;
  choices: Choices;
  isPrinting: boolean;
  drawMonth(): Promise<void>;
  refresh(): Promise<void>;
}

type Act = 'previous' | 'next' | 'today' | 'retry' | 'clear' | 'earlier' | 'more' | 'close';

export class Interaction implements ReactiveController {
  readonly #host: CalendarHost;
  readonly #fragment: Fragment;
  /** Whether the next picture is the resident's doing, so that it is spoken. */
  #speaks = false;
  /** Finds what is to have the focus after the next update. */
  #focusNext: (() => HTMLElement | null | undefined) | undefined;
  /** The activity that the fragment named and that has not been opened yet. */
  #linked = '';
  /** What the fragment says about the view, to be put back when a dialog closes. */
  #place = '';
  readonly #reader: ReadAloud;
  #dialog: DetailDialog | undefined;
  #stopListening: (() => void) | undefined;

  constructor(host: CalendarHost) {
    this.#host = host;
    host.addController(this);
    this.#reader = new ReadAloud(host);
    this.#fragment = new Fragment(host, (name, value) => this.#follow(name, value));
  }

  hostConnected(): void {
    const refresh = (): void => {
      if (document.visibilityState === 'visible') void this.#host.refresh();
    };
    this.#stopListening = listen({
      visibilitychange: refresh,
      online: refresh,
      beforeprint: () => this.#print(true),
      afterprint: () => this.#print(false),
    });
  }

  hostDisconnected(): void {
    this.#stopListening?.();
  }

  hostUpdated(): void {
    if (this.#focusNext) {
      // It may be in a week that is not there yet.
      void this.#host.drawMonth();
      this.#focusNext()?.focus();
      this.#focusNext = undefined;
    }
    this.#dialog?.update();
    const { programme, isLoading, error, text } = this.#host.scene;
    // Nothing can be said before the first layout.
    if (!this.#find('[role=status]')) return;
    if (this.#linked && programme) {
      void this.#show(this.#linked);
      this.#linked = '';
    }
    if (isLoading || !(this.#speaks || error)) return;
    const later = laterText(text);
    this.#say(
      error
        ? later.trouble(toTrouble(error.code))
        : later.shown(rangeName(this.#host.scene), count(this.#host.scene)),
    );
    // That it works again is news too.
    this.#speaks = error !== undefined;
  }

  /** Below the view. */
  renderEnd(scene: Scene): unknown {
    const { elder, text } = scene;
    const tools = elderTools({
      isElder: elder,
      reader: this.#reader,
      messages: laterText(text),
      onElder: (isOn) => {
        // A list instead of a grid, whatever was chosen before.
        if (isOn) this.#host.choices = { ...this.#host.choices, view: 'list' };
        chooseElder(isOn);
      },
    });
    return [announcementNote(scene), tools];
  }

  /** `target` is the event's as it was inside the calendar: it may be handled later. */
  handle(event: Event, target: HTMLElement): void {
    if (event instanceof KeyboardEvent) this.#handleKey(event, target);
    else if (event.type === 'click') this.#handleClick(target);
    else this.#handleInput(target as HTMLInputElement);
  }

  #find(selector: string): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>(selector);
  }

  /** Not through the host's state: the calendar need not be drawn again to be heard. */
  #say(text: string): void {
    const status = this.#find('[role=status]');
    if (status && status.textContent !== text) status.textContent = text;
  }

  #choose(choices: Partial<Choices>): void {
    const host = this.#host;
    const { view, day } = { ...host.scene, ...choices };
    const isOther = view !== host.scene.view || day !== host.scene.day;
    host.choices = {
      ...host.choices,
      notice: undefined,
      ...(isOther && { listLimit: listPage, showsEarlier: false }),
      ...choices,
    };
    this.#speaks = true;
    if (!isOther) return;
    this.#place = `${view}.${day}`;
    this.#fragment.write('calendar', this.#place);
  }

  #openDay(day: Day): void {
    this.#choose({ day, openDay: day });
    this.#focusNext = () => this.#find(`[data-section="${day}"] h3`);
  }

  #print(isPrinting: boolean): void {
    const host = this.#host;
    host.isPrinting = isPrinting;
    host.requestUpdate();
    // The browser takes the page as it is when the event's listeners have returned.
    (host as unknown as { performUpdate(): void }).performUpdate();
    void host.drawMonth();
  }

  #follow(name: string, value: string): void {
    const host = this.#host;
    if (name === 'activity') this.#linked = value;
    const place = name === 'calendar' ? parsePlace(value) : undefined;
    if (place) {
      host.choices = { ...host.choices, ...place };
      this.#place = value;
    }
    host.requestUpdate();
  }

  async #show(activityId: string): Promise<void> {
    const host = this.#host;
    const { client } = host.scene;
    const opener = host.shadowRoot?.activeElement as HTMLElement | null | undefined;
    let notice: Choices['notice'] = 'network';
    try {
      const { DetailDialog } = await import('./detail-dialog.ts');
      this.#dialog ??= new DetailDialog(host, (other) => void this.#show(other));
      const outcome = client ? await this.#dialog.show(activityId, client) : 'gone';
      if (outcome === 'late') return;
      notice = outcome === 'gone' ? outcome : undefined;
    } catch {
      // The code of the dialog could not be loaded: the notice says so.
    }
    if (notice !== host.choices.notice) host.choices = { ...host.choices, notice };
    if (notice) {
      this.#say(noticeText(notice, laterText(host.scene.text)));
      return;
    }
    this.#fragment.write('activity', activityId);
    await this.#dialog?.closed();
    if (!host.isConnected) return;
    this.#fragment.write(this.#place && 'calendar', this.#place);
    if (opener?.isConnected) opener.focus();
  }

  #handleClick(target: HTMLElement): void {
    const { id, act, view, go, day } =
      target.closest<HTMLElement>('[data-id],[data-act],[data-view],[data-go],[data-day]')?.dataset ?? {};
    if (id) void this.#show(id);
    else if (view) this.#choose({ view: view as CalendarView });
    else if (go) this.#choose({ day: go });
    else if (day) this.#openDay(day);
    else if (act) this.#act(act as Act);
  }

  #act(act: Act): void {
    const host = this.#host;
    const { view, day, today, choices } = host.scene;
    switch (act) {
      case 'previous':
        return this.#choose({ day: step(view, day, -1, today) });
      case 'next':
        return this.#choose({ day: step(view, day, 1, today) });
      case 'today':
        return this.#choose({ day: today });
      case 'retry':
        this.#focusNext = () => this.#find('[name=month]');
        this.#speaks = true;
        return void host.refresh();
      case 'clear':
        this.#focusNext = () => this.#find('[name=text]');
        return this.#choose({ category: '', text: '', withPlaces: false });
      case 'earlier':
        this.#focusNext = () => this.#find('h3');
        return this.#choose({ showsEarlier: true });
      case 'more':
        this.#focusNext = () => host.renderRoot.querySelectorAll<HTMLElement>('.item')[choices.listLimit];
        return this.#choose({ listLimit: choices.listLimit + listPage });
      case 'close':
        this.#focusNext = () => this.#find(`td[data-day="${choices.openDay ?? day}"]`);
        host.choices = { ...choices, openDay: undefined };
    }
  }

  #handleInput(field: HTMLInputElement): void {
    const { name, value, checked } = field;
    if (name === 'month') {
      // Where a range is the headline, a month is only a way to go somewhere.
      if (!isWholeMonth(this.#host.scene)) field.value = '';
      this.#choose({ day: value });
    } else this.#choose({ [name]: name === 'withPlaces' ? checked : value });
  }

  #handleKey(event: KeyboardEvent, target: HTMLElement): void {
    const { key, shiftKey } = event;
    const { day } = target.dataset;
    if (key === 'Escape' && target.closest('.opened')) this.#act('close');
    else if (!day || event.ctrlKey || event.altKey || event.metaKey) return;
    else if (key === 'Enter' || key === ' ') this.#openDay(day);
    else {
      const isMirrored = isRightToLeft(this.#host.scene.locale);
      const next = dayAfterKey(day, key, { shift: shiftKey, isMirrored });
      if (!next) return;
      const host = this.#host;
      if (next.slice(0, 7) === day.slice(0, 7)) host.choices = { ...host.choices, day: next };
      else this.#choose({ day: next });
      this.#focusNext = () => this.#find(`[data-day="${next}"]`);
    }
    event.preventDefault();
  }
}
