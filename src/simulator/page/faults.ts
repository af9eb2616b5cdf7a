import type { Faults } from '../model/index.ts';
import type { ShownHost, Simulator } from '../simulator.ts';
import { button, element, fillSelect } from './element.ts';

/** Faults that are on or off, and the program that has them. */
const switches: readonly (readonly [
  fault: SwitchedFault,
  text: string,
  host: 'both' | 'word' | 'outlook',
])[] = [
  ['loseEvents', 'Tell the panel of no change', 'both'],
  ['readOnly', 'Read-only: the panel cannot write', 'both'],
  ['neverAnswer', 'Answer no call of the panel', 'both'],
  ['withoutSubscription', 'No subscription: no paragraph ids, no underlines', 'word'],
  ['moveIds', 'A new paragraph takes the id of the one before', 'word'],
  ['refuseComments', 'Refuse comments', 'word'],
  ['refuseUnderlines', 'Refuse underlines', 'word'],
  ['hideUnderlines', 'Take underlines and not show them', 'word'],
  ['failBody', 'The e-mail cannot be read', 'outlook'],
  ['staleBody', 'Give the e-mail as it was before', 'outlook'],
  ['settingsFull', 'The mailbox takes no more settings', 'outlook'],
];

type SwitchedFault = { [Name in keyof Faults]: Faults[Name] extends boolean ? Name : never }[keyof Faults];

const delays = [
  ['0', 'As usual'],
  ['500', 'Half a second slower'],
  ['3000', 'Three seconds slower'],
  ['6000', 'Six seconds slower'],
] as const;

/** Codes that real hosts fail with now and then. */
const failures = [
  ['GeneralException', 'GeneralException'],
  ['ItemNotFound', 'ItemNotFound'],
  ['AccessDenied', 'AccessDenied'],
  ['ConnectionFailure', 'No network'],
] as const;

const versions = {
  word: [
    ['1.8', 'Microsoft 365 (WordApi 1.8)'],
    ['1.7', 'WordApi 1.7'],
    ['1.6', 'WordApi 1.6'],
    ['1.5', 'WordApi 1.5: footnotes'],
    ['1.4', 'WordApi 1.4'],
    ['1.3', 'Office 2021 (WordApi 1.3)'],
  ],
  outlook: [
    ['1.15', 'Mailbox 1.15'],
    ['1.14', 'Mailbox 1.14: Outlook on Mac'],
    ['1.13', 'Mailbox 1.13'],
    ['1.12', 'Mailbox 1.12: a question before sending'],
    ['1.11', 'Mailbox 1.11'],
    ['1.10', 'Mailbox 1.10'],
    ['1.9', 'Office 2021 (Mailbox 1.9)'],
    ['1.8', 'Mailbox 1.8'],
    ['1.7', 'Mailbox 1.7'],
    ['1.6', 'Mailbox 1.6'],
    ['1.5', 'Exchange on premises (Mailbox 1.5)'],
    ['1.4', 'Mailbox 1.4'],
    ['1.3', 'Mailbox 1.3'],
  ],
} as const;

/** What can be made to go wrong in one of the programs, folded away. `reload` loads the panel anew. */
export function faultControls(simulator: Simulator, host: ShownHost, reload: () => void): HTMLElement {
  const program = host === 'word' ? 'word' : 'outlook';
  const faults = program === 'word' ? simulator.word.faults : simulator.mailbox.faults;
  const boxes = switches
    .filter(([, , owner]) => owner === 'both' || owner === program)
    .map(([fault, text]) => switchFor(faults, fault, text));
  const slow = element('select');
  fillSelect(slow, delays, String(faults.slowBy), (chosen) => (faults.slowBy = Number(chosen)));
  const failure = element('select');
  fillSelect(failure, failures, failures[0][0], () => undefined);
  const version = element('select');
  const setting = program === 'word' ? 'wordApi' : 'mailboxApi';
  fillSelect(version, versions[program], simulator.settings[setting], (chosen) => {
    simulator.settings[setting] = chosen;
    reload();
  });
  return element(
    'details',
    { class: 'faults' },
    element('summary', {}, 'Try a fault'),
    element(
      'div',
      { class: 'controls' },
      ...boxes,
      element('label', {}, 'Speed ', slow),
      element('label', {}, 'Version ', version),
      element('label', {}, 'Fault ', failure),
      // A button, since each call that fails uses one up.
      button('Fail the next call', () => (faults.failNextCall = failure.value)),
      button('Reload the panel', reload),
      ...(program === 'word' ? [button('Lose the underlines', () => simulator.word.annotations.lose())] : []),
    ),
  );
}

function switchFor(faults: Faults, fault: SwitchedFault, text: string): HTMLElement {
  const box = element('input', { type: 'checkbox', checked: faults[fault] });
  box.addEventListener('change', () => (faults[fault] = box.checked));
  return element('label', {}, box, ` ${text}`);
}
