import type { WordDocument } from '../../model/index.ts';
import type { Answers } from '../answers.ts';
import type { ApiLevels } from '../api-sets/levels.ts';
import { RequestContext } from '../rich-api/request-context.ts';
import { strict } from '../strict.ts';
import { SimulatedAnnotation } from './annotation.ts';
import type { AnnotationEvents } from './annotation-events.ts';
import { SimulatedComment, SimulatedCommentCollection } from './comment.ts';
import { SimulatedDocument } from './document.ts';
import { SimulatedNoteItem, SimulatedNoteItemCollection } from './note-item.ts';
import type { ParagraphEvents } from './paragraph-events.ts';
import { SimulatedParagraph, SimulatedParagraphCollection } from './paragraph.ts';
import { SimulatedRange, SimulatedRangeCollection } from './range.ts';
import { asOffice } from './word-objects.ts';
import type { WordObjects } from './word-objects.ts';

/** What all request contexts of one simulated Word share. */
export interface WordHost {
  readonly document: WordDocument;
  readonly levels: ApiLevels;
  readonly answers: Answers;
  readonly events: ParagraphEvents;
  readonly annotationEvents: AnnotationEvents;
}

/** Stands in for Word.RequestContext. */
export class WordContext extends RequestContext implements Pick<Word.RequestContext, 'document'> {
  readonly facade: Word.RequestContext;
  #document: SimulatedDocument | undefined;

  constructor(readonly host: WordHost) {
    super(host.levels, host.answers);
    this.facade = asOffice<Word.RequestContext>(strict(this, 'Word.RequestContext', host.levels));
  }

  get document(): Word.Document {
    this.#document ??= new SimulatedDocument(
      wordObjects(this, this.host.document),
      this.host.events,
      this.host.annotationEvents,
    );
    return asOffice<Word.Document>(this.#document.facade);
  }
}

function wordObjects(request: RequestContext, document: WordDocument): WordObjects {
  const objects: WordObjects = {
    request,
    document,
    paragraph: (origin) => new SimulatedParagraph(objects, origin),
    paragraphs: (origin) => new SimulatedParagraphCollection(objects, origin),
    range: (origin) => new SimulatedRange(objects, origin),
    ranges: (origin) => new SimulatedRangeCollection(objects, origin),
    comment: (origin) => new SimulatedComment(objects, origin),
    comments: (origin) => new SimulatedCommentCollection(objects, origin),
    annotation: (origin) => new SimulatedAnnotation(objects, origin),
    noteItem: (origin) => new SimulatedNoteItem(objects, origin),
    noteItems: (origin) => new SimulatedNoteItemCollection(objects, origin),
    within: (other) => (other === document ? objects : wordObjects(request, other)),
  };
  return objects;
}
