import fc from 'fast-check';
import type { SimulatedWord } from '../../../src/simulator/index.ts';

/**
 * How long a property may take (milliseconds): longer than it ever does on a busy machine. What jest has given up goes on behind the
 * next test and puts its own Word in place of that one's, which then fails without a fault.
 */
export const patience = 600_000;

const phrases = [
  'Mum did not attend. ',
  'They seem to engage. ',
  'He was not seen alone. ',
  'He was not brought. ',
  'Calm. ',
  '\n',
  'did not attend\nNo concerns noted.\n\nMum reports that all is well. ',
];

/** One thing that happens to a document, and how long after it the next one does. */
export const step = fc.record({
  kind: fc.constantFrom(
    'type',
    'paste over',
    'delete',
    'join',
    'edit a footnote',
    'put in a footnote',
    'take out a footnote',
    'undo',
    'redo',
    'co-author',
    'track',
    'do not track',
    'accept',
    'reject',
    'lose events',
    'hear events',
    'move ids',
    'fail',
  ),
  where: fc.nat(30),
  offset: fc.nat(60),
  length: fc.nat(40),
  text: fc.constantFrom(...phrases),
  wait: fc.constantFrom(0, 50, 900, 6_000),
});

type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

/** Does a step to a document. */
export function perform({ document }: SimulatedWord, { kind, where, offset, length, text }: Step): void {
  const paragraph = document.paragraphs[where % document.paragraphs.length];
  if (paragraph === undefined) return;
  const from = offset % (paragraph.text.length + 1);
  const at = (place: number) => ({ paragraphId: paragraph.id, offset: place });
  const stretch = { start: at(from), end: at(Math.min(from + length, paragraph.text.length)) };
  const next = document.paragraphs[(where % document.paragraphs.length) + 1];
  switch (kind) {
    case 'type':
      document.replace({ start: at(from), end: at(from) }, text, 'person');
      return;
    case 'paste over':
      document.replace(stretch, text, 'person');
      return;
    case 'delete':
      document.replace(stretch, '', 'person');
      return;
    case 'co-author':
      document.replace(stretch, text, 'co-author');
      return;
    case 'join':
      if (next === undefined) return;
      document.replace(
        { start: at(paragraph.text.length), end: { paragraphId: next.id, offset: 0 } },
        '',
        'person',
      );
      return;
    case 'edit a footnote': {
      const notes = document.notes.ofKind('footnote');
      editNote(notes[where % notes.length]?.body, offset, length, text);
      return;
    }
    case 'put in a footnote':
      document.notes.add('footnote', at(from), text);
      return;
    case 'take out a footnote': {
      const notes = document.notes.ofKind('footnote');
      document.notes.remove(notes[where % notes.length]?.id ?? '');
      return;
    }
    case 'undo':
      document.undo();
      return;
    case 'redo':
      document.redo();
      return;
    case 'track':
      document.changeTrackingMode = 'TrackAll';
      return;
    case 'do not track':
      document.changeTrackingMode = 'Off';
      return;
    case 'accept':
      document.settleTrackedChanges('accepted');
      return;
    case 'reject':
      document.settleTrackedChanges('rejected');
      return;
    case 'lose events':
      document.faults.loseEvents = true;
      return;
    case 'hear events':
      document.faults.loseEvents = false;
      return;
    case 'move ids':
      document.faults.moveIds = true;
      return;
    case 'fail':
      document.faults.failNextCall = 'GeneralException';
  }
}

function editNote(
  body: SimulatedWord['document'] | undefined,
  offset: number,
  length: number,
  text: string,
): void {
  const [paragraph] = body?.paragraphs ?? [];
  if (body === undefined || paragraph === undefined) return;
  const from = offset % (paragraph.text.length + 1);
  const at = (place: number) => ({ paragraphId: paragraph.id, offset: place });
  body.replace({ start: at(from), end: at(Math.min(from + length, paragraph.text.length)) }, text, 'person');
}
