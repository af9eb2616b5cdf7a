import type { Position } from '../../lessons/reading/index.ts';
import { fault, type ManifestFault, type Site } from './manifest-file.ts';
import { pictureSize } from './picture-size.ts';

const longestAddress = 2048;

/**
 * Faults of an address that a manifest holds: it must be https, below the site's address, short enough, and the file
 * behind it (and the heading behind its fragment) must be there. `pixels`: the picture's expected width and height.
 */
export function addressFaults(
  site: Site,
  value: string,
  position: Position,
  pixels?: number,
): ManifestFault[] {
  if (!value.startsWith('https://')) {
    return [fault(position, `“${value}” is not an https address`, 'Office loads add-ins over https only.')];
  }
  if (value.length > longestAddress) {
    return [
      fault(position, `the address is ${value.length} characters long`, `Keep it to ${longestAddress}.`),
    ];
  }
  if (!value.startsWith(`${site.address}/`)) {
    return [
      fault(
        position,
        `“${value}” is not below ${site.address}`,
        'Everything the add-in loads comes from the address in organisation.yaml.',
      ),
    ];
  }
  return fileFaults(site, value.slice(site.address.length + 1), position, pixels);
}

/** Faults of a path below the site's address. */
export function fileFaults(site: Site, path: string, position: Position, pixels?: number): ManifestFault[] {
  const [name = '', fragment] = path.split('#');
  const bytes = site.file(name);
  if (!bytes) {
    return [
      fault(
        position,
        `the built files hold no ${name}`,
        'Run npm run build, or correct the name of the file.',
      ),
    ];
  }
  if (fragment !== undefined && !new TextDecoder().decode(bytes).includes(`id="${fragment}"`)) {
    return [fault(position, `${name} has no heading with the id ${fragment}`, 'Correct the part after #.')];
  }
  if (pixels === undefined) return [];
  const size = pictureSize(bytes);
  if (size?.width === pixels && size.height === pixels) return [];
  const is = size ? `${size.width} by ${size.height} pixels` : 'no PNG picture';
  return [
    fault(
      position,
      `${name} is ${is}, not ${pixels} by ${pixels}`,
      'Name the picture of that size, or run npm run icons.',
    ),
  ];
}
