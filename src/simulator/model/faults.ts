/** What can be made to go wrong in the simulated host, as it does in real ones. Change it at any time. */
export interface Faults {
  /** The next call to the host fails with this code, once. */
  failNextCall: string | null;
  /** No call to the host is ever answered. */
  neverAnswer: boolean;
  /** The host tells the add-in of no change. */
  loseEvents: boolean;
  /** Added to every answer, in milliseconds. */
  slowBy: number;
  /** The document can't be changed by the add-in: writes fail with NotAllowed. */
  readOnly: boolean;
  /** Word gives no paragraph ids and takes no underlines, though it says that it has both: as without Microsoft 365. */
  withoutSubscription: boolean;
  /** Comments are refused, though the document can be changed. */
  refuseComments: boolean;
  /** Word takes no underlines, though it gives ids. */
  refuseUnderlines: boolean;
  /** Word takes underlines and does not show them. */
  hideUnderlines: boolean;
  /** A new paragraph takes over the id of the one that it was split from. */
  moveIds: boolean;
  /** Outlook can't give the body. */
  failBody: boolean;
  /** Outlook gives the body as it last gave it, whatever has been written since. */
  staleBody: boolean;
  /** Outlook refuses to save settings for the mailbox: as when they are larger than 32 KB. */
  settingsFull: boolean;
}

/** A host in which nothing goes wrong. */
export function noFaults(): Faults {
  return {
    failNextCall: null,
    neverAnswer: false,
    loseEvents: false,
    slowBy: 0,
    readOnly: false,
    withoutSubscription: false,
    refuseComments: false,
    refuseUnderlines: false,
    hideUnderlines: false,
    moveIds: false,
    failBody: false,
    staleBody: false,
    settingsFull: false,
  };
}
