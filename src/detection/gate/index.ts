export { Gate, triggerName } from './gate.ts';
export { gateTriggerKey, gateWordsOf } from './gate-features.ts';
