/** What is open in Outlook. */
export type OpenMessage =
  | { readonly kind: 'none' }
  | { readonly kind: 'reading' }
  | { readonly kind: 'writing'; readonly item: Office.MessageCompose | Office.AppointmentCompose };

/** The message that the panel stands beside just now: a pinned panel stays while messages come and go. */
export function openMessage(): OpenMessage {
  // The types leave out that a pinned panel may stand beside no message: Outlook then gives null.
  const item = Office.context.mailbox.item as
    | Office.MessageCompose
    | Office.MessageRead
    | Office.AppointmentCompose
    | Office.AppointmentRead
    | null
    | undefined;
  if (!item) return { kind: 'none' };
  // A message that is read has its subject as text; one that is written has an object to ask for it.
  return isRead(item) ? { kind: 'reading' } : { kind: 'writing', item };
}

function isRead(item: { subject: unknown }): item is Office.MessageRead | Office.AppointmentRead {
  return typeof item.subject === 'string';
}
