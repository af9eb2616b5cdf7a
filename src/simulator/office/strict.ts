import { missingSet, setOfMember } from './api-sets/levels.ts';
import type { ApiLevels } from './api-sets/levels.ts';
import type { TypeOfTheFake } from './api-sets/types-of-the-fake.ts';
import { apiNotFound } from './rich-api/errors.ts';

/** Names that JavaScript itself and its tools ask any object for: never an error. */
const harmless = new Set([
  'then',
  'toJSON',
  'constructor',
  'prototype',
  'asymmetricMatch',
  '$$typeof',
  'nodeType',
]);

const behind = new WeakMap<object, object>();

/** The object that a strict one stands for; anything else as it is. */
export function unwrap<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null) return value;
  return (behind.get(value) as Value | undefined) ?? value;
}

/**
 * An object that answers only for members which Office's type has, which the host's version has, and which the
 * simulator has. Anything else throws and names the member, so that nothing is ever silently undefined.
 *
 * @param type the type in @types/office-js that `object` stands in for.
 * @param levels the versions of the simulated host.
 * @param other a type whose members are undefined here rather than an error, as reading mode's are in an e-mail being
 *   written: add-ins tell the two apart by that.
 */
export function strict<Value extends object>(
  object: Value,
  type: TypeOfTheFake,
  levels: ApiLevels,
  other?: TypeOfTheFake,
): Value {
  const bound = new Map<PropertyKey, unknown>();
  const proxy = new Proxy(object, {
    get(target, member) {
      if (typeof member === 'string' && other && belongsOnlyTo(other, type, member)) return undefined;
      if (typeof member === 'string' && !harmless.has(member)) checkMember(target, type, member, levels);
      const value: unknown = Reflect.get(target, member, target);
      if (typeof value !== 'function') return value;
      // Methods run on the object itself: the checks are for the add-in, not for the simulator's own workings.
      if (!bound.has(member)) bound.set(member, value.bind(target));
      return bound.get(member);
    },
    set(target, member, value) {
      if (typeof member === 'string') checkMember(target, type, member, levels);
      return Reflect.set(target, member, value, target);
    },
    has: (target, member) => Reflect.has(target, member) && setOfMember(type, String(member)) !== undefined,
  });
  behind.set(proxy, object);
  return proxy;
}

function belongsOnlyTo(other: TypeOfTheFake, type: TypeOfTheFake, member: string): boolean {
  return setOfMember(type, member) === undefined && setOfMember(other, member) !== undefined;
}

function checkMember(target: object, type: TypeOfTheFake, member: string, levels: ApiLevels): void {
  const location = `${type}.${member}`;
  if (setOfMember(type, member) === undefined) throw new TypeError(`Office has no ${location}.`);
  const missing = missingSet(levels, type, member);
  if (missing)
    throw apiNotFound(location.replace('Word.', ''), missing, type.startsWith('Word.') ? 'Word' : 'Office');
  if (!(member in target)) throw new TypeError(`The simulator has no ${location}; Office has it.`);
}

/** A namespace (such as `Word`) that throws for what the simulator lacks. */
export function strictNamespace<Value extends object>(object: Value, name: string): Value {
  return new Proxy(object, {
    get(target, member) {
      if (typeof member === 'string' && !harmless.has(member) && !(member in target)) {
        throw new TypeError(`The simulator has no ${name}.${member}.`);
      }
      return Reflect.get(target, member, target) as unknown;
    },
  });
}
