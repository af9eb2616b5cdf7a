import type { Anchor, Annotation, Note, WordComment, WordDocument } from '../../model/index.ts';
import type { Origin } from '../rich-api/client-object.ts';
import type { RequestContext } from '../rich-api/request-context.ts';
import type { SimulatedAnnotation } from './annotation.ts';
import type { SimulatedComment, SimulatedCommentCollection } from './comment.ts';
import type { SimulatedNoteItem, SimulatedNoteItemCollection } from './note-item.ts';
import type { SimulatedParagraph, SimulatedParagraphCollection } from './paragraph.ts';
import type { SimulatedRange, SimulatedRangeCollection } from './range.ts';

/** Makes Word's proxy objects within one request context: they need each other, and each other's files. */
export interface WordObjects {
  readonly request: RequestContext;
  readonly document: WordDocument;
  /** A paragraph, known by its id. */
  paragraph(origin: Origin<string>): SimulatedParagraph;
  paragraphs(origin: Origin<readonly string[]>): SimulatedParagraphCollection;
  range(origin: Origin<Anchor>): SimulatedRange;
  ranges(origin: Origin<readonly Anchor[]>): SimulatedRangeCollection;
  comment(origin: Origin<WordComment>): SimulatedComment;
  comments(origin: Origin<readonly WordComment[]>): SimulatedCommentCollection;
  annotation(origin: Origin<Annotation>): SimulatedAnnotation;
  noteItem(origin: Origin<Note>): SimulatedNoteItem;
  noteItems(origin: Origin<readonly Note[]>): SimulatedNoteItemCollection;
  /** The same for the text of a note. */
  within(document: WordDocument): WordObjects;
}

/**
 * What the add-in's types call a `Whole` is only the part that the simulator has; the compiler checks that this part
 * agrees with the types, and reading any other member throws.
 */
export function asOffice<Whole>(part: Partial<NoInfer<Whole>>): Whole {
  return part as Whole;
}
