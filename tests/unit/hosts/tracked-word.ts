/** A Word whose paragraphs hold tracked deletions, with just the members that reading and finding use: the simulator keeps none. */

/** Words of a paragraph in order; `deleted` ones are tracked deletions. */
export type Piece = string | { readonly deleted: string };

const rawOf = (pieces: readonly Piece[]): string =>
  pieces.map((piece) => (typeof piece === 'string' ? piece : piece.deleted)).join('');
const currentOf = (pieces: readonly Piece[]): string =>
  pieces.map((piece) => (typeof piece === 'string' ? piece : '')).join('');

export interface TrackedWord {
  /** Offset into the raw text of what was selected, -1 for a whole paragraph; undefined where nothing was. */
  readonly selected: () => number | undefined;
  readonly reviewedCalls: () => number;
  /** From now on Word fails whenever it is asked for reviewed text. */
  readonly failReviewed: () => void;
  readonly Word: unknown;
}

export function trackedWord(paragraphs: readonly (readonly Piece[])[]): TrackedWord {
  let selected: number | undefined;
  let reviewedCalls = 0;
  let failing = false;
  const reviewed = (value: string): { value: string } => {
    reviewedCalls += 1;
    if (failing) throw Object.assign(new Error('failed'), { code: 'GeneralException' });
    return { value };
  };
  const rangeAt = (pieces: readonly Piece[], start: number, text: string) => ({
    text,
    load: () => undefined,
    select: () => (selected = start),
    getReviewedText: () => reviewed(currentWithin(pieces, start, start + text.length)),
  });
  const proxies = paragraphs.map((pieces, index) => ({
    text: rawOf(pieces),
    uniqueLocalId: `id${index}`,
    load: () => undefined,
    select: () => (selected = -1),
    getReviewedText: () => reviewed(currentOf(pieces)),
    search: (sought: string) => {
      const items = [];
      const raw = rawOf(pieces);
      for (let at = raw.indexOf(sought); at >= 0; at = raw.indexOf(sought, at + sought.length)) {
        items.push(rangeAt(pieces, at, sought));
      }
      return { items, load: () => undefined };
    },
  }));
  const document = {
    body: {
      paragraphs: { items: proxies, load: () => undefined },
      getReviewedText: () => reviewed(paragraphs.map(currentOf).join('\r')),
    },
    getParagraphByUniqueLocalId: (id: string) => proxies[Number(id.slice(2))],
  };
  const context = { document, sync: () => Promise.resolve() };
  const Word = { run: async (batch: (argument: unknown) => Promise<unknown>) => batch(context) };
  const failReviewed = (): void => void (failing = true);
  return { selected: () => selected, reviewedCalls: () => reviewedCalls, failReviewed, Word };
}

function currentWithin(pieces: readonly Piece[], start: number, end: number): string {
  let at = 0;
  let text = '';
  for (const piece of pieces) {
    const words = typeof piece === 'string' ? piece : piece.deleted;
    if (typeof piece === 'string') text += words.slice(Math.max(0, start - at), Math.max(0, end - at));
    at += words.length;
  }
  return text;
}
