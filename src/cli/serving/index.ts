/** A small server of files for this machine: the simulator and the browser tests. Not for deployment. */
export { PortTaken, serve } from './server.ts';
export type { Serving } from './server.ts';
