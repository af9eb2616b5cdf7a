import type { SymbolRoles } from './rules.ts';
import type { Trie } from './trie.ts';

/**
 * What sequences begin with where they begin with no symbol. A gap could begin at every token: only where something
 * asked for stands within its reach is it gone on with.
 */
export class Openings {
  /** Whether any sequence begins with no symbol: with a gap, or at an edge of the sentence. */
  readonly isAny: boolean;
  /** The nodes of the trie that a gap leads to from the root. */
  readonly nodes: readonly number[];
  /** By track: 1 where its symbol is asked for behind such a gap. */
  readonly isBehind: Uint8Array;

  constructor(trie: Trie, roles: SymbolRoles) {
    const nodes: number[] = [];
    this.isAny = trie.others(0) >= 0;
    this.isBehind = new Uint8Array(roles.tracks);
    for (let other = trie.others(0); other >= 0; other = trie.sibling(other)) {
      if (trie.gap(other) === 0) continue;
      nodes.push(other);
      for (let child = trie.children(other); child >= 0; child = trie.sibling(child)) {
        this.isBehind[roles.trackOf[trie.symbol(child)] as number] = 1;
      }
    }
    this.nodes = nodes;
  }
}
