/** What the desk knows of the calls and does about them; each change is told to the view. */
import { ApiError } from '../../../../src/api/errors.ts';
import type { Call } from '../../../../src/api/generated/types.ts';
import { formatInstant } from '../../../../src/i18n/format.ts';
import { deskLanguage } from '../language.ts';
import type { StaffApi } from '../staff-api.ts';
import { troubleText } from '../trouble.ts';
import { answerOffer, finishCall, loadCalls, putOffCall, ringCall } from './calls-api.ts';
import { texts } from './texts.ts';

/** As the desk calls somebody; of a consultation there is the code alone. */
export function whoIs({ booking: { name, code } }: Call): string {
  return name || `${texts.confidential} ${code}`;
}

export class CallWork {
  calls: readonly Call[] | undefined;
  /** When the list was last as the server has it; by its clock. */
  seenAt = 0;
  isStale = false;
  trouble: string | undefined;
  /** Which call is being made here. */
  open: string | undefined;
  /** What became of the last press. */
  error: { readonly callId: string; readonly text: string } | undefined;
  /** What was done last, for those who hear it. */
  spoken = '';
  isBusy = false;
  readonly #api: StaffApi;
  readonly #update: () => void;
  #tag: string | undefined;

  constructor(api: StaffApi, update: () => void) {
    this.#api = api;
    this.#update = update;
  }

  now(): number {
    return this.#api.now();
  }

  /** Never rejects. */
  async load(): Promise<void> {
    try {
      const { calls, tag } = await loadCalls(this.#api, this.#tag);
      this.#tag = tag;
      if (calls) this.#show(calls);
      this.seenAt = this.#api.now();
      this.isStale = false;
      this.trouble = undefined;
    } catch (error) {
      this.isStale = true;
      this.trouble = this.#explain(error);
    }
    this.#update();
  }

  #show(calls: readonly Call[]): void {
    this.calls = calls;
    if (!calls.some(({ id }) => id === this.open)) this.open = undefined;
  }

  /** From the press on, colleagues see who is ringing. */
  async ring(call: Call): Promise<void> {
    await this.#act(call, async () => {
      const calls = await ringCall(this.#api, call, true);
      this.open = call.id;
      return calls;
    });
  }

  async stop(call: Call): Promise<void> {
    this.open = undefined;
    await this.#act(call, () => ringCall(this.#api, call, false));
  }

  async finish(call: Call): Promise<void> {
    await this.#act(call, () => finishCall(this.#api, call), texts.saidDone(whoIs(call)));
  }

  async notReached(call: Call): Promise<void> {
    const body = { outcome: 'not_reached' as const, again: null, seen: call.tries.length };
    await this.#act(call, () => putOffCall(this.#api, call, body), texts.saidNotReached(whoIs(call)));
  }

  async later(call: Call, again: string): Promise<void> {
    const body = { outcome: 'later' as const, again, seen: call.tries.length };
    const said = texts.saidLater(whoIs(call), formatInstant(again, deskLanguage()));
    await this.#act(call, () => putOffCall(this.#api, call, body), said);
  }

  async answer(call: Call, isWanted: boolean): Promise<void> {
    const said = isWanted ? texts.saidAccepted : texts.saidDeclined;
    await this.#act(
      call,
      async () => {
        await answerOffer(this.#api, call, isWanted);
        return (await loadCalls(this.#api, undefined)).calls;
      },
      said(whoIs(call)),
    );
  }

  /** What was refused is said beside the call, and the list is read again: somebody else has been there. */
  async #act(call: Call, act: () => Promise<readonly Call[] | undefined>, said?: string): Promise<void> {
    if (this.isBusy) return;
    this.isBusy = true;
    this.error = undefined;
    this.#update();
    try {
      const calls = await act();
      if (said !== undefined) {
        this.spoken = said;
        this.open = undefined;
      }
      this.#tag = undefined;
      if (calls) this.#show(calls);
    } catch (error) {
      this.error = { callId: call.id, text: this.#explain(error) };
      await this.load();
    }
    this.isBusy = false;
    this.#update();
  }

  #explain(error: unknown): string {
    if (!(error instanceof ApiError)) throw error;
    switch (error.code) {
      case 'changed_meanwhile':
      case 'not_found':
        return texts.colleague;
      case 'offer_over':
        return texts.offerOver;
      case 'validation_failed':
        return texts.tooLate;
      default:
        return troubleText(error);
    }
  }
}
