import { noFaults } from './faults.ts';
import type { Faults } from './faults.ts';
import type { OutlookItem } from './outlook-item.ts';
import { Signal } from './signal.ts';

/** A mailbox with one e-mail open, or none. */
export class Mailbox {
  readonly faults: Faults = noFaults();
  readonly itemChanged = new Signal<OutlookItem | null>();
  /** The e-mails that were sent, in their order. */
  readonly sent: OutlookItem[] = [];
  /** What the add-in has saved for this mailbox, as JSON. */
  savedSettings = '{}';
  #item: OutlookItem | null;

  constructor(item: OutlookItem | null) {
    this.#item = item;
  }

  get item(): OutlookItem | null {
    return this.#item;
  }

  /** Another e-mail is opened, or none, while the panel stays (as a pinned one does). */
  open(item: OutlookItem | null): void {
    this.#item = item;
    this.itemChanged.send(item);
  }
}
