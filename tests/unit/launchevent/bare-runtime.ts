import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import type { SimulatedOutlook } from '../../../src/simulator/index.ts';

const root = path.join(__dirname, '../../..');

/** The script as it is deployed, built anew. Takes a while: once for a test file. */
export function buildScript(): string {
  const folder = path.join(root, '.cache/launchevent');
  const webpack = path.join(root, 'node_modules/webpack/bin/webpack.js');
  const names = ['--mode', 'production', '--config-name', 'launchevent', '--output-path', folder];
  execFileSync(process.execPath, [webpack, ...names], { cwd: root, stdio: 'pipe' });
  return readFileSync(path.join(folder, 'launchevent.js'), 'utf8');
}

/** Takes away what came into ECMAScript after 2016, as far as an engine's methods go. */
const takeAwayTheNew = `
  const take = (owner, ...names) => names.forEach((name) => delete owner[name]);
  take(Object, 'values', 'entries', 'getOwnPropertyDescriptors', 'fromEntries', 'hasOwn', 'groupBy');
  take(Array, 'fromAsync');
  take(Array.prototype, 'flat', 'flatMap', 'at', 'findLast', 'findLastIndex', 'toReversed', 'toSorted', 'toSpliced', 'with');
  take(Object.getPrototypeOf(Int8Array.prototype), 'at', 'findLast', 'findLastIndex', 'toReversed', 'toSorted', 'with');
  take(String.prototype, 'padStart', 'padEnd', 'trimStart', 'trimEnd', 'trimLeft', 'trimRight', 'matchAll', 'replaceAll', 'at', 'isWellFormed', 'toWellFormed');
  take(Promise, 'allSettled', 'any', 'withResolvers', 'try');
  take(Promise.prototype, 'finally');
  take(Symbol, 'asyncIterator', 'matchAll');
  take(Map, 'groupBy');
  take(Set.prototype, 'union', 'intersection', 'difference', 'symmetricDifference', 'isSubsetOf', 'isSupersetOf', 'isDisjointFrom');
  const iterators = Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]()));
  take(iterators, 'map', 'filter', 'take', 'drop', 'flatMap', 'reduce', 'toArray', 'forEach', 'some', 'every', 'find');
  for (const name of ['BigInt', 'BigInt64Array', 'BigUint64Array', 'WeakRef', 'FinalizationRegistry', 'AggregateError', 'Atomics', 'SharedArrayBuffer', 'Iterator', 'WebAssembly', 'console', 'escape', 'globalThis']) take(this, name);
`;

/** What Outlook was told, one entry for each time. */
export type Completions = Office.SmartAlertsEventCompletedOptions[];

/** Runs the script with nothing around it but ECMAScript 2016 and an Office, as classic Outlook does. */
export class BareRuntime {
  /** The runtime's clock: it stands still, so that a slow machine is no fault. */
  now: () => number = () => 0;
  readonly handlers = new Map<string, (event: unknown) => void>();

  /**
   * @param outlook whose message is open; may be changed between events
   * @param timers what the runtime has of \`setTimeout\`; none unless given
   */
  constructor(
    script: string,
    public outlook: Pick<SimulatedOutlook, 'Office'>,
    timers?: typeof setTimeout,
  ) {
    const { context: _, ...enumerations } = outlook.Office;
    const current = (): unknown => this.outlook.Office.context;
    const actions = {
      associate: (name: string, handler: (event: unknown) => void) => this.handlers.set(name, handler),
    };
    // No onReady: classic Outlook does not run it.
    const clock = { now: () => this.now() };
    const around = {
      Office: {
        ...enumerations,
        actions,
        onReady: undefined,
        get context() {
          return current();
        },
      },
      clock,
      ...(timers === undefined ? {} : { setTimeout: timers }),
    };
    const realm = vm.createContext(around, { codeGeneration: { strings: false, wasm: false } });
    vm.runInContext(takeAwayTheNew, realm);
    vm.runInContext('Date.now = ((now) => () => now())(clock.now); delete this.clock;', realm);
    vm.runInContext(script, realm);
  }

  /** Lets an event happen; ends with what Outlook was told once it has been told, and a little later. */
  happen(
    name: string,
    complete?: (options: Office.SmartAlertsEventCompletedOptions) => void,
  ): Promise<Completions> {
    const told: Completions = [];
    return new Promise((resolve) => {
      this.handlers.get(name)?.({
        completed: (options: Office.SmartAlertsEventCompletedOptions) => {
          told.push(options);
          // A second answer would come within this time.
          setTimeout(() => resolve(told), 5);
          complete?.(options);
        },
      });
    });
  }
}
