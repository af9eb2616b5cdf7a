import { useEffect, useRef } from 'react';
import type { Checking } from '../../prompts/index.ts';
import type { NoteReviewView } from '../session/index.ts';
import { usePanel } from '../shared/panel-context.ts';
import { count } from '../shared/wording.ts';

/** Asks for a review, one at a time, and tells screen readers when it is done. */
export function useReviewNote(review: NoteReviewView | undefined, { called }: Checking): () => void {
  const { session, announce } = usePanel();
  const asked = useRef(false);

  // Only a drawing after the answer knows the outcome.
  const found = useRef(0);
  useEffect(() => {
    found.current = review?.prompts.length ?? 0;
  }, [review]);

  return () => {
    if (asked.current) return;
    asked.current = true;
    void session.reviewNote().finally(() => {
      asked.current = false;
      setTimeout(() => announce(`The ${called} has been reviewed: ${count(found.current, 'question')}.`), 0);
    });
  };
}
