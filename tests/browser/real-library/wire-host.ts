import type { TextRange, WordDocument } from '../../../src/simulator/index.ts';

/**
 * Word's side of office.js's own message protocol, over the simulator's document: a batch of actions in, their results out.
 * Written from what the library sends; it shares nothing with the simulator's stand-in for Office.js but the document itself.
 */
export class WireHost {
  readonly #references = new Map<string, Thing>();
  #lastReference = 0;

  constructor(readonly document: WordDocument) {}

  /** @returns the body of the reply, as the library parses it */
  answer(batch: Batch): object {
    const things = new Map<number, Thing>();
    const results: { ActionId: number; Value: unknown }[] = [];
    for (const [index, action] of batch.Actions.entries()) {
      try {
        results.push({ ActionId: action.Id, Value: this.#act(batch, things, action) });
      } catch (error) {
        if (!(error instanceof WordRefuses)) throw error;
        const { code, message } = error;
        return {
          Results: results,
          Error: { Code: code, Message: message, Location: '', ActionIndex: index },
        };
      }
    }
    return { Results: results, TraceIds: [] };
  }

  #act(batch: Batch, things: Map<number, Thing>, action: Action): unknown {
    if (action.ActionType === kinds.trace || action.Name.startsWith('_')) return null;
    const thing = this.#resolve(batch, things, action.ObjectPathId);
    switch (action.ActionType) {
      case kinds.instantiate:
        return this.#identity(thing);
      case kinds.query:
        return this.#queried(thing, action.QueryInfo ?? {});
      case kinds.method:
        return this.#call(thing, action.Name, action.ArgumentInfo?.Arguments ?? []);
      case kinds.set:
        if (thing.kind !== 'options') throw new Error(`The wire host sets no ${action.Name}.`);
        thing.values.set(action.Name, action.ArgumentInfo?.Arguments?.[0]);
        return null;
      default:
        throw new Error(`The library asks for an action of kind ${action.ActionType}.`);
    }
  }

  #resolve(batch: Batch, things: Map<number, Thing>, pathId: number): Thing {
    const known = things.get(pathId);
    if (known !== undefined) return known;
    const path = batch.ObjectPaths[String(pathId)];
    if (path === undefined) throw new Error('The library names a path that it has not sent.');
    const parent =
      path.ParentObjectPathId === undefined || path.ParentObjectPathId === 0
        ? undefined
        : this.#resolve(batch, things, path.ParentObjectPathId);
    const { Arguments: plain = [], ReferencedObjectPathIds: referenced = [] } = path.ArgumentInfo ?? {};
    const given = plain.map((argument, n) =>
      (referenced?.[n] ?? 0) === 0 ? argument : this.#resolve(batch, things, referenced?.[n] ?? 0),
    );
    const thing = this.#found(path, parent, given);
    things.set(pathId, thing);
    return thing;
  }

  #found(path: ObjectPath, parent: Thing | undefined, given: readonly unknown[]): Thing {
    const { ObjectPathType: type, Name: name } = path;
    if (type === paths.made) return { kind: 'options', values: new Map() };
    if (type === paths.global) return { kind: 'document' };
    if (type === paths.reference) {
      const thing = this.#references.get(name);
      if (thing === undefined) throw new WordRefuses('ItemNotFound');
      return thing;
    }
    if (parent === undefined) throw new Error(`The library asks for ${name} of nothing.`);
    if (type === paths.property) return this.#property(parent, name);
    if (type === paths.method) return this.#result(parent, name, given);
    throw new Error(`The library asks for a path of kind ${type}.`);
  }

  #property(parent: Thing, name: string): Thing {
    if (parent.kind === 'document' && name === 'Body') return { kind: 'body' };
    if (name === 'Paragraphs') {
      const paragraphs = this.document.paragraphsIn(this.#rangeOf(parent));
      return { kind: 'collection', items: paragraphs.map(({ id }) => ({ kind: 'paragraph', id })) };
    }
    throw new Error(`The wire host has no ${name} of a ${parent.kind}.`);
  }

  #result(parent: Thing, name: string, given: readonly unknown[]): Thing {
    if (parent.kind === 'collection') return this.#itemOf(parent.items, name);
    switch (name) {
      case 'GetSelection':
        return this.#range(this.document.selection);
      case 'Search':
        return { kind: 'collection', items: this.#search(this.#rangeOf(parent), given) };
      case 'InsertText':
        return this.#insert(this.#rangeOf(parent), given);
      case 'InsertComment':
        this.document.addComment(this.#rangeOf(parent), String(given[0]), 'add-in');
        return { kind: 'comment' };
      case 'GetRange':
        return this.#range(this.#rangeOf(parent));
      case 'ExpandTo':
        return this.#range(this.#expanded(this.#rangeOf(parent), given));
      default:
        throw new Error(`The wire host has no ${name} of a ${parent.kind}.`);
    }
  }

  #itemOf(items: readonly Thing[], name: string): Thing {
    const item = name.startsWith('GetFirst') ? items[0] : items.at(-1);
    if (item !== undefined) return item;
    if (name.endsWith('OrNullObject')) return { kind: 'null' };
    throw new WordRefuses('ItemNotFound');
  }

  /** Every place of some words, as Word finds them: in any case unless asked otherwise, at most 255 code units. */
  #search(range: TextRange, [wanted, options]: readonly unknown[]): readonly Thing[] {
    if (typeof wanted !== 'string' || wanted === '') throw new WordRefuses('InvalidArgument');
    if (wanted.length > 255) throw new WordRefuses('SearchStringInvalidOrTooLong');
    const isExact = isMatchingCase(options);
    const folded = (text: string): string => (isExact ? text : text.toLowerCase());
    return this.document.paragraphsIn(range).flatMap(({ id, text }) => {
      const found: Thing[] = [];
      const sought = folded(wanted);
      for (
        let at = folded(text).indexOf(sought);
        at >= 0;
        at = folded(text).indexOf(sought, at + sought.length)
      )
        found.push(
          this.#range({
            start: { paragraphId: id, offset: at },
            end: { paragraphId: id, offset: at + sought.length },
          }),
        );
      return found;
    });
  }

  #insert(range: TextRange, [text, where]: readonly unknown[]): Thing {
    const at = {
      Replace: range,
      Start: { start: range.start, end: range.start },
      End: { start: range.end, end: range.end },
    }[String(where)];
    if (typeof text !== 'string' || at === undefined) throw new WordRefuses('InvalidArgument');
    if (this.document.faults.readOnly) throw new WordRefuses('NotAllowed');
    return this.#range(this.document.replace(at, text, 'add-in'));
  }

  /** From the start of a range to the end of one that stands behind it. */
  #expanded({ start }: TextRange, [to]: readonly unknown[]): TextRange {
    return { start, end: this.#rangeOf(to as Thing).end };
  }

  #call(thing: Thing, name: string, given: readonly unknown[]): unknown {
    const range = this.#rangeOf(thing);
    if (name === 'GetReviewedText')
      return this.document.reviewedTextOf(range, given[0] === 'Original' ? 'original' : 'current');
    if (name !== 'Select') throw new Error(`The wire host has no ${name} of a ${thing.kind}.`);
    const [mode = 'Select'] = given;
    if (mode === 'Start') this.document.select({ start: range.start, end: range.start }, 'add-in');
    else if (mode === 'End') this.document.select({ start: range.end, end: range.end }, 'add-in');
    else this.document.select(range, 'add-in');
    return null;
  }

  #queried(thing: Thing, { Select: select = [], Top: top, Skip: skip = 0 }: Query): unknown {
    if (thing.kind === 'null') return null;
    if (thing.kind === 'collection') {
      const items = thing.items.slice(skip, top === undefined ? undefined : skip + top);
      return { _Items: items.map((item) => this.#queried(item, { Select: select.map(withoutItems) })) };
    }
    const text = this.#textOf(thing);
    const values: Record<string, unknown> = { Text: text, IsEmpty: text === '' };
    const wanted = select
      .filter((name) => name !== '')
      .map((name) => name.charAt(0).toUpperCase() + name.slice(1));
    const names = wanted.length > 0 ? wanted : Object.keys(values);
    return { ...this.#identity(thing), ...Object.fromEntries(names.map((name) => [name, values[name]])) };
  }

  #textOf(thing: Thing): string {
    // A paragraph knows its text; to look for its place among thousands would take longer than all else.
    const known = thing.kind === 'paragraph' ? this.document.paragraph(thing.id) : undefined;
    return known?.text ?? this.document.textOf(this.#rangeOf(thing));
  }

  /** What the library finds the thing by later on. */
  #identity(thing: Thing): Record<string, unknown> | null {
    if (thing.kind === 'null') return null;
    this.#lastReference += 1;
    const reference = `reference ${this.#lastReference}`;
    this.#references.set(reference, thing);
    return { _ReferenceId: reference };
  }

  #range(range: TextRange): Thing {
    return { kind: 'range', anchor: this.document.anchor(range) };
  }

  #rangeOf(thing: Thing): TextRange {
    switch (thing.kind) {
      case 'document':
      case 'body':
        return this.document.everything();
      case 'paragraph':
        if (this.document.paragraph(thing.id) === undefined) throw new WordRefuses('ItemNotFound');
        return this.document.wholeParagraphs(thing.id);
      case 'range':
        return thing.anchor.range;
      default:
        throw new WordRefuses('ItemNotFound');
    }
  }
}

/** What a path of the library's leads to. */
type Thing =
  | { readonly kind: 'document' | 'body' | 'comment' | 'null' }
  | { readonly kind: 'options'; readonly values: Map<string, unknown> }
  | { readonly kind: 'paragraph'; readonly id: string }
  | { readonly kind: 'range'; readonly anchor: { readonly range: TextRange } }
  | { readonly kind: 'collection'; readonly items: readonly Thing[] };

/** A batch as the library sends it. */
export interface Batch {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly QueryInfo?: Query;
  readonly ArgumentInfo?: { readonly Arguments?: readonly unknown[] };
}

/** Which properties are asked for; of a collection, of how many items and after how many. */
interface Query {
  readonly Select?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

interface ObjectPath {
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: {
    readonly Arguments?: readonly unknown[];
    /** For each argument that is an object itself, its path; 0 for the others. */
    readonly ReferencedObjectPathIds?: readonly number[] | null;
  };
}

const kinds = { instantiate: 1, query: 2, method: 3, set: 4, trace: 5 };
const paths = { global: 1, made: 2, method: 3, property: 4, reference: 6 };

/** An error that Word answers with. */
class WordRefuses extends Error {
  constructor(readonly code: string) {
    super('Word refuses this.');
  }
}

function withoutItems(name: string): string {
  return name.replace(/^items\/?/, '');
}

function isMatchingCase(options: unknown): boolean {
  const thing = options as Thing | undefined;
  return thing?.kind === 'options' && thing.values.get('MatchCase') === true;
}
