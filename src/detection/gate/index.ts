export { Gate, mayPrompt, triggerName } from './gate.ts';
export { gateOf } from './gate-of.ts';
export { gateTriggerKey, gateWordsOf, shortKey } from './gate-features.ts';
