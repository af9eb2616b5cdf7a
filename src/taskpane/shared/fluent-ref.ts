import type { Ref, RefObject } from 'react';

/**
 * A ref for a Fluent component. Fluent works out its element from optional properties, and under our stricter reading of
 * those (`exactOptionalPropertyTypes`) its types arrive at no element at all; at run time a ref is a ref.
 */
export function fluentRef<Element extends HTMLElement>(ref: RefObject<Element | null>): Ref<never> {
  return ref as Ref<unknown> as Ref<never>;
}
