/** A call to Outlook that has failed. Carries Outlook's name and number for it, never a text. */
export class OutlookFault extends Error {
  constructor(
    readonly code: number,
    faultName: string,
  ) {
    super('Outlook reported a problem.');
    this.name = faultName;
  }
}

/** Outlook says so when another message has been opened while a call was under way. */
export const ITEM_CHANGED = 9030;

/** Makes a promise of one of Outlook's calls with a callback; rejects with an OutlookFault, or with what the call throws at once. */
export function calling<Value>(
  start: (callback: (result: Office.AsyncResult<Value>) => void) => void,
): Promise<Value> {
  return new Promise((resolve, reject) => {
    start((result) => {
      if (result.status === Office.AsyncResultStatus.Succeeded) resolve(result.value);
      else reject(new OutlookFault(result.error.code, result.error.name));
    });
  });
}

/** Whether this Outlook says that it has a version of the Mailbox set. Only a hint: what matters is tried. */
export function isSupported(version: string): boolean {
  try {
    return Office.context.requirements.isSetSupported('Mailbox', version);
  } catch {
    return false;
  }
}
