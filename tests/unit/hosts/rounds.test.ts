import { Rounds } from '../../../src/hosts/watching/index.ts';
import type { Look, LookOutcome } from '../../../src/hosts/watching/index.ts';
import type { HostState } from '../../../src/hosts/index.ts';
import { ManualAttention, ManualClock } from './manual-clock.ts';

const SAME: LookOutcome = { kind: 'looked', changed: false };
const CHANGED: LookOutcome = { kind: 'looked', changed: true };

function setUp(answer: (look: Look, count: number) => Promise<LookOutcome> | LookOutcome = () => SAME) {
  const clock = new ManualClock();
  const attention = new ManualAttention();
  const looks: { at: number; kind: string }[] = [];
  const states: HostState[] = [];
  const rounds = new Rounds({
    clock,
    attention,
    pace: { afterChange: 1_500, idle: 5_000 },
    look: async (look) => {
      looks.push({ at: clock.now(), kind: look.kind });
      return answer(look, looks.length);
    },
    onState: (state) => states.push(state),
    explain: (error) => `Could not read: ${error instanceof Error ? error.name : ''}.`,
  });
  return { clock, attention, looks, states, rounds };
}

const times = (looks: readonly { at: number }[]): number[] => looks.map(({ at }) => at);

describe('the pace of looking', () => {
  it('begins at once and slows down while nothing changes', async () => {
    const { clock, looks, states, rounds } = setUp();
    rounds.start();
    await clock.advance(20_000);
    expect(times(looks)).toEqual([0, 2_250, 5_625, 10_625, 15_625]);
    expect(states).toEqual([{ kind: 'live' }]);
  });

  it('is quick again after a change', async () => {
    const { clock, looks, rounds } = setUp((_look, count) => (count === 3 ? CHANGED : SAME));
    rounds.start();
    await clock.advance(8_000);
    expect(times(looks)).toEqual([0, 2_250, 5_625, 7_125]);
  });

  it('stops while the panel is out of sight, and looks at once when it is back', async () => {
    const { clock, attention, looks, states, rounds } = setUp();
    rounds.start();
    await clock.advance(1_000);
    attention.hide();
    await clock.advance(60_000);
    expect(looks).toHaveLength(1);
    expect(states.at(-1)?.kind).toBe('paused');
    attention.show();
    await clock.advance(0);
    expect(looks).toHaveLength(2);
    expect(states.at(-1)).toEqual({ kind: 'live' });
  });

  it('looks at once when the panel gets the focus, but not twice within a second', async () => {
    const { clock, attention, looks, rounds } = setUp();
    rounds.start();
    await clock.advance(1_200);
    attention.focus();
    await clock.advance(100);
    attention.focus();
    await clock.advance(100);
    expect(times(looks)).toEqual([0, 1_200]);
  });

  it('gives a look that takes long a tenth of the time at most', async () => {
    const { clock, looks, rounds } = setUp();
    const slow = setUp(() => new Promise((resolve) => slow.clock.after(1_000, () => resolve(CHANGED))));
    slow.rounds.start();
    await slow.clock.advance(30_000);
    expect(times(slow.looks)).toEqual([0, 11_000, 22_000]);
    rounds.start();
    await clock.advance(0);
    expect(looks).toHaveLength(1);
  });

  it('has one look under way at a time', async () => {
    let underWay = 0;
    let most = 0;
    const { clock, attention, rounds } = setUp(async () => {
      underWay += 1;
      most = Math.max(most, underWay);
      await new Promise<void>((resolve) => clock.after(400, resolve));
      underWay -= 1;
      return CHANGED;
    });
    rounds.start();
    for (let turn = 0; turn < 50; turn += 1) {
      rounds.hint();
      attention.focus();
      void rounds.lookNow();
      await clock.advance(173);
    }
    expect(most).toBe(1);
  });
});

describe('hints', () => {
  it('are followed once they have settled, and made sure of by a whole look', async () => {
    const { clock, looks, rounds } = setUp(() => CHANGED);
    rounds.start();
    await clock.advance(1_000);
    rounds.hint();
    await clock.advance(300);
    rounds.hint();
    await clock.advance(700);
    expect(looks.slice(1)).toEqual([{ at: 2_000, kind: 'hinted' }]);
    await clock.advance(5_000);
    expect(looks.filter(({ kind }) => kind === 'whole').length).toBeGreaterThan(1);
  });

  it('that keep coming put neither look off for ever', async () => {
    const { clock, looks, rounds } = setUp(() => CHANGED);
    rounds.start();
    for (let turn = 0; turn < 120; turn += 1) {
      await clock.advance(100);
      rounds.hint();
    }
    const hinted = looks.filter(({ kind }) => kind === 'hinted');
    const whole = looks.filter(({ kind }) => kind === 'whole');
    expect(hinted.length).toBeGreaterThanOrEqual(4);
    expect(hinted.length).toBeLessThanOrEqual(6);
    expect(whole.length).toBeGreaterThanOrEqual(2);
  });

  it('that can’t be followed lead to a whole look at once', async () => {
    const { clock, looks, rounds } = setUp((look) =>
      look.kind === 'hinted' ? { kind: 'whole-needed' } : SAME,
    );
    rounds.start();
    await clock.advance(500);
    rounds.hint();
    await clock.advance(700);
    expect(looks).toEqual([
      { at: 0, kind: 'whole' },
      { at: 1_200, kind: 'hinted' },
      { at: 1_200, kind: 'whole' },
    ]);
  });
});

describe('faults of the host', () => {
  it('are told once in plain words, tried again with growing waits, and forgotten when it works again', async () => {
    const { clock, looks, states, rounds } = setUp((_look, count) => {
      if (count <= 3) throw new TypeError('secret words of the host');
      return SAME;
    });
    rounds.start();
    await clock.advance(14_000);
    expect(times(looks)).toEqual([0, 2_000, 6_000, 14_000]);
    expect(states).toEqual([{ kind: 'limited', why: 'Could not read: TypeError.' }, { kind: 'live' }]);
  });

  it('include a call that never returns, and what it brings in the end is not wanted', async () => {
    const looked: Look[] = [];
    const { clock, states, rounds } = setUp((look, count) => {
      looked.push(look);
      return count === 1 ? new Promise<LookOutcome>(() => undefined) : SAME;
    });
    rounds.start();
    await clock.advance(7_999);
    expect(states).toEqual([]);
    await clock.advance(1);
    expect(states).toEqual([{ kind: 'limited', why: 'Could not read: NoAnswer.' }]);
    expect(looked[0]?.wanted()).toBe(false);
    await clock.advance(2_000);
    expect(states.at(-1)).toEqual({ kind: 'live' });
  });

  it('do not include a look that takes long while the host goes on answering', async () => {
    const { clock, states, rounds } = setUp(async (look) => {
      for (let part = 0; part < 5; part += 1) {
        await new Promise<void>((resolve) => clock.after(7_000, resolve));
        look.answered();
      }
      return CHANGED;
    });
    rounds.start();
    await clock.advance(40_000);
    expect(states).toEqual([{ kind: 'live' }]);
  });

  it('are waited out longer where a long text needs more than the time given', async () => {
    const long = setUp(() => new Promise((resolve) => long.clock.after(12_000, () => resolve(CHANGED))));
    long.rounds.start();
    await long.clock.advance(8_000 + 2_000 + 12_000);
    expect(long.states.map(({ kind }) => kind)).toEqual(['limited', 'live']);
  });

  it('are not hastened by hints, but by a person who asks', async () => {
    const { clock, looks, rounds } = setUp(() => {
      throw new Error('down');
    });
    rounds.start();
    await clock.advance(2_000);
    rounds.hint();
    await clock.advance(1_000);
    expect(times(looks)).toEqual([0, 2_000]);
    await Promise.all([rounds.lookNow(), clock.advance(0)]);
    expect(times(looks)).toEqual([0, 2_000, 3_000]);
  });
});

describe('stopping and asking', () => {
  it('leaves no timer behind and tells nothing more', async () => {
    const { clock, attention, looks, states, rounds } = setUp(
      () => new Promise((resolve) => clock.after(100, () => resolve(CHANGED))),
    );
    rounds.start();
    await clock.advance(50);
    rounds.stop();
    await clock.advance(10_000);
    attention.focus();
    await rounds.lookNow();
    expect(looks).toHaveLength(1);
    expect(states).toEqual([]);
    expect(clock.waiting).toBe(0);
  });

  it('looks at everything on request even out of sight', async () => {
    const { clock, attention, looks, rounds } = setUp();
    rounds.start();
    await clock.advance(100);
    attention.hide();
    await Promise.all([rounds.lookNow(), clock.advance(0)]);
    expect(looks.at(-1)).toEqual({ at: 100, kind: 'whole' });
  });
});
