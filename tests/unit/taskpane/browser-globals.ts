import { TextEncoder } from 'node:util';

/** Browsers have it, jsdom has not. To be imported before anything that needs it. */
globalThis.TextEncoder = TextEncoder;

// axe asks for a canvas to look at icon fonts; without one it goes on, but jsdom complains aloud.
HTMLCanvasElement.prototype.getContext = () => null;

// jsdom has no places on the screen to scroll to.
Element.prototype.scrollIntoView = () => undefined;
