/** How long answers took: what half of those who asked saw, and what the unlucky saw. */
export interface Latencies {
  readonly count: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly max: number;
}

export function summarize(milliseconds: readonly number[]): Latencies {
  const sorted = Float64Array.from(milliseconds).sort();
  const at = (share: number) => sorted[Math.ceil(sorted.length * share) - 1] ?? Number.NaN;
  return { count: sorted.length, p50: at(0.5), p95: at(0.95), p99: at(0.99), max: at(1) };
}

export function showLatencies({ count, p50, p95, p99, max }: Latencies): string {
  const [a, b, c, d] = [p50, p95, p99, max].map((value) => value.toFixed(value < 10 ? 1 : 0));
  return `${count} answers, p50 ${a} ms, p95 ${b} ms, p99 ${c} ms, max ${d} ms`;
}
