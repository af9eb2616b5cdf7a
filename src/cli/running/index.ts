export { runNode, toolFile } from './run-node.ts';
export type { Ran } from './run-node.ts';
export { endWhenPipeCloses } from './closed-pipe.ts';
