/** Ends in something that words stand right behind: a space, or a bracket or quotation mark that opens. */
const OPEN = /(?:\s|[([{“‘«/–—-]|(?:^|\s)["'])$/u;
/** Begins with something that stands right behind words: a space, a stop, or a bracket or quotation mark that closes. */
const CLOSED = /^(?:\s|[.,;:!?…)\]}”’»/–—-]|["'](?:$|[\s.,;:!?]))/u;

/** The words with a space at either side where they would touch other words; none at the start or end of a paragraph. */
export function setApart(words: string, before: string, after: string): string {
  const front = before === '' || OPEN.test(before) || CLOSED.test(words) ? '' : ' ';
  const back = after === '' || CLOSED.test(after) || OPEN.test(words) ? '' : ' ';
  return `${front}${words}${back}`;
}

/** Writes words where the cursor is, behind what is selected, set apart from what stands there; the cursor then stands behind them. */
export async function insertAtCursor(context: Word.RequestContext, words: string): Promise<void> {
  const selection = context.document.getSelection();
  const { before, after } = await besideCursor(context, selection.getRange('End'));
  selection.insertText(setApart(words, before, after), 'End').select('End');
  await context.sync();
}

/** What the cursor's paragraph holds before and after it. */
async function besideCursor(
  context: Word.RequestContext,
  cursor: Word.Range,
): Promise<{ readonly before: string; readonly after: string }> {
  const paragraph = cursor.paragraphs.getFirst();
  paragraph.load('text');
  await context.sync();
  const { text } = paragraph;
  if (text === '') return { before: '', after: '' };
  // Word on the web puts this into its list of undo (OfficeDev/office-js#2225, #5715): so only now, beneath what will be written.
  const upToCursor = paragraph.getRange('Start').expandTo(cursor);
  upToCursor.load('text');
  await context.sync();
  const before = upToCursor.text;
  // Where the two don't fit (marks of fields and notes), nothing is known of what follows.
  return { before, after: text.startsWith(before) ? text.slice(before.length) : '' };
}
