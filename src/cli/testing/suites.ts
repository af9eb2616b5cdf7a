import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { runNode, toolFile } from '../running/index.ts';
import { outcomeOfBrowser, outcomeOfCheck, outcomeOfJest, type Outcome } from './outcome.ts';

export interface Suite {
  readonly name: string;
  run(): Promise<Outcome>;
}

const reports = '.cache/reports';
const tool = {
  typescript: 'typescript/bin/tsc',
  prettier: 'prettier/bin/prettier.cjs',
} as const;

/** The program of a package that does not let its files be named one by one. */
function binOf(packageName: string, file: string): string {
  return path.join(path.dirname(toolFile(`${packageName}/package.json`)), file);
}

function check(name: string, script: string, args: readonly string[] = []): Suite {
  return { name, run: async () => outcomeOfCheck((await runNode(script, args)).code) };
}

/** A fresh place for a report, and a way to read what was written there. */
function reportFile(name: string): { readonly file: string; readonly read: () => string | undefined } {
  mkdirSync(reports, { recursive: true });
  const file = path.resolve(reports, name);
  rmSync(file, { force: true });
  return { file, read: () => (existsSync(file) ? readFileSync(file, 'utf8') : undefined) };
}

const unit: Suite = {
  name: 'Unit tests',
  run: async () => {
    const report = reportFile('jest.json');
    const { code } = await runNode(binOf('jest', 'bin/jest.js'), ['--json', `--outputFile=${report.file}`]);
    return outcomeOfJest(report.read(), code);
  },
};

const browser: Suite = {
  name: 'Browser tests',
  run: async () => {
    const report = reportFile('browser.json');
    process.env['PRACTICE_PROMPTS_REPORT'] = report.file;
    const { code } = await runNode('tests/browser/run.ts', ['--built']);
    return outcomeOfBrowser(report.read(), code);
  },
};

/** Everything, in the order in which faults are cheapest to find. */
export const suites: readonly Suite[] = [
  check('Packs', 'src/cli/build-packs.ts'),
  check('Types', toolFile(tool.typescript), ['-p', '.']),
  check('Lint', binOf('eslint', 'bin/eslint.js'), ['.', '--max-warnings', '0']),
  check('Format', toolFile(tool.prettier), ['--check', '--log-level', 'warn', '.']),
  check('Quality report', 'tests/quality/report.ts', ['--check']),
  unit,
  check('Build', 'src/cli/build.ts'),
  check('Manifests', 'src/cli/check-manifests.ts'),
  browser,
];
