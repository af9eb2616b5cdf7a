import type { BodyType, ComposeType, ParagraphSource } from '../../model/index.ts';
import outlook from './outlook.json';
import outlookRead from './outlook-read.json';
import word from './word.json';

/** A text to begin with. All of them are invented; nobody in them exists. */
export interface WordSample {
  readonly id: string;
  readonly title: string;
  readonly paragraphs: readonly ParagraphSource[];
}

export interface EmailSample {
  readonly id: string;
  readonly title: string;
  readonly composeType: ComposeType;
  readonly bodyType: BodyType;
  readonly to: string;
  readonly subject: string;
  /** HTML, or plain text where `bodyType` is "text". */
  readonly body: string;
}

const emptyWord: WordSample = { id: 'empty', title: 'Empty document', paragraphs: [''] };

const emptyEmail: EmailSample = {
  id: 'empty',
  title: 'Empty e-mail',
  composeType: 'newMail',
  bodyType: 'html',
  to: '',
  subject: '',
  body: '<div><br></div>',
};

const emptyPlainEmail: EmailSample = {
  ...emptyEmail,
  id: 'empty-plain',
  title: 'Empty e-mail in plain text',
  bodyType: 'text',
  body: '',
};

export const wordSamples: readonly WordSample[] = [...(word as WordSample[]), emptyWord];
export const emailSamples: readonly EmailSample[] = [
  ...(outlook as EmailSample[]),
  emptyEmail,
  emptyPlainEmail,
];
export const readSamples: readonly EmailSample[] = outlookRead as EmailSample[];
