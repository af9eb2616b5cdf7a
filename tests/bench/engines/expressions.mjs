/** Tries of letters written as regular expressions: one for all phrases, or several that V8 still optimises. */

const escape = (letter) => letter.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
/** What stands for a letter of a phrase: any white space for a space, any apostrophe for one. */
const unit = (letter) => (letter === ' ' ? '\\s+' : letter === "'" ? "['’]" : escape(letter));

function trieOf(phrases) {
  const root = new Map();
  for (const phrase of phrases) {
    let node = root;
    for (const letter of phrase) {
      if (!node.has(letter)) node.set(letter, new Map());
      node = node.get(letter);
    }
    node.set('', null);
  }
  return root;
}

function sourceOf(node) {
  const options = [];
  for (const [letter, child] of node) if (letter !== '') options.push(unit(letter) + sourceOf(child));
  if (options.length === 0) return '';
  const ends = node.has('') ? '?' : '';
  return options.length === 1 && ends === '' ? options[0] : `(?:${options.join('|')})${ends}`;
}

const expression = (phrases) => new RegExp(`\\b${sourceOf(trieOf(phrases))}\\b`, 'gi');

function spansBy(expressions, text) {
  const spans = [];
  for (const each of expressions) {
    each.lastIndex = 0;
    for (let match = each.exec(text); match; match = each.exec(text)) {
      spans.push([match.index, match.index + match[0].length]);
    }
  }
  return spans;
}

export const one = ({ phrases }) => {
  const all = [expression(phrases)];
  return { scan: (text) => spansBy(all, text) };
};

/** V8 stops optimising an expression whose source is longer than this. */
const longest = 18_000;

export const several = ({ phrases }) => {
  const sorted = [...phrases].sort();
  const all = [];
  for (let from = 0; from < sorted.length;) {
    let count = sorted.length - from;
    while (count > 1 && sourceOf(trieOf(sorted.slice(from, from + count))).length > longest) {
      count = Math.ceil(count * 0.8) === count ? count - 1 : Math.ceil(count * 0.8);
    }
    all.push(expression(sorted.slice(from, from + count)));
    from += count;
  }
  return { scan: (text) => spansBy(all, text) };
};
