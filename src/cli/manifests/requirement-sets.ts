import type { Position } from '../../lessons/reading/index.ts';
import { fault, type ManifestFault } from './manifest-file.ts';

/**
 * The highest requirement set that a manifest may ask for. Word 2021 (volume licence) ends at WordApi 1.3; what lies
 * above is probed while running, so that older hosts still get the panel.
 */
export const highestAllowed: Readonly<Record<string, string>> = { WordApi: '1.3', Mailbox: '1.3' };

const numbersOf = (version: string) => version.split('.').map(Number);

function isHigher(version: string, limit: string): boolean {
  const [major = 0, minor = 0] = numbersOf(version);
  const [limitMajor = 0, limitMinor = 0] = numbersOf(limit);
  return major > limitMajor || (major === limitMajor && minor > limitMinor);
}

/** Faults of one requirement set that a manifest asks for. `highest`: the limit of a part that may ask for more. */
export function requirementFaults(
  name: string,
  version: string,
  position: Position,
  highest = highestAllowed[name],
): ManifestFault[] {
  const limit = highestAllowed[name] === undefined ? undefined : highest;
  if (limit === undefined) {
    return [
      fault(
        position,
        `the manifest asks for the requirement set ${name}`,
        `Ask only for ${Object.keys(highestAllowed).join(' or ')}; probe everything else while running.`,
      ),
    ];
  }
  if (!/^\d+\.\d+$/.test(version)) {
    return [fault(position, `“${version}” is not a version of ${name}`, `Write ${limit}.`)];
  }
  if (!isHigher(version, limit)) return [];
  return [
    fault(
      position,
      `${name} ${version} shuts out hosts that have ${limit}`,
      `Ask for ${limit} at most and probe the rest while running.`,
    ),
  ];
}
