import type { MailLine } from './html-to-lines.ts';
import { isClosing, isNameLine } from './sign-off-words.ts';

/** How a message began that was read as it opened, before anyone had written in it. */
export type Opening = 'new' | 'answer';

/** A line of the baseline that is shorter is not looked for within others. */
const SHORTEST_QUOTED = 8;

/**
 * What stood in a message when it was first read: the panel was opened then, or the message. It decides what marks and words leave in
 * doubt. What comes into an earlier message or a signature later is the author's: an answer between the lines, words typed within the
 * signature. What stood there already is not, where the message had just been opened: a draft that is opened again, or one that the
 * panel is opened beside later, may hold the author's words from before, so there it proves nothing of the kind.
 */
export class Baseline {
  readonly #lines: MailLine[] = [];
  readonly #squeezedLines = new Set<string>();
  /** All of it without any space, to find what was joined or parted since. */
  #squeezed = '\n';
  #additions: ReadonlySet<string> = new Set();
  #opening: Opening | undefined;
  #isTaken = false;

  /** The message had just been opened when the first lines were taken: nobody had written in it. */
  wasOpening(opening: Opening): void {
    this.#opening = opening;
  }

  /**
   * The lines as they now are, with what the baseline decides; the first lines become the baseline.
   *
   * @param lines with their owners by marks and words
   * @param mostAtOnce a person writes no more lines than this between two reads: more were put there by a program, or pasted
   */
  judge(lines: readonly MailLine[], mostAtOnce: number): MailLine[] {
    if (!this.#isTaken) this.#take(lines);
    const additions = lines.map((line) => this.#additionIn(line));
    const fresh = lines.filter((_line, at) => {
      const addition = additions[at];
      return addition !== undefined && !this.#additions.has(addition);
    });
    if (fresh.length > mostAtOnce) {
      this.#take(fresh);
      return this.judge(lines, mostAtOnce);
    }
    this.#additions = new Set(additions.filter((addition) => addition !== undefined));
    const judged = lines.map((line, at): MailLine => {
      const addition = additions[at];
      return addition === undefined ? line : { owner: 'author', text: addition };
    });
    return this.#withoutOpening(judged);
  }

  #take(lines: readonly MailLine[]): void {
    this.#isTaken = true;
    for (const line of lines) {
      this.#lines.push(line);
      this.#squeezedLines.add(squeeze(line.text));
    }
    this.#squeezed += `${lines.map(({ text }) => squeeze(text)).join('')}\n`;
  }

  /** What the author has written in a line of others; undefined where that is nothing. */
  #additionIn({ owner, text }: MailLine): string | undefined {
    const squeezed = squeeze(text);
    if (owner === 'author' || squeezed === '') return undefined;
    if (this.#squeezedLines.has(squeezed) || this.#squeezed.includes(squeezed)) return undefined;
    // Where there was no such part before, it has come as a whole: history that loads late, another signature.
    const kin = this.#lines.filter((line) => line.owner === owner);
    return kin.length === 0 ? undefined : beside(kin, text);
  }

  /** Without what already stood there when the message opened. From below, since people write above it. */
  #withoutOpening(lines: readonly MailLine[]): MailLine[] {
    const owner = this.#ownerOfOpening();
    if (owner === undefined) return [...lines];
    const left = new Map<string, number>();
    for (const { text } of this.#lines) left.set(text, (left.get(text) ?? 0) + 1);
    return [...lines]
      .reverse()
      .map((line): MailLine => {
        const count = left.get(line.text) ?? 0;
        if (line.text === '' || count === 0) return line;
        left.set(line.text, count - 1);
        return line.owner === 'author' ? { ...line, owner } : line;
      })
      .reverse();
  }

  /** A new message may begin with a template, which is sent in the author's name: only a signature alone is not. */
  #ownerOfOpening(): 'history' | 'signature' | undefined {
    if (this.#opening === 'answer') return 'history';
    const first = this.#lines.find(({ text }) => text !== '')?.text ?? '';
    return this.#opening === 'new' && (isClosing(first) || isNameLine(first)) ? 'signature' : undefined;
  }
}

/** What stands in a line beside the longest of the lines that it still holds as it was. */
function beside(lines: readonly MailLine[], text: string): string {
  let shortest = text;
  for (const { text: quoted } of lines) {
    if (quoted.length < SHORTEST_QUOTED || quoted.length >= text.length) continue;
    const start = sameStart(quoted, text);
    if (!text.endsWith(quoted.slice(start))) continue;
    const rest = text.slice(start, text.length - (quoted.length - start)).trim();
    if (rest.length < shortest.length) shortest = rest;
  }
  return shortest;
}

function sameStart(one: string, other: string): number {
  let at = 0;
  while (at < one.length && one.charCodeAt(at) === other.charCodeAt(at)) at += 1;
  return at;
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, '');
}
