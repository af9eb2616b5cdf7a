import { readFileSync, writeFileSync } from 'node:fs';
import { draw, icons } from './icons/index.ts';

/**
 * Writes every picture in assets/ from assets/icon.svg.
 *
 *   npm run icons
 */
const svg = readFileSync('assets/icon.svg', 'utf8');
for (const icon of icons) {
  writeFileSync(`assets/${icon.file}`, await draw(svg, icon));
}
console.log(`${icons.length} pictures written to assets/`);
