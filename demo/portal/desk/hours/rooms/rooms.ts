/** `<boai-desk-rooms>`: whether activities and slots may share a room, changed after the double uses have been seen. */
import { LitElement, html, nothing, type TemplateResult } from 'lit';
import type { Room, RoomChange, ServiceWeek } from '../../../../../src/api/generated/types.ts';
import { controls } from '../../../../../src/styles/controls.ts';
import { laterTokens } from '../../../../../src/styles/later-tokens.ts';
import { tokens } from '../../../../../src/styles/tokens.ts';
import { deskStyles } from '../../desk.styles.ts';
import { followLanguage } from '../../language.ts';
import { doneNote } from '../../news.ts';
import type { StaffApi } from '../../staff-api.ts';
import { changePanel } from '../change-panel.ts';
import { effectView, savedText } from '../effect-view.ts';
import { saveRoom } from '../hours-api.ts';
import { hoursStyles } from '../hours.styles.ts';
import { Preview } from '../preview.ts';
import { texts } from './texts.ts';

export class DeskRooms extends LitElement {
  static override readonly styles = [tokens, laterTokens, controls, deskStyles, hoursStyles];
  static override readonly properties = {
    api: { attribute: false },
    week: { attribute: false },
    mayEdit: { attribute: false },
    reload: { attribute: false },
    editing: { state: true },
    said: { state: true },
  };

  declare api: StaffApi;
  declare week: ServiceWeek;
  declare mayEdit: boolean;
  /** Reads the week again, which `week` then is. */
  declare reload: () => Promise<void>;
  /** As it was when somebody began to change it. */
  declare editing: Room | undefined;
  declare said: string;
  readonly #preview = new Preview<RoomChange>(this);

  constructor() {
    super();
    followLanguage(this);
    this.said = '';
  }

  /** Of the services that are offered, in their order. */
  get #rooms(): Room[] {
    const { services, rooms } = this.week;
    const offered = services.map(({ service }) => service).filter(({ retired }) => !retired);
    const names = offered.map(({ room }) => room).filter((name, index, all) => all.indexOf(name) === index);
    return names.map((name) => rooms.find((room) => room.name === name) ?? { name, shareable: false });
  }

  protected override render(): TemplateResult {
    const { said, editing } = this;
    return html`
      <section class="part" aria-labelledby="rooms">
        <h2 id="rooms">${texts.title}</h2>
        <p class="hint">${texts.intro}</p>
        ${doneNote(said)} ${editing ? this.#renderPanel(editing) : nothing}
        <ul class="affected">
          ${this.#rooms.map((room, index) => this.#renderRoom(room, index))}
        </ul>
      </section>
    `;
  }

  #renderRoom(room: Room, index: number): TemplateResult {
    const { name, shareable } = room;
    const wanted = shareable ? texts.keep : texts.share;
    return html`<li class="entry">
      <strong>${name}</strong> ${shareable ? texts.shared.yes : texts.shared.no}
      ${
        this.mayEdit
          ? html`<button
              class="button plain"
              type="button"
              id="room-${index}"
              aria-label="${name} ${wanted}"
              @click=${() => void this.#edit(room)}
            >
              ${wanted}
            </button>`
          : nothing
      }
    </li>`;
  }

  #renderPanel(editing: Room): TemplateResult {
    const way = editing.shareable ? 'keep' : 'share';
    return changePanel({
      title: texts.heading(editing.name, texts[way]),
      preview: this.#preview,
      fields: html`<p>${texts.words[way]}</p>`,
      effectView: (change) =>
        effectView(change, change.doubleUses.length === 0 ? [texts.none] : [], texts.uses[way]),
      onSubmit: () => void this.#submit(editing),
      onCancel: () => void this.#close(editing),
    });
  }

  async #edit(room: Room): Promise<void> {
    this.said = '';
    this.#preview.begin();
    this.editing = room;
    await this.#preview.focus('panel');
  }

  async #close({ name }: Room): Promise<void> {
    this.editing = undefined;
    await this.#preview.focus(`room-${this.#rooms.findIndex((room) => room.name === name)}`);
  }

  async #submit(editing: Room): Promise<void> {
    const { name, shareable: was } = editing;
    await this.#preview.submit({
      errors: {},
      send: (dryRun) => saveRoom(this.api, { name, shareable: !was, dryRun }),
      isCurrent: () => this.editing === editing,
      saved: async (change) => {
        await this.reload();
        this.said = savedText(texts.saved(name, was ? texts.shared.no : texts.shared.yes), change);
        await this.#close(editing);
      },
    });
  }
}
