import type { HostCapabilities } from '../../hosts/index.ts';
import type { Lesson } from '../../lessons/index.ts';
import type { PlacedFinding } from '../../prompts/index.ts';
import { rewordingsFor } from '../writing/index.ts';
import type { WritingKind } from '../writing/index.ts';

/** Whether anything at all can be written from a card in this host. */
export function canWriteIn(can: HostCapabilities): boolean {
  return can.insert.able || can.comment.able;
}

/** What can be written from a card, in this host and at this place. */
export function writingsFor(
  can: HostCapabilities,
  place: PlacedFinding,
  lessons: readonly Lesson[],
): readonly WritingKind[] {
  const kinds: WritingKind[] = [];
  if (can.insert.able) kinds.push('reflection');
  if (can.replace.able && rewordingsFor(place, lessons).length > 0) kinds.push('rewording');
  if (can.comment.able) kinds.push('comment');
  return kinds;
}
