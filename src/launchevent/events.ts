/** All that runs when an event comes. */
import './older-runtimes.ts';
import eventPack from '#generated/launchevent.json';
import { handlersFor } from './handlers.ts';

export { answerTo } from './handlers.ts';
export const handlers = handlersFor(eventPack);
