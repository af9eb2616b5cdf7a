/** Bodies as mail programs make them, each with what the author wrote in it. Only the shapes are real; every person is made up. */

export interface SampleMail {
  readonly name: string;
  readonly html: string;
  readonly own: readonly string[];
}

const OWN = ['Hi both,', 'Mum did not attend on 4 March.', 'Sam'];
const EARLIER = 'EARLIER family seem to engage';

const paragraphs = (texts: readonly string[]): string =>
  texts.map((text) => `<p class="MsoNormal">${text}<o:p></o:p></p>`).join('\r\n');
const divisions = (texts: readonly string[]): string =>
  texts.map((text) => `<div>${text}</div>`).join('<div><br></div>');

export const SAMPLE_MAILS: readonly SampleMail[] = [
  {
    name: 'classic Outlook, answer',
    own: OWN,
    html: `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style><!-- p.MsoNormal {margin:0cm} --></style></head><body lang="EN-GB"><div class="WordSection1">${paragraphs(OWN)}<p class="MsoNormal"><o:p>&nbsp;</o:p></p><div><div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm"><p class="MsoNormal"><b><span lang="EN-US">From:</span></b><span lang="EN-US"> Fiona Grant &lt;fiona@westmere.example&gt; <br><b>Sent:</b> 14 March 2025 08:52<br><b>To:</b> Sam<br><b>Subject:</b> RE: Leah<o:p></o:p></span></p></div></div><p class="MsoNormal">${EARLIER}</p></div></body></html>`,
  },
  {
    name: 'classic Outlook, answer with signature',
    own: OWN.slice(0, 2),
    html: `<body><div class="WordSection1">${paragraphs(OWN.slice(0, 2))}<p class="MsoNormal"><a name="_MailAutoSig"><span>Kind regards</span></a></p><p class="MsoNormal"><span style="mso-bookmark:_MailAutoSig">EARLIER Sam Poe, Early Help</span></p></div></body>`,
  },
  {
    name: 'new Outlook and Outlook on the web, answer',
    own: OWN,
    html: `<div class="elementToProof" style="font-family: Aptos;">${divisions(OWN)}</div><div id="appendonsend"></div><hr style="display:inline-block;width:98%" tabindex="-1"><div id="divRplyFwdMsg" dir="ltr"><font face="Calibri"><b>From:</b> Fiona Grant<br><b>Sent:</b> 14 March 2025 08:52<br><b>To:</b> Sam<br><b>Subject:</b> Leah</font><div>&nbsp;</div></div><div><p>${EARLIER}</p></div>`,
  },
  {
    name: 'new Outlook, history in a container, signature above it',
    own: OWN,
    html: `<div>${divisions(OWN)}</div><div id="Signature"><p>EARLIER Sam Poe</p><p>Early Help</p></div><div id="mail-editor-reference-message-container"><div><div id="x_divRplyFwdMsg"><b>From:</b> Fiona</div><p>${EARLIER}</p></div></div>`,
  },
  {
    name: 'Outlook, second answer with x_ before the marks',
    own: OWN,
    html: `${divisions(OWN)}<div id="x_appendonsend"></div><div id="x_x_divRplyFwdMsg"><b>From:</b> Fiona</div><div class="x_WordSection1"><p>${EARLIER}</p></div>`,
  },
  {
    name: 'Outlook for Mac',
    own: OWN,
    html: `<body><div>${paragraphs(OWN)}</div><div style="border:none;border-top:solid #B5C4DF 1.0pt;padding:3.0pt 0cm 0cm 0cm"><p class="MsoNormal"><b><span style="color:black">From: </span></b><span>Gwen Tate<br><b>Date: </b>Wednesday, 28 May 2025 at 13:20<br><b>To: </b>Sam<br><b>Subject: </b>Leah</span></p></div><p>${EARLIER}</p></body>`,
  },
  {
    name: 'Outlook on a phone',
    own: OWN,
    html: `<div dir="ltr">${divisions(OWN)}</div><div id="ms-outlook-mobile-signature" dir="ltr">EARLIER Get <a href="https://aka.ms">Outlook for iOS</a></div><hr><div id="divRplyFwdMsg"><strong>From:</strong> Lou</div>${EARLIER}`,
  },
  {
    name: 'Gmail',
    own: OWN,
    html: `<div dir="ltr">${divisions(OWN)}</div><br><div class="gmail_quote gmail_quote_container"><div dir="ltr" class="gmail_attr">On Mon, 4 Nov 2024 at 14:31, Simone &lt;<a href="mailto:s@westmere.example">s@westmere.example</a>&gt; wrote:<br></div><blockquote class="gmail_quote" style="margin:0px 0px 0px 0.8ex;border-left:1px solid">${EARLIER}</blockquote></div><span class="gmail_signature_prefix">-- </span><br><div class="gmail_signature">EARLIER Sam Poe</div>`,
  },
  {
    name: 'Apple Mail, answer above',
    own: OWN,
    html: `${divisions(OWN)}<div><br><blockquote type="cite"><div>On 11 Jun 2025, at 18:36, Femi &lt;f@westmere.example&gt; wrote:</div><br><div>${EARLIER}</div></blockquote></div>`,
  },
  {
    name: 'Thunderbird, answers between and below the quotation',
    own: ['Yes, on Monday.', 'With Mum in the room.'],
    html: `<div class="moz-cite-prefix">On 07/03/2025 15:44, Abi wrote:<br></div><blockquote type="cite" cite="mid:1"><p>${EARLIER}</p></blockquote><p>Yes, on Monday.</p><blockquote type="cite">EARLIER And alone?</blockquote><p>With Mum in the room.</p>`,
  },
  {
    name: 'attribution outside the quotation, answer below it',
    own: ['Yes, on Monday.'],
    html: `<div>On 11 Jun 2025, at 18:36, Femi &lt;f@westmere.example&gt; wrote:</div><blockquote><div>${EARLIER}</div></blockquote><div>Yes, on Monday.</div>`,
  },
  {
    name: 'plain text shown as HTML, Outlook',
    own: OWN,
    html: `<div style="font-family:monospace">${OWN.join('<br>')}<br><br>-----Original Message-----<br>From: Collins, Tara<br>Sent: 27 February 2025 16:03<br>To: Sam<br>Subject: Leah<br><br>${EARLIER}</div>`,
  },
  {
    name: 'plain text shown as HTML, marked lines',
    own: OWN,
    html: `<pre>${OWN.join('\n')}\n\nOn 07/03/2025 15:44, Abi wrote:\n&gt; ${EARLIER}\n&gt; Abi</pre>`,
  },
  {
    name: 'forwarded with nothing written yet',
    own: [],
    html: `<p><br></p><p>From: Fiona<br>Sent: 14 March 2025 08:52<br>To: Sam<br>Subject: Leah</p><p>${EARLIER}</p>`,
  },
  {
    name: 'a new message with a signature below two dashes',
    own: OWN,
    html: `${divisions(OWN)}<div>--&nbsp;</div><div>EARLIER Sam Poe</div><div>Early Help</div>`,
  },
  { name: 'a new message', own: OWN, html: divisions(OWN) },
  {
    name: 'a table, a list and an indented block of the author’s own',
    own: ['Date', 'Seen', '4 March', 'no', 'Ring mum', 'Ring school', 'Her words: “I like it here.”'],
    html: '<table><tbody><tr><td>Date</td><td>Seen</td></tr><tr><td>4 March</td><td>no</td></tr></tbody></table><ul><li>Ring mum</li><li>Ring school</li></ul><blockquote style="margin-top:0;margin-bottom:0"><div>Her words: “I like it here.”</div></blockquote>',
  },
];

export const EARLIER_MARK = 'EARLIER';
