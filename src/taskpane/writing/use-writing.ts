import { useState } from 'react';
import type { PlacedFinding, Prompt } from '../../prompts/index.ts';
import type { SessionView } from '../session/index.ts';
import type { Writing, WritingKind } from './types.ts';

/** What is being written from a card, and what came of the last writing. */
export interface WritingState {
  readonly writing: Writing | undefined;
  /** A reflection as far as it is written; in memory only, and only while its form is open. */
  readonly draft: string;
  readonly setDraft: (draft: string) => void;
  /** What was written last, in words, until it is closed or something else is written. */
  readonly written: string | undefined;
  readonly begin: (kind: WritingKind, prompt: Prompt, place: PlacedFinding) => void;
  /** Ends the writing; `written` says what came of it, where something did. */
  readonly end: (written?: string) => void;
}

interface Held {
  readonly document: number;
  readonly writing?: Writing;
  readonly draft: string;
  readonly written?: string;
}

/** One piece of writing at a time. What belongs to another document is let go: it must never get into this one. */
export function useWriting({ document }: Pick<SessionView, 'document'>): WritingState {
  const nothing: Held = { document, draft: '' };
  const [held, setHeld] = useState(nothing);
  const { writing, draft, written } = held.document === document ? held : nothing;
  return {
    writing,
    draft,
    setDraft: (changed) => setHeld({ ...held, draft: changed }),
    written,
    begin: (kind, prompt, place) => setHeld({ document, draft: '', writing: { kind, prompt, place } }),
    end: (said) => setHeld({ ...nothing, ...(said === undefined ? {} : { written: said }) }),
  };
}
