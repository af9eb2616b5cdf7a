import { readSet } from '../../quality/labelled-texts.ts';

/** As many words as 500 pages hold. */
export const words = 250_000;

const lines = readSet('texts').flatMap(({ text }) => text.split(/\n+/u).filter((line) => line !== ''));

/** Texts like those that are written, one after another until there are enough words, in paragraphs of some forty words. */
export function longText(): readonly string[] {
  const paragraphs: string[] = [];
  let open = '';
  for (let sum = 0, n = 0; sum < words; n += 1) {
    open = `${open} ${lines[n % lines.length] ?? ''}`.trim();
    const length = open.split(/\s+/u).length;
    if (length < 40) continue;
    // A number makes each different: in a real document hardly two paragraphs are the same.
    paragraphs.push(`${paragraphs.length + 1}. ${open}`);
    sum += length;
    open = '';
  }
  return paragraphs;
}

/** 300 paragraphs to be pasted; the last has wording that a prompt is for. */
export function pasted(): readonly string[] {
  const some = Array.from(
    { length: 299 },
    (_, n) => `Pasted ${n + 1}. ${lines[(7 * n) % lines.length] ?? ''}`,
  );
  return [...some, 'Pasted at the end: mum did not attend the clinic appointment.'];
}
