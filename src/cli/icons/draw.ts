import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';

/** One picture made from assets/icon.svg. */
export interface Icon {
  /** Inside assets/. */
  readonly file: string;
  /** Width and height in pixels. */
  readonly size: number;
  readonly style: 'colour' | 'outline';
}

/** The sizes that Office asks for on ribbons, in lists of add-ins and on displays of high resolution. */
export const ribbonSizes = [16, 20, 24, 32, 40, 48, 64, 80, 96, 128] as const;

/** All pictures. The last two are those that the unified manifest's schema wants. */
export const icons: readonly Icon[] = [
  ...ribbonSizes.map((size) => ({ file: `icon-${size}.png`, size, style: 'colour' as const })),
  { file: 'color.png', size: 192, style: 'colour' },
  { file: 'outline.png', size: 32, style: 'outline' },
];

const outlineStyle = `
    .bubble { fill: none; stroke: #ffffff; stroke-width: 2; }
    .mark { fill: none; stroke: #ffffff; stroke-width: 2.4; stroke-linecap: round; stroke-linejoin: round; }
    .dot { fill: #ffffff; }
  `;

let started: Promise<void> | undefined;

function start(): Promise<void> {
  const wasm = createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm');
  started ??= initWasm(readFileSync(wasm));
  return started;
}

/** The icon as the bytes of a PNG. The same drawing gives the same bytes on every machine. */
export async function draw(svg: string, icon: Icon): Promise<Uint8Array> {
  await start();
  const styled =
    icon.style === 'outline' ? svg.replace(/<style>[^]*<\/style>/, `<style>${outlineStyle}</style>`) : svg;
  return new Resvg(styled, { fitTo: { mode: 'width', value: icon.size } }).render().asPng();
}
