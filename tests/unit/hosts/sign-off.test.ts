import { authorsWords } from '../../../src/hosts/mail/index.ts';
import { writtenFirstPack } from '../first-pack.ts';

const ownOf = (...lines: readonly string[]): readonly string[] =>
  authorsWords(lines.map((line) => `<p>${line.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</p>`).join(''))
    .texts;

const TEXT = 'He was seen on Tuesday.';
const CONTACTS = ['Sam Poe', 'Early Help', 'Tel: 01632 960123'];

describe('the end of an e-mail', () => {
  it.each([
    ['a name and a job', ['Kind regards', 'Sam Poe', 'Family Support Worker']],
    ['a long name of a job, with a telephone number below', ['Thanks', ...CONTACTS]],
    ['pronouns', ['Best wishes', 'Sam Poe (they/them)', 'she/her']],
    ['an address', ['Kind regards', 'Sam', 'No 1 High Street, Westmere']],
    ['a slogan below telephone numbers', ['Thanks', ...CONTACTS, 'A child is not brought.']],
    ['a team named for what happened', ['Thanks', 'Sam Poe', 'Was Not Brought Team', 'Tel: 01632 960123']],
    ['no closing, but a few such lines to the end', [...CONTACTS, 'Think: Was Not Brought!']],
    ['a second signature', ['Thanks', 'Sam', 'Kind regards', ...CONTACTS, 'A child is not brought.']],
  ])('is left out: %s', (_what, lines) => {
    expect(ownOf('Hi Jo,', TEXT, ...lines)).toEqual([
      'Hi Jo,',
      TEXT,
      ...lines.filter((line) => /^(?:Kind|Best|Thanks)/.test(line)),
    ]);
  });

  it.each([
    'Sent from my iPhone',
    'Sent from my mobile',
    'Sent from Outlook for iOS',
    'Get Outlook for Android',
    'Sent via my Samsung Galaxy smartphone.',
    'Sent from Yahoo Mail on Android',
    'Von meinem iPhone gesendet',
    'Gesendet von Outlook für Android',
    'Envoyé de mon iPhone',
    'Enviado desde mi iPhone',
    'Inviato da iPhone',
    'Verstuurd vanaf mijn iPhone',
    'Wysłane z iPhone’a',
    'Skickat från min iPhone',
    'Obtenir Outlook pour iOS',
  ])('is left out: %s', (line) => {
    expect(ownOf(TEXT, line)).toEqual([TEXT]);
  });

  it.each([
    ['a heading in capitals', ['Thanks', 'Leo Was Not Brought']],
    ['note form', ['Thanks', 'DNA Clinic', 'Not Seen Alone', 'No Reply From School']],
    ['a closing in the middle', ['Thanks', ...CONTACTS, 'The clinic was told.', 'Kind regards']],
    ['an afterthought', ['Thanks', ...CONTACTS, 'P.S. The clinic was told.', 'Nobody came.']],
    ['an afterthought by other words', ['Thanks', ...CONTACTS, 'I forgot to say that nobody came.']],
    ['the people of the case below the signature', ['Thanks', ...CONTACTS, 'Mum rang, she is not coming.']],
    ['what happened to one of them', ['Thanks', ...CONTACTS, 'Leo was not brought.', 'Nobody came.']],
    [
      'a sentence with a number to ring',
      ['Thanks', 'Please ring the clinic on its phone 01632 960200 today.'],
    ],
    ['what was sent from somewhere', ['Sent from the clinic, no answer from mum.']],
  ])('is the author’s own: %s', (_what, lines) => {
    expect(ownOf('Hi Jo,', TEXT, ...lines)).toEqual([
      'Hi Jo,',
      TEXT,
      ...lines.filter((line) => !CONTACTS.includes(line)),
    ]);
  });

  it('does not begin with the “Thanks” that a mail begins with, nor with people to ring', () => {
    const lines = ['Hi Jo,', 'Thanks', 'Jo Tate, School Nurse', 'Tel 01632 960200', 'Nobody came.'];
    expect(ownOf(...lines)).toEqual(lines);
    const list = ['Please ring:', 'Jo Tate', 'School Office', 'Tel 01632 960200', 'Mum did not come.', TEXT];
    expect(ownOf(...list)).toEqual(list);
  });

  it('hardly ever takes wording that a lesson waits for, in capitals below “Thanks”', () => {
    const inCapitals = writtenFirstPack()
      .triggers.flatMap(({ fires }) => fires)
      .filter((text) => text.split(/\s+/).length <= 10)
      .map((text) => text.replace(/(^|\s)(\p{L})/gu, (found) => found.toUpperCase()).replace(/\.$/, ''));
    const lost = inCapitals.filter((text) => !ownOf('Hi Jo,', TEXT, 'Thanks', text).includes(text));
    expect(inCapitals.length).toBeGreaterThan(300);
    expect(lost.length / inCapitals.length).toBeLessThan(0.03);
  });
});
