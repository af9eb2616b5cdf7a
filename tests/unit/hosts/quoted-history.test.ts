import fc from 'fast-check';
import { findQuotedHistory, findSignature } from '../../../src/hosts/mail/index.ts';

/** What stands between the author's text and the history that a mail program put below it. */
const OWN = 'Hi both,\n\nMum did not attend on 4 March. I will ring her.\n\nRegards\nSam\n\n';

/** Asserts that the history is exactly the text from `history` to the end. */
function expectHistoryFrom(own: string, history: string): void {
  const spans = findQuotedHistory(own + history);
  expect(spans).toEqual([{ start: own.length, end: (own + history).length }]);
}

describe('where an e-mail begins to quote earlier messages', () => {
  const shapes: readonly (readonly [string, string])[] = [
    [
      'Outlook, block of headers',
      'From: Fiona Grant <fiona.grant@westmere.example>\nSent: 14 March 2025 08:52\nTo: Paul Whitcombe <p.whitcombe@larchfield.example>\nSubject: RE: Thursday\n\nHi Paul\n\nGot your voicemail.',
    ],
    [
      'Outlook, with copies',
      'From: Hollins, Tom\nSent: 30 January 2025 10:17\nTo: Quayle, Bernadette\nCc: Iyer, Priya\nSubject: RE: query\n\nHi Bernie, happy to talk.',
    ],
    [
      'Outlook, with a long list of recipients',
      'From: Ros Tully\nSent: 26 February 2025 07:58\nTo: Femke <femke@westmere.example>;\n Jo <jo@westmere.example>;\n Ali <ali@westmere.example>\nSubject: FW: meeting\n\npapers',
    ],
    [
      'Outlook on a phone, below a rule',
      '________________________________\nFrom: Louise Tan <louise.tan@westmere.example>\nSent: Thursday, June 5, 2025 9:41:17 AM\nTo: Morwenna Pascoe\nSubject: Zara\n\nHi',
    ],
    [
      'Outlook on a Mac, with Date',
      'From: Gwen Tate <gwen.tate@westmere.example>\nDate: Wednesday, 28 May 2025 at 13:20\nTo: Oluchi Eze <oluchi.eze@cht.example>\nSubject: Aaliyah\n\nHi Oluchi',
    ],
    [
      'Outlook in plain text',
      "-----Original Message-----\nFrom: Collins, Tara (Children's Services)\nSent: 27 February 2025 16:03\nTo: Vos, Anneke\nSubject: Mia\n\nHi Anneke",
    ],
    [
      'Outlook, small letters and few headers',
      '-----Original message-----\nFrom: T. Vance\nTo: CAMHS LD\n\nThank you for your note.',
    ],
    [
      'Gmail, answering',
      'On Mon, 4 Nov 2024 at 14:31, Simone Hart <simone.hart@westmere.example> wrote:\n\n> Hi Precious, new referral attached.\n> Thanks, Simone',
    ],
    [
      'Gmail, answering, line broken before wrote',
      'On Mon, 4 Nov 2024 at 14:31, Simone Hart <simone.hart@westmere.example>\nwrote:\n\n> Hi Precious',
    ],
    [
      'Gmail, marks lost on the way',
      'On Mon, 4 Nov 2024 at 14:31, Simone Hart <simone.hart@westmere.example> wrote:\n\nHi Precious, new referral attached.',
    ],
    [
      'Gmail, passing on',
      '---------- Forwarded message ---------\nFrom: Pete Malone <pete.malone@westmere.example>\nDate: Wed, 2 Jul 2025 at 17:20\nSubject: move\nTo: Ros Fenwick <ros.fenwick@cht.example>\n\nRos, all agreed today',
    ],
    [
      'Apple, passing on',
      'Begin forwarded message:\n\nFrom: Meena Joshi <meena.joshi@cht.example>\nSubject: catch up\nDate: 9 June 2025 at 11:48:07 BST\nTo: Jodie Platt\n\nHi, did you get in?',
    ],
    [
      'Apple on a phone, marked throughout',
      '> On 11 Jun 2025, at 18:36, Femi Adeyemi <femi.adeyemi@westmere.example> wrote:\n>\n> Hi Sandra',
    ],
    [
      'marked headers',
      '> From: Hannah Sewell\n> Sent: 22 January 2025 16:20\n>\n> Please could you look at this one again.',
    ],
    ['Thunderbird', 'On 07/03/2025 15:44, Abi Sharples wrote:\n> Hi Lennox\n> Were the children witnesses?'],
    [
      'Yahoo',
      'On Tue, 20 May 2025, 15:07 Naomi Sykes, <naomi.sykes@westmere.example> wrote:\n\n> Hi Caroline',
    ],
    [
      'bold headers turned into stars',
      '*From:* Fiona Grant\n*Sent:* 14 March 2025 08:52\n*To:* Paul\n*Subject:* Jamal\n\nHi',
    ],
    ['Welsh', 'Oddi wrth: Gethin\nAnfonwyd: 4 Mawrth 2025 10:12\nAt: Carys\nPwnc: Dylan\n\nBore da'],
    ['German', 'Am 4. März 2025 um 10:12 schrieb Jutta <jutta@westmere.example>:\n\nGuten Tag'],
    ['French', 'De : Marie\nEnvoyé : mardi 4 mars 2025 10:12\nÀ : Jo\nObjet : Re\n\nBonjour'],
  ];

  it.each(shapes)('finds it exactly: %s', (_name, history) => {
    expectHistoryFrom(OWN, history);
  });

  it.each(shapes)('finds it with the line ends of Windows: %s', (_name, history) => {
    expectHistoryFrom(OWN.replaceAll('\n', '\r\n'), history.replaceAll('\n', '\r\n'));
  });

  it('finds headers that were glued to the end of a line', () => {
    const own = 'Thanks, Sam ';
    expectHistoryFrom(own, 'From: Fiona Sent: 14 March 2025 08:52 To: Paul Subject: Jamal Hi Paul');
  });

  it('takes answers between marked lines for the author’s own', () => {
    const text =
      'On 07/03/2025 15:44, Abi wrote:\n> Was he seen?\n\nYes, on Monday.\n\n> And alone?\n> Abi\n\nNo, with Mum.';
    const own = outside(text);
    expect(own).toContain('Yes, on Monday.');
    expect(own).toContain('No, with Mum.');
    expect(own).not.toContain('seen?');
    expect(own).not.toContain('alone');
    expect(own).not.toContain('wrote');
  });

  it('takes headers at the very start for those of the e-mail itself, but for history in a message being composed', () => {
    const text = 'From: Hanna\nTo: Community OT\nSubject: seating\n\nHi Bev, the chair came.';
    expect(findQuotedHistory(text)).toEqual([]);
    expect(findQuotedHistory(text, { headersAtStart: 'history' })).toEqual([{ start: 0, end: text.length }]);
  });

  it('still finds history below the e-mail’s own headers', () => {
    const head = 'From: Hanna\nTo: Bev\nSubject: RE: seating\n\nHi Bev\n\n';
    expectHistoryFrom(head, '> From: Bev (OT)\n> I can come on 8th or 9th.');
  });
});

describe('what only looks like a quoted message', () => {
  it.each([
    'On 4 March mum wrote:\nI do not want you to come any more.',
    'On Friday she wrote: “go away”.',
    'From: nursery\nThe red bag is for Tuesday.',
    'From Monday we sent a letter to the family on the subject of attendance.',
    'Weight > 95th centile\n> 5 days absent this term\nHeight fine',
    '>10 missed sessions since June.',
    'Original message was left on the answerphone.',
    'Plan\n----------------------------------\nVisit on Monday.',
    'To: Head\nSubject: Logan\n\nMorning both, third day not in.',
    'Date: 4 March\nFrom: 3.15 to 4\nSeen: Leah, alone.',
  ])('is left with the author: %j', (text) => {
    expect(findQuotedHistory(text)).toEqual([]);
  });
});

describe('findQuotedHistory, for any text', () => {
  const pieces = fc.constantFrom(
    '> ',
    '>',
    '\n',
    '\r\n',
    '\n\n',
    'On ',
    '4 March 2025 at 10:12',
    ' wrote:',
    'From: ',
    'Sent: ',
    'To: ',
    'Subject: ',
    'a@b.example',
    '-----Original Message-----',
    '________________',
    'Begin forwarded message:',
    '--',
    ' ',
    'Mum did not attend.',
    '😀',
    'é',
    '*',
  );
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join('')),
  );

  it('gives stretches that lie in the text, in order, apart and not empty', () => {
    fc.assert(
      fc.property(texts, fc.constantFrom('own' as const, 'history' as const), (text, headersAtStart) => {
        let last = -1;
        for (const { start, end } of findQuotedHistory(text, { headersAtStart })) {
          expect(start).toBeGreaterThan(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          last = end;
        }
      }),
    );
  });

  it('takes time in proportion to the text, whatever it holds', () => {
    for (const piece of [
      '>',
      '> a\n',
      'From: ',
      'On 1 ',
      'wrote: ',
      ' ',
      '-',
      '_',
      '____________\n',
      'Original message   ',
      '*',
      '\n',
      'On 1\n',
    ]) {
      const text = `x\n${piece.repeat(300_000 / piece.length)}`;
      const started = performance.now();
      findQuotedHistory(text);
      expect(performance.now() - started).toBeLessThan(5_000);
    }
  });
});

describe('a signature below two dashes', () => {
  it('reaches to the end, or to where the history begins', () => {
    const own = 'See you Monday.\n\n';
    const signature = '-- \nSam Poe\nEarly Help\n\n';
    const history = '> From: Jo';
    const text = own + signature + history;
    expect(findSignature(text, findQuotedHistory(text))).toEqual({
      start: own.length,
      end: own.length + signature.length,
    });
    expect(findSignature(own + signature, [])).toEqual({ start: own.length, end: (own + signature).length });
  });

  it('is not seen in three dashes, nor where a long text follows', () => {
    expect(findSignature('Hi\n---\nSee below.', [])).toBeUndefined();
    expect(findSignature(`Hi\n--\n${'Long text of the author. '.repeat(80)}`, [])).toBeUndefined();
  });
});

function outside(text: string): string {
  let own = '';
  let at = 0;
  for (const { start, end } of findQuotedHistory(text)) {
    own += text.slice(at, start);
    at = end;
  }
  return own + text.slice(at);
}
