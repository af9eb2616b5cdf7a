import { sumOf, suites } from '../../../src/cli/testing/index.ts';
import { outcomeOfBrowser, outcomeOfCheck, outcomeOfJest } from '../../../src/cli/testing/outcome.ts';

const jestReport = (passed: number, failed: number, broken = 0) =>
  JSON.stringify({ numPassedTests: passed, numFailedTests: failed, numRuntimeErrorTestSuites: broken });
const browserReport = (expected: number, unexpected: number, flaky = 0) =>
  JSON.stringify({ stats: { expected, unexpected, flaky, skipped: 0 } });

describe('the counting of tests', () => {
  it('counts a check as one', () => {
    expect(outcomeOfCheck(0)).toEqual({ passed: 1, failed: 0 });
    expect(outcomeOfCheck(2)).toEqual({ passed: 0, failed: 1 });
  });

  it('counts each unit test, and each file that could not be run as failed', () => {
    expect(outcomeOfJest(jestReport(12, 0), 0)).toEqual({ passed: 12, failed: 0 });
    expect(outcomeOfJest(jestReport(12, 1, 2), 1)).toEqual({ passed: 12, failed: 3 });
  });

  it('counts each browser test, one that passed at the second try as passed', () => {
    expect(outcomeOfBrowser(browserReport(5, 1, 1), 1)).toEqual({ passed: 6, failed: 1 });
  });

  it('never takes a suite that ended badly for one that passed', () => {
    expect(outcomeOfJest(jestReport(12, 0), 1)).toEqual({ passed: 12, failed: 1 });
    expect(outcomeOfBrowser(browserReport(5, 0), 1)).toEqual({ passed: 5, failed: 1 });
    expect(outcomeOfJest(undefined, 0)).toEqual({ passed: 0, failed: 1 });
    expect(outcomeOfBrowser(undefined, 0)).toEqual({ passed: 0, failed: 1 });
  });

  it('adds the suites up', () => {
    expect(sumOf([outcomeOfCheck(0), outcomeOfCheck(1), outcomeOfJest(jestReport(3, 2), 1)])).toEqual({
      passed: 4,
      failed: 3,
    });
    expect(sumOf([])).toEqual({ passed: 0, failed: 0 });
  });

  it('knows every suite by its own name', () => {
    const names = suites.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });
});
