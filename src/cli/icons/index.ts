export { draw, icons } from './draw.ts';
export type { Icon } from './draw.ts';
