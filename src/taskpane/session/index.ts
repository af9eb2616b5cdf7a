export { isAnotherDocument } from './another-document.ts';
export { PromptSession } from './prompt-session.ts';
export type { SessionSetup } from './prompt-session.ts';
export { StoredSettings } from './stored-settings.ts';
export type { AtCursor, NoteReviewView, SessionActs, SessionView, UnderlinesView } from './types.ts';
