export { Gate, triggerName } from './gate.ts';
export { gateFeaturesOf } from './gate-features.ts';
