export { isTextHost, TextHost } from './text-host.ts';
export type { TextBox, TextSpan } from './text-host.ts';
