/** Ids that the manifests and the code must agree on; the check of the manifests holds them together. */
export const commands = {
  /** The button that opens the panel beside a message that is being written: what Outlook's dialog and its hints point at. */
  compose: 'PracticePrompts.Compose.Open',
} as const;

/** The picture in the manifest that classic Outlook shows before a hint. */
export const hintIcon = 'Icon.16';

/** What Outlook hands on to the panel when one of its buttons opens it: the lesson to open on. */
export function contextFor(lesson: string): string {
  return JSON.stringify({ lesson });
}

/** The lesson in what Outlook handed on; undefined where there is none. Never throws. */
export function lessonIn(context: unknown): string | undefined {
  try {
    const read: unknown = typeof context === 'string' ? JSON.parse(context) : context;
    const lesson = (read as { readonly lesson?: unknown } | null | undefined)?.lesson;
    return typeof lesson === 'string' ? lesson : undefined;
  } catch {
    return undefined;
  }
}
