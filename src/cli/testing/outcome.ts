/** How many tests of a suite passed and failed. */
export interface Outcome {
  readonly passed: number;
  readonly failed: number;
}

/** A suite that is one check: it passes or fails as a whole. */
export function outcomeOfCheck(code: number): Outcome {
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** A suite that ended badly without naming a failed test counts as one. */
function withCode(outcome: Outcome, code: number): Outcome {
  return code === 0 || outcome.failed > 0 ? outcome : { ...outcome, failed: 1 };
}

interface JestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  /** Files that could not even be run. */
  readonly numRuntimeErrorTestSuites: number;
}

/** From the report of `jest --json`; undefined where jest wrote none. */
export function outcomeOfJest(report: string | undefined, code: number): Outcome {
  if (report === undefined) return outcomeOfCheck(1);
  const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(report) as JestReport;
  return withCode({ passed: numPassedTests, failed: numFailedTests + numRuntimeErrorTestSuites }, code);
}

interface BrowserReport {
  readonly stats: { readonly expected: number; readonly flaky: number; readonly unexpected: number };
}

/** From Playwright's report in JSON; undefined where it wrote none. */
export function outcomeOfBrowser(report: string | undefined, code: number): Outcome {
  if (report === undefined) return outcomeOfCheck(1);
  const { expected, flaky, unexpected } = (JSON.parse(report) as BrowserReport).stats;
  return withCode({ passed: expected + flaky, failed: unexpected }, code);
}

export function sumOf(outcomes: readonly Outcome[]): Outcome {
  return {
    passed: outcomes.reduce((sum, { passed }) => sum + passed, 0),
    failed: outcomes.reduce((sum, { failed }) => sum + failed, 0),
  };
}
