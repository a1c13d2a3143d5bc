/** Runs the tests that need a real browser, in the three time zones of `web-test-runner.config.mjs`. */
import { startTestRunner, type TestSuiteResult } from '@web/test-runner';

function count(suite: TestSuiteResult | undefined): { passed: number; failed: number; skipped: number } {
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const test of suite?.tests ?? [])
    total[test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed'] += 1;
  for (const inner of suite?.suites ?? []) {
    const { passed, failed, skipped } = count(inner);
    total.passed += passed;
    total.failed += failed;
    total.skipped += skipped;
  }
  return total;
}

export async function runBrowserTests(): Promise<{ passed: number; failed: number; skipped: number }> {
  const runner = await startTestRunner({ readCliArgs: false, autoExitProcess: false });
  if (!runner) return { passed: 0, failed: 1, skipped: 0 };
  await new Promise<void>((resolve) => runner.on('finished', () => resolve()));
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const session of runner.sessions.all()) {
    const { passed, failed, skipped } = count(session.testResults);
    total.passed += passed;
    // A file that could not be loaded, or that logged an error outside of a test, has no failed test to count.
    total.failed += session.passed || failed > 0 ? failed : 1;
    total.skipped += skipped;
  }
  await runner.stop();
  return total;
}
