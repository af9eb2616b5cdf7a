import { betweenEntries } from '../grammar/packed-concepts.ts';
import { guardPlaces, reaches } from '../grammar/packed-patterns.ts';
import type { Guard, Pattern } from '../grammar/rules.ts';
import { DigitWriter } from '../packing/digits.ts';
import type { CompiledRules } from '../types.ts';
import type { WrittenRules } from './written-rules.ts';

/** Packs all but concepts: see grammar/unpack-rules.ts. */
export function packPatterns({ lexicons, guards, triggers, absences }: WrittenRules): CompiledRules {
  return {
    lexicons: written((writer) => lexicons.forEach(([, symbol]) => writer.number(symbol))),
    guards: written((writer) => writer.list(guards, (guard) => writer.guard(guard))),
    unless: triggers
      .map(({ unless }) => written((writer) => unless.forEach((number) => writer.number(number))))
      .join(betweenEntries),
    callers: callerEntries(triggers).join(betweenEntries),
    absences: written((writer) => {
      for (const { when, unless, needs } of absences) {
        writer.patterns(when);
        writer.list(unless, (number) => writer.number(number));
        writer.patterns(needs);
      }
    }),
  };
}

/** By the symbol that patterns begin with: of each its trigger, which of that one's patterns it is, and the rest of it. */
function callerEntries(triggers: WrittenRules['triggers']): string[] {
  const writers = new Map<number, PatternWriter>();
  triggers.forEach(({ when }, trigger) => {
    when.forEach((pattern, place) => {
      const writer = writers.get(pattern.first) ?? new PatternWriter();
      writers.set(pattern.first, writer);
      writer.number(trigger);
      writer.number(place);
      writer.others(pattern);
    });
  });
  return [...writers].sort(([a], [b]) => a - b).map(([, writer]) => writer.toString());
}

function written(write: (writer: PatternWriter) => void): string {
  const writer = new PatternWriter();
  write(writer);
  return writer.toString();
}

class PatternWriter {
  private readonly digits = new DigitWriter();

  toString(): string {
    return this.digits.toString();
  }

  number(number: number): void {
    this.digits.write(number);
  }

  list<T>(items: readonly T[], write: (item: T) => void): void {
    this.number(items.length);
    items.forEach(write);
  }

  guard({ symbol, place }: Guard): void {
    this.number(symbol);
    this.number(guardPlaces.indexOf(place.is));
    if (place.is === 'before' || place.is === 'after') this.number(place.most);
  }

  patterns(patterns: readonly Pattern[]): void {
    this.list(patterns, (pattern) => {
      this.number(pattern.first);
      this.others(pattern);
    });
  }

  others({ others }: Pattern): void {
    this.list(others, ({ symbol, reach }) => {
      this.number(symbol);
      this.number(reaches.indexOf(reach.is));
      if (reach.is === 'words') this.number(reach.most);
    });
  }
}
