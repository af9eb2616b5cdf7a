export { Footnotes } from './footnotes.ts';
