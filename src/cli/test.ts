import { sumOf, suites, type Outcome } from './testing/index.ts';

/**
 * Runs every suite and closes with one line: how many tests passed and failed over all of them.
 *
 *   npm test
 */
const told = ({ passed, failed }: Outcome) => `${passed} passed, ${failed} failed`;

const outcomes: (Outcome & { readonly name: string })[] = [];
for (const suite of suites) {
  console.log(`\n── ${suite.name}`);
  outcomes.push({ name: suite.name, ...(await suite.run()) });
}

const sum = sumOf(outcomes);
console.log('');
for (const outcome of outcomes) {
  const mark = outcome.failed === 0 ? '✓' : '✗';
  console.log(`${mark} ${outcome.name}: ${outcome.passed} of ${outcome.passed + outcome.failed}`);
}
console.log(told(sum));
process.exitCode = sum.failed === 0 ? 0 : 1;
