/** `<boai-desk-call-count>`: how many calls are to be made now, beside the name of their section. */
import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { ApiError } from '../../../../src/api/errors.ts';
import { poll } from '../poll.ts';
import type { StaffApi } from '../staff-api.ts';
import { loadCalls } from './calls-api.ts';

export class DeskCallCount extends LitElement {
  static override readonly properties = { api: { attribute: false }, count: { state: true } };

  declare api: StaffApi;
  declare count: number;
  #tag: string | undefined;
  #stopPolling = (): void => {};

  constructor() {
    super();
    this.count = 0;
  }

  protected override firstUpdated(): void {
    this.#stopPolling = poll(() => this.#load());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopPolling();
  }

  /** What cannot be counted now is counted next time: the section itself says what is wrong. */
  async #load(): Promise<void> {
    try {
      const { calls, tag } = await loadCalls(this.api, this.#tag);
      this.#tag = tag;
      if (calls) this.count = calls.filter(({ isOver, again }) => !isOver && again === null).length;
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
    }
  }

  protected override render(): TemplateResult | typeof nothing {
    return this.count === 0 ? nothing : html`&nbsp;${this.count}`;
  }
}
