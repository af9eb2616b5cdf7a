import type { PackFault, Position } from '../../lessons/reading/index.ts';

/** A fault in a manifest: file, line, what is wrong, and the mend. Shown the same way as a fault in a pack. */
export type ManifestFault = PackFault;

export interface ManifestFile {
  /** As the person knows it, for faults: `dist/manifest.xml`. */
  readonly path: string;
  readonly text: string;
}

/** What the manifests point at: the files that will be served, and where. */
export interface Site {
  /** Starts with https://, does not end in a slash. */
  readonly address: string;
  /** The bytes of a served file, by its path below the address; undefined where there is none. */
  readonly file: (path: string) => Uint8Array | undefined;
}

/** What the manifests have to agree on; each manifest reports its own. */
export interface Identity {
  readonly id: Stated;
  readonly version: Stated;
  readonly displayName: Stated;
  readonly description: Stated;
  readonly provider: Stated;
}

/** A value, and where it is written. */
export interface Stated {
  readonly value: string;
  readonly position: Position;
}

export function fault(position: Position, problem: string, mend: string): ManifestFault {
  return { ...position, problem, mend };
}
