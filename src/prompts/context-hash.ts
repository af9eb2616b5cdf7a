import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import type { Passage, Span } from '../detection/index.ts';
import type { ContextHash } from './types.ts';

/** Words either side of a place that make up its context. */
const wordsEitherSide = 4;
/** How far to look for those words, in UTF-16 code units: enough for four long ones. */
const reach = 160;
/** With fewer words of context than this a place is known only within its own document. */
const enoughContext = 4;

/** What hashes are made with. */
export interface Hashing {
  /** Random, made once for each installation. */
  readonly salt: string;
  /** Stands for the document; never its name or address in the clear. */
  readonly document: string;
}

/** A place's words and the words around them, normalised. */
export interface Context {
  readonly words: string;
  readonly before: string;
  readonly after: string;
}

/**
 * The words of a place and up to four either side in its passage, without case, punctuation and the shape of apostrophes.
 * They stay in memory: only their hash is ever kept.
 */
export function contextOf(passage: Passage, span: Span): Context {
  const { text } = passage;
  return {
    words: wordsIn(text.slice(span.start, span.end)).join(' '),
    before: wordsIn(text.slice(Math.max(0, span.start - reach), span.start))
      .slice(-wordsEitherSide)
      .join(' '),
    after: wordsIn(text.slice(span.end, span.end + reach))
      .slice(0, wordsEitherSide)
      .join(' '),
  };
}

/**
 * Salted hash of a place: the card, its words, and the words around them.
 * A place with next to no words around it ("DNA" alone on a line) is bound to its document, since the same line
 * elsewhere is another matter.
 */
export function hashOfContext(hashing: Hashing, card: string, context: Context): ContextHash {
  const around = `${context.before} ${context.after}`.trim();
  const bound = around.split(' ').length < enoughContext ? hashing.document : '';
  return hash(hashing.salt, ['context', card, context.before, context.words, context.after, bound]);
}

/** Salted hash of a lesson in a document. */
export function hashOfLesson(hashing: Hashing, lesson: string): ContextHash {
  return hash(hashing.salt, ['lesson', lesson, hashing.document]);
}

function wordsIn(text: string): string[] {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u2018\u2019]/gu, "'");
  return plain.match(words) ?? [];
}

/**
 * Letters and digits, and whatever else stands beyond ASCII but is neither space nor punctuation: nearly what \p{L} and \p{N} are, which
 * would take Outlook's script five thousand bytes to say in the syntax that its engine reads.
 */
const inWord =
  '[0-9a-z\\u00aa\\u00b5\\u00ba-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u1fff\\u2070-\\u218f\\u2c00-\\u2dff\\u3040-\\ud7ff\\uf900-\\ufdff\\ufe70-\\ufeff\\uff10-\\uffef]';
const words = new RegExp(`${inWord}+(?:'${inWord}+)*`, 'g');

/** The first 48 bits as a number: hardly ever met by chance, exact in a JavaScript number, and a number can't hold a word. */
function hash(salt: string, parts: readonly string[]): ContextHash {
  const digest = hmac(sha256, utf8Bytes(salt), utf8Bytes(JSON.stringify(parts)));
  return digest.slice(0, 6).reduce((number, byte) => number * 256 + byte, 0);
}

/** A text in UTF-8. Outlook's event runtime has no TextEncoder. */
function utf8Bytes(text: string): Uint8Array {
  const bytes: number[] = [];
  const escaped = encodeURIComponent(text);
  for (let at = 0; at < escaped.length; at += 1) {
    if (escaped.charAt(at) === '%') {
      bytes.push(Number.parseInt(escaped.slice(at + 1, at + 3), 16));
      at += 2;
    } else {
      bytes.push(escaped.charCodeAt(at));
    }
  }
  return Uint8Array.from(bytes);
}
