import { strict } from '../strict.ts';
import { valueNotLoaded } from './errors.ts';
import type { ClientObject } from './client-object.ts';

class SimulatedResult<Value> implements OfficeExtension.ClientResult<Value> {
  #value: { readonly it: Value } | undefined;

  get value(): Value {
    if (!this.#value) throw valueNotLoaded();
    return this.#value.it;
  }

  fill(value: Value): void {
    this.#value = { it: value };
  }
}

/** A value that a method of `object` answers with after `sync`. */
export function resultOf<Target, Value>(
  object: ClientObject<Target>,
  method: string,
  compute: (target: Target) => Value,
): OfficeExtension.ClientResult<Value> {
  const result = new SimulatedResult<Value>();
  object.act(method, (target) => result.fill(compute(target)));
  return strict(result, 'OfficeExtension.ClientResult', object.request.levels);
}
