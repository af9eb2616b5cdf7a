export { WordHost } from './word-host.ts';
