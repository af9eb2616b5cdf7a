/** A handler that Word knows. */
export type Handler = OfficeExtension.EventHandlerResult<unknown>;

/** Adds handlers to the document's events in a run of their own. Rejects where Word has no such events. */
export function addHandlers(
  add: (document: Word.Document) => readonly Handler[],
): Promise<readonly Handler[]> {
  return Word.run(async (context) => {
    const handlers = add(context.document);
    await context.sync();
    return handlers;
  });
}

/** Removes handlers, in the context that they were added in. Never rejects. */
export async function removeHandlers(handlers: readonly Handler[]): Promise<void> {
  const context = handlers[0]?.context;
  if (context === undefined) return;
  try {
    handlers.forEach((handler) => handler.remove());
    await context.sync();
  } catch {
    // The document is being closed: its handlers go with it.
  }
}
