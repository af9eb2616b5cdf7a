import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { firstPack, requirePack } from '../../src/cli/pack-files.ts';
import { makeReport, reportFile, StaleFigures } from './reporting/make-report.ts';

/**
 * Writes the report on quality, or with --check says whether the one that is kept is what comes out.
 *
 *   npm run quality-report [-- --check]
 */
const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });

function made(): string {
  try {
    return makeReport(requirePack(firstPack));
  } catch (error) {
    if (!(error instanceof StaleFigures)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}

const report = made();
if (!values.check) {
  writeFileSync(reportFile, report);
  console.log(`Written: ${reportFile}`);
} else if (!existsSync(reportFile) || readFileSync(reportFile, 'utf8') !== report) {
  console.error(
    `${reportFile} is not what comes out. Run: npm run quality-report, and look at what has changed.`,
  );
  process.exitCode = 1;
} else console.log(`${reportFile} is what comes out.`);
