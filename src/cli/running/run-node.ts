import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';

export interface Ran {
  /** 0 where the program succeeded. */
  readonly code: number;
  /** What it wrote, standard output and standard error as they came; empty where it wrote to the terminal. */
  readonly output: string;
}

/**
 * Runs a program with this Node and waits for it. `quietly` keeps what it writes instead of showing it. TypeScript
 * files run too.
 */
export function runNode(script: string, args: readonly string[] = [], quietly = false): Promise<Ran> {
  const typescript = script.endsWith('.ts')
    ? ['--import', createRequire(import.meta.url).resolve('tsx')]
    : [];
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...typescript, script, ...args], {
      stdio: ['ignore', quietly ? 'pipe' : 'inherit', quietly ? 'pipe' : 'inherit'],
    });
    let output = '';
    const keep = (part: Buffer) => {
      output += part.toString('utf8');
    };
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    child.on('error', reject);
    child.on('close', (code) => {
      resolve({ code: code ?? 1, output });
    });
  });
}

/** The file of a program that a package of node_modules brings: `toolFile('webpack/bin/webpack.js')`. */
export function toolFile(inPackage: string): string {
  return createRequire(import.meta.url).resolve(inPackage);
}
