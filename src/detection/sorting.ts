/** So many items are in order sooner by hand: the engine's own sort copies them, and calls from afar. */
const few = 12;

/** Puts a list in order, in place; what is equal stays as it is. */
export function putInOrder<Item>(items: Item[], compare: (a: Item, b: Item) => number): Item[] {
  if (items.length > few) return items.sort(compare);
  for (let at = 1; at < items.length; at++) {
    const item = items[at] as Item;
    let place = at;
    for (; place > 0; place--) {
      const before = items[place - 1] as Item;
      if (compare(item, before) >= 0) break;
      items[place] = before;
    }
    items[place] = item;
  }
  return items;
}
