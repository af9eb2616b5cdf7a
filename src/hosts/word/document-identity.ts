import type { DocumentIdentity } from '../types.ts';

/** The document that the panel stands beside: always the same one, while its address changes when it is saved elsewhere. */
export function documentIdentity(): DocumentIdentity {
  const kept = address();
  return { open: 'document', ...(kept === undefined ? {} : { kept }) };
}

/** Where the document is kept; undefined while it has never been saved. */
function address(): string | undefined {
  try {
    // The types leave out that Word gives null or nothing for a document that was never saved.
    const url = Office.context.document.url as string | null | undefined;
    return url === null || url === '' ? undefined : url;
  } catch {
    return undefined;
  }
}
