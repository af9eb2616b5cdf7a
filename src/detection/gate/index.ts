export { Gate, mayPrompt, triggerName } from './gate.ts';
export { gateTriggerKey, gateWordsOf } from './gate-features.ts';
