import type { WordDocument } from '../model/index.ts';
import { button, element } from './element.ts';

/** What the co-author adds; invented, like everything here. */
const theirWords = ' (Added by a co-author: the school nurse will ring on Friday.)';

/** Tracked changes, and another author who has the document open. */
export function wordReview(source: WordDocument): HTMLElement {
  const tracking = element('input', { type: 'checkbox' });
  tracking.addEventListener('change', () => {
    source.changeTrackingMode = tracking.checked ? 'TrackAll' : 'Off';
  });
  return element(
    'span',
    { class: 'review' },
    element('label', {}, tracking, ' Track changes'),
    button('Accept all', () => source.settleTrackedChanges('accepted')),
    button('Reject all', () => source.settleTrackedChanges('rejected')),
    button('A co-author writes', () => coAuthorWrites(source)),
  );
}

function coAuthorWrites(source: WordDocument): void {
  const last = source.paragraphs.at(-1);
  if (last === undefined) return;
  const end = { paragraphId: last.id, offset: last.text.length };
  source.replace({ start: end, end }, theirWords, 'co-author');
}
