import { nothingSetAside } from './set-aside.ts';
import type { SetAside } from './types.ts';

/** The longest text that `writeSetAside` makes, in UTF-16 code units. Outlook's roaming settings hold 32 KB in all. */
export const longestSetAsideText = 12_000;

/** Under which names settings are stored: the panel writes them, Outlook's events read them. */
export const settingNames = { salt: 'salt', setAside: 'set-aside', hints: 'hints' } as const;

const format = 1;
const mostOfEach = 400;
const longestLessonId = 80;
const largestHash = 2 ** 48 - 1;

/** What was set aside, as text for the settings store: numbers and lesson ids only. The oldest entries go when it is full. */
export function writeSetAside(setAside: SetAside): string {
  for (let most = mostOfEach; ; most = Math.floor(most * 0.8)) {
    const text = JSON.stringify({
      format,
      notRelevant: newest(
        setAside.notRelevant.map((mark) => mark.hash),
        most,
      ),
      dealtWith: newest(setAside.dealtWith, most),
      hidden: newest(setAside.hidden, most),
    });
    if (text.length <= longestSetAsideText) return text;
  }
}

/** The reverse of `writeSetAside`. Text that is missing or damaged is a fresh start; nothing is thrown. */
export function readSetAside(text: string | undefined): SetAside {
  const stored = parse(text);
  if (stored?.['format'] !== format) return nothingSetAside;
  const { notRelevant, dealtWith, hidden } = stored;
  if (!isListOf(notRelevant, isHash) || !isListOf(dealtWith, isHash) || !isListOf(hidden, isLessonId)) {
    return nothingSetAside;
  }
  return {
    notRelevant: [...new Set(notRelevant)].map((hash, index) => ({ key: index + 1, hash })),
    dealtWith: [...new Set(dealtWith)],
    hidden: [...new Set(hidden)],
  };
}

function newest<Entry>(entries: readonly Entry[], most: number): Entry[] {
  return most === 0 ? [] : [...new Set(entries)].slice(-most);
}

function parse(text: string | undefined): Record<string, unknown> | undefined {
  if (text === undefined || text.length > longestSetAsideText) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}

function isListOf<Entry>(value: unknown, isEntry: (entry: unknown) => entry is Entry): value is Entry[] {
  return Array.isArray(value) && value.every(isEntry);
}

function isHash(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= 0 && Number(value) <= largestHash;
}

function isLessonId(value: unknown): value is string {
  return typeof value === 'string' && value.length > 0 && value.length <= longestLessonId;
}
