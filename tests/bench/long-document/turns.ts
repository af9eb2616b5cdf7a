import { officeScripts } from './page-server.ts';
import type { Turns } from './types.ts';

/** What Chromium's trace says of one turn of a thread, or of a mark in it; times in microseconds. */
interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly ph: string;
  readonly dur?: number;
  /** How long the processor worked on the thread meanwhile. */
  readonly tdur?: number;
  readonly args?: { readonly data?: { readonly url?: string } };
}

/** What categories a trace must have. */
export const categories = ['toplevel', 'blink.user_timing', 'devtools.timeline'];

/** The turns of the thread that set the mark "panel opens". */
export class Timeline {
  readonly #turns: readonly TraceEvent[];
  readonly #marks: readonly TraceEvent[];
  /** Microsoft's scripts run in a turn of their own each, when they have come: what they do there can't be divided by us. */
  readonly #officeRuns: readonly TraceEvent[];

  /** @param trace as Chromium writes it */
  constructor(trace: string) {
    const { traceEvents: events } = JSON.parse(trace) as { traceEvents: readonly TraceEvent[] };
    const opening = events.find(({ name }) => name === 'panel opens');
    if (opening === undefined) throw new Error('The trace does not tell when the panel opened.');
    const own = events.filter(({ pid, tid }) => pid === opening.pid && tid === opening.tid);
    this.#turns = own.filter(({ name, ph }) => ph === 'X' && name.endsWith('RunTask'));
    this.#officeRuns = own.filter(
      ({ name, args }) => name === 'EvaluateScript' && args?.data?.url?.startsWith(officeScripts),
    );
    this.#marks = own.filter(({ ph }) => ph === 'I' || ph === 'R' || ph === 'i');
  }

  /** The turns between two marks, those that the marks were set in among them. */
  between(from: string, to: string): Turns {
    const start = this.#timeOf(from);
    const end = this.#timeOf(to);
    const turns = this.#turns.filter(({ ts, dur = 0 }) => ts + dur >= start && ts <= end);
    const work = turns.map(workOf);
    return {
      clock: (end - start) / 1_000,
      work: work.reduce((sum, one) => sum + one, 0),
      longestWork: Math.max(0, ...work),
      longestOwn: Math.max(0, ...turns.filter((turn) => !this.#runsOffice(turn)).map(workOf)),
      longestClock: Math.max(0, ...turns.map(({ dur = 0 }) => dur / 1_000)),
      over16: work.filter((one) => one > 16).length,
      over50: work.filter((one) => one > 50).length,
    };
  }

  #runsOffice({ ts, dur = 0 }: TraceEvent): boolean {
    return this.#officeRuns.some((run) => run.ts >= ts && run.ts <= ts + dur);
  }

  #timeOf(mark: string): number {
    const found = this.#marks.find(({ name }) => name === mark);
    if (found === undefined) throw new Error(`The trace has no mark “${mark}”.`);
    return found.ts;
  }
}

function workOf({ tdur = 0 }: TraceEvent): number {
  return tdur / 1_000;
}
