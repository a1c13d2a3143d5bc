/** Takes the time of each answer and counts what was answered, for one report. */
import type { Connection, Question, Reply } from './http-connection.ts';
import { summarize } from './latencies.ts';
import type { LoadReport } from './load.ts';

export class Tally {
  readonly #times = new Map<string, number[]>();
  readonly #others = new Map<string, number>();
  readonly #start = performance.now();
  #booked = 0;

  /** `from`: when it was to be sent; default: when it is. */
  async ask(
    kind: string,
    connection: Connection,
    question: Question,
    from = performance.now(),
  ): Promise<Reply> {
    const reply = await connection.ask(question);
    this.#timesOf(kind).push(performance.now() - from);
    if (reply.status === 201 && kind === 'book') this.#booked += 1;
    else if (reply.status >= 300) this.count(`${kind}: ${reply.status} ${codeOf(reply)}`);
    return reply;
  }

  count(what: string): void {
    this.#others.set(what, (this.#others.get(what) ?? 0) + 1);
  }

  report(): LoadReport {
    return {
      booked: this.#booked,
      others: Object.fromEntries([...this.#others].sort()),
      seconds: (performance.now() - this.#start) / 1000,
      latencies: Object.fromEntries([...this.#times].map(([kind, times]) => [kind, summarize(times)])),
    };
  }

  #timesOf(kind: string): number[] {
    const known = this.#times.get(kind);
    if (known) return known;
    const times: number[] = [];
    this.#times.set(kind, times);
    return times;
  }
}

function codeOf({ body }: Reply): string {
  if (body === '') return '';
  const { code } = JSON.parse(body) as { code?: string };
  return code ?? '';
}
