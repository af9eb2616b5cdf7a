import ts from 'typescript';

/** What @types/office-js says of one class or interface: its own requirement set, and its members by requirement set. */
export interface TypeMembers {
  /** e.g. "WordApi 1.1"; empty where the comment names none. */
  readonly set: string;
  /** Requirement set (empty where the comment names none) to member names, separated by spaces. */
  readonly members: Readonly<Record<string, string>>;
}

export type ApiSetTable = Readonly<Record<string, TypeMembers>>;

/** "[Api set: WordApi 1.6]"; where a comment names several sets, the first counts. */
const apiSetComment = /\[Api set:[^\]]*?([A-Z][A-Za-z]+) (\d+\.\d+)/;

type MemberedType = ts.ClassDeclaration | ts.InterfaceDeclaration;

/**
 * Reads the requirement sets of the named types ("Word.Paragraph") from the text of @types/office-js's index.d.ts.
 * Throws where a named type is missing, so that a renamed class can't pass unseen.
 */
export function readApiSets(declarations: string, names: readonly string[]): ApiSetTable {
  const wanted = new Set(names);
  const found = new Map<string, TypeMembers>();
  const file = ts.createSourceFile('index.d.ts', declarations, ts.ScriptTarget.ES2022, false);

  const visit = (statement: ts.Statement, within: string): void => {
    if (ts.isModuleDeclaration(statement) && statement.body && ts.isModuleBlock(statement.body)) {
      const name = within ? `${within}.${statement.name.text}` : statement.name.text;
      statement.body.statements.forEach((inner) => visit(inner, name));
    } else if ((ts.isClassDeclaration(statement) || ts.isInterfaceDeclaration(statement)) && statement.name) {
      const name = `${within}.${statement.name.text}`;
      if (wanted.has(name)) found.set(name, membersOf(statement, declarations, found.get(name)));
    }
  };
  file.statements.forEach((statement) => visit(statement, ''));

  const missing = names.filter((name) => !found.has(name));
  if (missing.length > 0) throw new Error(`@types/office-js no longer declares ${missing.join(', ')}.`);
  return Object.fromEntries(names.map((name) => [name, found.get(name) as TypeMembers]));
}

/** Members of one declaration, added to those of an earlier declaration of the same name. */
function membersOf(type: MemberedType, text: string, earlier: TypeMembers | undefined): TypeMembers {
  const bySet = new Map<string, Set<string>>();
  for (const [set, names] of Object.entries(earlier?.members ?? {}))
    bySet.set(set, new Set(names.split(' ')));
  const setOf = new Map<string, string>();
  for (const member of type.members) {
    const name = member.name && ts.isIdentifier(member.name) ? member.name.text : undefined;
    if (name === undefined) continue;
    const set = setInComment(member, text);
    const known = setOf.get(name);
    // Overloads: the member is there as soon as its lowest set is.
    if (known === undefined || (set !== '' && lower(set, known))) setOf.set(name, set);
  }
  for (const [name, set] of setOf) bySet.set(set, (bySet.get(set) ?? new Set()).add(name));
  const members = [...bySet].sort(([a], [b]) => a.localeCompare(b, 'en', { numeric: true }));
  return {
    set: earlier?.set || setInComment(type, text),
    members: Object.fromEntries(members.map(([set, names]) => [set, [...names].sort().join(' ')])),
  };
}

function lower(set: string, than: string): boolean {
  return set.localeCompare(than, 'en', { numeric: true }) < 0;
}

function setInComment(node: ts.Node, text: string): string {
  const comments = ts.getLeadingCommentRanges(text, node.getFullStart()) ?? [];
  const last = comments.at(-1);
  const match = last && apiSetComment.exec(text.slice(last.pos, last.end));
  return match ? `${match[1]} ${match[2]}` : '';
}
