import type { Capability, HostCapabilities } from '../types.ts';
import { DOCUMENT_IS_CLOSED } from './faults.ts';
import { isSupported } from './asking.ts';

const ABLE: Capability = { able: true };

/** What can be done in this document, as far as can be told without trying it on the person's text. */
export function wordCapabilities(): HostCapabilities {
  const write: Capability = isReadOnly() ? { able: false, why: DOCUMENT_IS_CLOSED } : ABLE;
  const comment: Capability = isSupported('1.4')
    ? write
    : { able: false, why: 'This version of Word does not let add-ins write comments.' };
  return { watch: ABLE, reveal: ABLE, insert: write, replace: write, comment };
}

/** Whether the document is protected or opened for viewing, by Word's own account. */
export function isReadOnly(): boolean {
  try {
    return Office.context.document.mode === Office.DocumentMode.ReadOnly;
  } catch {
    return false;
  }
}
