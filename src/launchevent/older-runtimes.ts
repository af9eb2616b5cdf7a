/**
 * What ECMAScript has gained since 2016 and the add-in uses: classic Outlook runs its events in an engine that may know no more. Only
 * what is missing is added. A test takes away everything newer than 2016 and runs the built file, so that nothing is forgotten.
 */
type Item = Record<PropertyKey, unknown>;

function add(owner: object, members: Record<string, (...given: never[]) => unknown>): void {
  for (const name of Object.keys(members)) {
    if (name in owner) continue;
    Object.defineProperty(owner, name, { value: members[name], configurable: true, writable: true });
  }
}

add(Object, {
  entries: (object: Item) => Object.keys(object).map((key) => [key, object[key]]),
  values: (object: Item) => Object.keys(object).map((key) => object[key]),
  hasOwn: (object: object, key: PropertyKey) => Object.prototype.hasOwnProperty.call(object, key),
  fromEntries(entries: Iterable<readonly [PropertyKey, unknown]>) {
    const made: Item = {};
    for (const [key, value] of entries) made[key] = value;
    return made;
  },
});

add(Array.prototype, {
  at(this: readonly unknown[], index: number) {
    return this[index < 0 ? this.length + index : index];
  },
  flat(this: readonly unknown[]) {
    return ([] as unknown[]).concat(...this);
  },
  flatMap(this: readonly unknown[], change: (item: unknown, index: number) => unknown) {
    return ([] as unknown[]).concat(...this.map(change));
  },
  toSorted(this: readonly unknown[], compare: (one: unknown, other: unknown) => number) {
    return [...this].sort(compare);
  },
  toReversed(this: readonly unknown[]) {
    return [...this].reverse();
  },
  findLast(this: readonly unknown[], wanted: (item: unknown) => boolean) {
    return [...this].reverse().find(wanted);
  },
});

add(Object.getPrototypeOf(Uint8Array.prototype) as object, {
  at(this: Uint8Array, index: number) {
    return this[index < 0 ? this.length + index : index];
  },
});

add(String.prototype, {
  at(this: string, index: number) {
    return this.charAt(index < 0 ? this.length + index : index) || undefined;
  },
  trimStart(this: string) {
    return this.replace(/^\s+/, '');
  },
  trimEnd(this: string) {
    return this.replace(/\s+$/, '');
  },
  padStart(this: string, length: number, filler = ' ') {
    return filler.repeat(Math.max(0, length - this.length)) + this;
  },
  padEnd(this: string, length: number, filler = ' ') {
    return this + filler.repeat(Math.max(0, length - this.length));
  },
  replaceAll(this: string, wanted: string, replacement: string) {
    return this.split(wanted).join(replacement);
  },
  matchAll(this: string, pattern: RegExp) {
    const found: RegExpExecArray[] = [];
    const search = new RegExp(pattern.source, pattern.flags);
    for (let match = search.exec(this); match !== null; match = search.exec(this)) {
      found.push(match);
      if (match[0] === '') search.lastIndex += 1;
    }
    return found;
  },
});
