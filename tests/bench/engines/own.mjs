import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';

/** Our detector as the panel is built with it. `rules` are a compiled detector, `trained` its gate and model or nothing. */
export async function own({ rules, trained, bundle }) {
  const { createDetector } = await import(pathToFileURL(bundle).href);
  const began = performance.now();
  const detector = createDetector(rules, trained ?? {});
  return {
    setUp: performance.now() - began,
    scan: (text) => detector.scan(text).map(({ start, end }) => [start, end]),
  };
}
