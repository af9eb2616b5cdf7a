import { invalidArgument } from './errors.ts';

/** What a call of `load` asks for, whatever form it was written in. */
export interface LoadRequest {
  /** Property paths ("text", "items/text"); none means all properties. */
  readonly paths: readonly string[];
  /** For collections: at most so many items, after leaving out so many. */
  readonly top: number | undefined;
  readonly skip: number;
}

/** Reads every form of load option that Office takes: text, list, `{select, expand, top, skip}`, `{text: true, $top: 5}`. */
export function readLoadOption(option: unknown, location: string): LoadRequest {
  if (option === undefined) return { paths: [], top: undefined, skip: 0 };
  if (typeof option === 'string') return { paths: names(option), top: undefined, skip: 0 };
  if (Array.isArray(option))
    return { paths: option.flatMap((name) => names(String(name))), top: undefined, skip: 0 };
  if (typeof option !== 'object' || option === null) throw invalidArgument(location);
  const { select, expand, top, skip, $top, $skip, $all: _all, ...flags } = option as Record<string, unknown>;
  const flagged = Object.entries(flags).flatMap(([name, value]) => flaggedPaths(name, value, location));
  return {
    paths: [...namesOf(select, location), ...namesOf(expand, location), ...flagged],
    top: count(top ?? $top, location),
    skip: count(skip ?? $skip, location) ?? 0,
  };
}

/** Whether a load option names no property, which asks for all that there are. */
export function asksForEverything(option: unknown, location: string): boolean {
  return readLoadOption(option, location).paths.every((path) => path === 'items');
}

function names(list: string): readonly string[] {
  return list
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

function namesOf(value: unknown, location: string): readonly string[] {
  if (value === undefined) return [];
  if (typeof value === 'string') return names(value);
  if (Array.isArray(value)) return value.flatMap((name) => names(String(name)));
  throw invalidArgument(location);
}

function flaggedPaths(name: string, value: unknown, location: string): readonly string[] {
  if (value === true) return [name];
  if (value === false || value === undefined) return [];
  if (typeof value !== 'object' || value === null) throw invalidArgument(location);
  return readLoadOption(value, location).paths.map((path) => `${name}/${path}`);
}

function count(value: unknown, location: string): number | undefined {
  if (value === undefined) return undefined;
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0) throw invalidArgument(location);
  return value;
}
