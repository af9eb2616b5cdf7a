import type { Position } from '../../lessons/reading/index.ts';
import { fault, type ManifestFault } from './manifest-file.ts';

/** Most characters that Office takes (Microsoft's manifest reference: DisplayName, Description, Resources). */
export const longest = {
  // The XML allows 125; the unified manifest's short name, which must be the same, allows 30.
  displayName: 30,
  description: 250,
  provider: 32,
  title: 125,
  longString: 250,
  resourceId: 32,
  controlId: 125,
} as const;

/** A fault where the text is empty or longer than Office takes. */
export function lengthFaults(what: string, text: string, most: number, position: Position): ManifestFault[] {
  if (text.trim() === '') return [fault(position, `${what} is empty`, 'Write it.')];
  if (text.length <= most) return [];
  return [fault(position, `${what} has ${text.length} characters`, `Shorten it to ${most}.`)];
}
