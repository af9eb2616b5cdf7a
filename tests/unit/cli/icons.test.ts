import { existsSync, readFileSync } from 'node:fs';
import { draw, icons } from '../../../src/cli/icons/index.ts';
import { pictureSize } from '../../../src/cli/manifests/index.ts';

const inAssets = (file: string) => `assets/${file}`;

describe('the icons', () => {
  it.each(icons.map(({ file, size }) => [file, size] as const))('has %s in its size', (file, size) => {
    expect(existsSync(inAssets(file))).toBe(true);
    expect(pictureSize(readFileSync(inAssets(file)))).toEqual({ width: size, height: size });
  });

  it('are what the drawing gives, so that none is left behind when it changes', async () => {
    const svg = readFileSync(inAssets('icon.svg'), 'utf8');
    for (const icon of icons) {
      const drawn = Buffer.from(await draw(svg, icon));
      expect(drawn.equals(readFileSync(inAssets(icon.file)))).toBe(true);
    }
  });

  it('tells a picture from something else', () => {
    expect(
      pictureSize(new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>')),
    ).toBeUndefined();
    expect(pictureSize(new Uint8Array())).toBeUndefined();
  });
});
