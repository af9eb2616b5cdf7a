export { WordUnderlines } from './word-underlines.ts';
