import { makeStyles, tokens } from '@fluentui/react-components';
import type { Span } from '../../detection/index.ts';

const useStyles = makeStyles({
  // Weight and line, not colour alone.
  mark: {
    backgroundColor: 'transparent',
    color: 'inherit',
    fontWeight: tokens.fontWeightSemibold,
    textDecorationLine: 'underline',
    textDecorationThickness: tokens.strokeWidthThick,
    textDecorationColor: tokens.colorBrandStroke1,
    textUnderlineOffset: '3px',
    // A browser's own colours for marked words go together only as a pair: half of it is black on black.
    '@media (forced-colors: active)': { backgroundColor: 'Mark', color: 'MarkText' },
  },
});

/** A text with some of its words marked. Ranges are UTF-16 code units, end exclusive; overlapping ones become one. */
export function MarkedText({ text, ranges }: { readonly text: string; readonly ranges: readonly Span[] }) {
  const styles = useStyles();
  return partsOf(text, ranges).map(({ start, words, isMarked }) =>
    isMarked ? (
      <mark key={start} className={styles.mark}>
        {words}
      </mark>
    ) : (
      words
    ),
  );
}

interface Part {
  readonly start: number;
  readonly words: string;
  readonly isMarked: boolean;
}

function partsOf(text: string, ranges: readonly Span[]): readonly Part[] {
  const parts: Part[] = [];
  let at = 0;
  const add = (end: number, isMarked: boolean) => {
    if (end > at) parts.push({ start: at, words: text.slice(at, end), isMarked });
    at = Math.max(at, end);
  };
  for (const { start, end } of [...ranges].sort((one, other) => one.start - other.start)) {
    add(start, false);
    add(end, true);
  }
  add(text.length, false);
  return parts;
}
