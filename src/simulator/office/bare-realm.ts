/** What the simulated Outlook itself needs of a page, beside the language: it answers calls after a while. */
const kept: ReadonlySet<string> = new Set([
  'Office',
  'eventHandlers',
  'setTimeout',
  'clearTimeout',
  'queueMicrotask',
  'DOMException',
  'console',
]);

/**
 * Takes from a page's realm what is not of the language, so that an add-in's events find no more there than in classic Outlook. What a
 * page cannot give up (`window`, `document`, `location`, `top`) stays; the unit tests run the same script where that is gone as well.
 */
export function takeAwayThePage(realm: Window, languageNames: readonly string[]): void {
  const stays = new Set([...kept, ...languageNames]);
  for (const name of Object.getOwnPropertyNames(realm)) {
    if (stays.has(name)) continue;
    if (Object.getOwnPropertyDescriptor(realm, name)?.configurable !== true) continue;
    Object.defineProperty(realm, name, { configurable: true, value: undefined });
  }
}

/** The names that ECMAScript gives to a global object. */
export const languageNames: readonly string[] = (
  'Object Function Array Number Boolean String Symbol BigInt Math JSON Reflect Proxy Date RegExp Promise Map Set WeakMap WeakSet WeakRef ' +
  'FinalizationRegistry ArrayBuffer SharedArrayBuffer DataView Atomics Int8Array Uint8Array Uint8ClampedArray Int16Array Uint16Array ' +
  'Int32Array Uint32Array Float16Array Float32Array Float64Array BigInt64Array BigUint64Array Error AggregateError EvalError RangeError ' +
  'ReferenceError SyntaxError TypeError URIError Iterator Intl globalThis Infinity NaN undefined parseInt parseFloat isNaN isFinite ' +
  'encodeURI encodeURIComponent decodeURI decodeURIComponent escape unescape eval'
).split(' ');
