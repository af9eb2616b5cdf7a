import { isElement } from './html-tree.ts';
import type { HtmlElement, HtmlNode } from './html-tree.ts';

/** Colours that people answer in, between the lines of the message that they answer. */
export type AnswerColour = 'red' | 'blue' | 'green' | 'purple' | 'orange';

const SAYS_SO =
  /\b(?:below|answers?|answered|comments?|commented|respon\w+|repl(?:y|ies|ied)|in-?line|my|mine|added|notes?)\b/i;
const COLOUR_SAID = /\b(?:in|marked) (?:the )?(?:bold )?(red|blue|green|purple|orange)\b/i;

/** The colour that a line says answers are in ("my comments below in red"); undefined where it says none. */
export function colourSaid(line: string): AnswerColour | undefined {
  const said = SAYS_SO.test(line) ? COLOUR_SAID.exec(line)?.[1] : undefined;
  return said?.toLowerCase() as AnswerColour | undefined;
}

/** The colour of a text's letters, by the nearest element that gives one; undefined for black, grey and links. */
export function colourOf(text: HtmlNode): AnswerColour | undefined {
  let found: string | undefined;
  for (let element = text.parentNode; isElement(element); element = element.parentNode) {
    if (element.name === 'a') return undefined;
    found = found ?? colourOn(element);
  }
  return found === undefined ? undefined : named(found);
}

function colourOn({ name, attribs }: HtmlElement): string | undefined {
  const inStyle = /(?:^|;)\s*color\s*:\s*([^;!]+)/i.exec(attribs['style'] ?? '')?.[1];
  return inStyle ?? (name === 'font' ? attribs['color'] : undefined);
}

/** What classic Outlook writes every answer in by itself: no colour that a person has chosen. */
const OUTLOOK_BLUE = '31,73,125';

function named(written: string): AnswerColour | undefined {
  const colour = written.trim().toLowerCase();
  if (
    colour === 'red' ||
    colour === 'blue' ||
    colour === 'green' ||
    colour === 'purple' ||
    colour === 'orange'
  )
    return colour;
  const parts = partsOf(colour);
  if (parts === undefined || parts.join() === OUTLOOK_BLUE) return undefined;
  return byHue(parts);
}

function partsOf(colour: string): readonly number[] | undefined {
  const hex = /^#([\da-f]{3}|[\da-f]{6})$/.exec(colour)?.[1];
  if (hex !== undefined) {
    const six = hex.length === 6 ? hex : hex.replace(/./g, '$&$&');
    return [0, 2, 4].map((at) => parseInt(six.slice(at, at + 2), 16));
  }
  const rgb = /^rgba?\(\s*(\d+)[\s,]+(\d+)[\s,]+(\d+)/.exec(colour);
  return rgb === null ? undefined : rgb.slice(1, 4).map(Number);
}

function byHue([red = 0, green = 0, blue = 0]: readonly number[]): AnswerColour | undefined {
  const most = Math.max(red, green, blue);
  const spread = most - Math.min(red, green, blue);
  if (spread < 60) return undefined;
  if (most === green) return 'green';
  if (most === blue) return red > green + 60 ? 'purple' : 'blue';
  if (blue > green + 60) return 'purple';
  return green > red * 0.45 ? 'orange' : 'red';
}
