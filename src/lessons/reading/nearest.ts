import Fuse from 'fuse.js';

/** The known name that is most like the one written, or nothing where none is near. */
export function nearestName(written: string, known: readonly string[]): string | undefined {
  return new Fuse(known, { threshold: 0.45 }).search(written.slice(0, 32))[0]?.item;
}

/** A sentence for a mend: the nearest known name, or else all of them. */
export function suggestName(written: string, known: readonly string[]): string {
  const nearest = nearestName(written, known);
  if (nearest !== undefined) return `Did you mean “${nearest}”?`;
  return known.length === 0 ? 'There is none yet.' : `Known here: ${[...new Set(known)].join(', ')}.`;
}
