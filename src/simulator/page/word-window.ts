import type { WordDocument } from '../model/index.ts';
import { button, element, fillSelect } from './element.ts';
import { wordSamples } from './samples/index.ts';
import { wordComments } from './word-comments.ts';
import { wordEditor } from './word-editor.ts';
import { noteButtons, wordNotes } from './word-notes.ts';
import { wordReview } from './word-review.ts';

/** The Word-like window: choice of text, undo, the page, comments, and what the add-in has written so far. */
export function wordWindow(source: WordDocument): HTMLElement {
  source.address = addressOf(wordSamples[0]?.id ?? '');
  const desk = element('div', { class: 'desk' }, wordEditor(source));
  const samples = element('select');
  fillSelect(
    samples,
    wordSamples.map(({ id, title }) => [id, title] as const),
    wordSamples[0]?.id ?? '',
    (chosen) => {
      source.open(wordSamples.find(({ id }) => id === chosen)?.paragraphs ?? [''], addressOf(chosen));
      desk.scrollTop = 0;
    },
  );
  const count = element('p', { class: 'count' });
  const renderCount = (): void => {
    const words = source.paragraphs.reduce((sum, { text }) => sum + (text.match(/\S+/g)?.length ?? 0), 0);
    const drawn = source.annotations.drawnWords.length;
    const underlined = drawn === 0 ? '' : ` Underlined, for you alone: ${drawn}.`;
    count.textContent = `${words} words. Written by the panel: ${times(source.writes)}.${underlined}`;
  };
  renderCount();
  // Counting takes its time in a long document: not with every key.
  let due: number | undefined;
  const countSoon = (): void => {
    window.clearTimeout(due);
    due = window.setTimeout(renderCount, 300);
  };
  source.changed.subscribe(countSoon);
  source.noteChanged.subscribe(countSoon);
  source.commentsChanged.subscribe(countSoon);
  source.annotations.changed.subscribe(countSoon);
  return element(
    'div',
    { class: 'window word' },
    element(
      'div',
      { class: 'bar' },
      element('label', {}, 'Text ', samples),
      button('Undo', () => source.active.undo()),
      button('Redo', () => source.active.redo()),
      wordReview(source),
      noteButtons(source),
    ),
    desk,
    wordNotes(source),
    wordComments(source),
    count,
  );
}

/** The sample texts stand for documents that were saved before; an empty one was not. */
function addressOf(sample: string): string | null {
  return sample === 'empty' ? null : `simulated/${sample}.docx`;
}

export function times(writes: number): string {
  if (writes === 0) return 'nothing';
  return writes === 1 ? 'once' : `${writes} times`;
}
