import detector from '#generated/detector.json';
import gate from '#generated/gate.json';
import { createDetectorInTurns } from '../detection/index.ts';
import { pagePacing } from './scanning/index.ts';

/**
 * What decides on prompts. A script of its own, so that it is made while the larger ones are still being read by the browser, Office's
 * among them.
 */
export const prompting = createDetectorInTurns(detector, gate ?? undefined, pagePacing().yieldToPage);
