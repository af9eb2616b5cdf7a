import { unpackPrompting } from '../detection/index.ts';
import type { PromptingDetector } from '../detection/index.ts';
import { asDecided, authorsWords } from '../hosts/mail/index.ts';
import {
  commands,
  contextFor,
  hideHint,
  isSupported,
  keptWithMessage,
  leftLines,
  readBody,
  showHint,
} from '../hosts/outlook/for-events.ts';
import { lessonsToAsk, readSetAside, settingNames } from '../prompts/index.ts';
import { answersWithin } from './answering.ts';
import type { Question } from './answering.ts';
import { openPrompts } from './open-prompts.ts';
import type { Kept, OpenPrompts } from './open-prompts.ts';
import { openPanelLabel, questionOf } from './question.ts';
import type { AskedLesson, EventPack, Further } from './types.ts';

/** What is done at Outlook's events. */
export interface Handlers {
  /** The question to ask before the open e-mail is sent; undefined where there is none. */
  questionBeforeSending(): Promise<Question | undefined>;
  /** Puts the line above a message that is opened with prompts in it, such as a draft. */
  hintWhenOpened(): Promise<void>;
}

/** What a look at the open message came to. */
interface Looked {
  readonly open: OpenPrompts;
  /** Whether the line above the message may name them. */
  readonly isHinted: boolean;
  /** Whether the panel has been open beside the message. */
  readonly isPanelBeside: boolean;
}

const nothingOpen: OpenPrompts = { prompts: [], passages: [] };

/** What the script is built with, ready for use. */
interface Unpacked extends Further {
  readonly detector: PromptingDetector;
}

function unpackedFrom(prompting: EventPack['prompting']): Unpacked {
  const { detector, further } = unpackPrompting(prompting);
  return { detector, ...(JSON.parse(further) as Further) };
}

export function handlersFor({ prompting, outlook }: EventPack): Handlers {
  let unpacked: Unpacked | undefined;
  /** Takes a while, so only where there is something to scan. */
  const unpack = (): Unpacked => (unpacked ??= unpackedFrom(prompting));

  const lookAtMessage = (): Promise<Looked> => {
    const began = Date.now();
    const isLate = (): boolean => Date.now() - began > answersWithin;
    return Promise.all([readBody(), keptHere(), leftLines()]).then(([html, kept, left]) => {
      const words = authorsWords(html, (lines) => (left === undefined ? lines : asDecided(lines, left)));
      const isHinted = outlook.hints === 'on' && kept.hintsShown;
      const isPanelBeside = kept.document !== undefined;
      if (words.texts.length === 0) return { open: nothingOpen, isHinted, isPanelBeside };
      const { detector, twins } = unpack();
      return { open: openPrompts(words, detector, twins, kept, isLate), isHinted, isPanelBeside };
    });
  };

  const asked = ({ open: { prompts, passages } }: Looked, only?: readonly string[]): readonly AskedLesson[] =>
    lessonsToAsk(prompts, passages, only).flatMap(
      (lesson) => unpack().lessons.find(({ id }) => id === lesson) ?? [],
    );

  const hint = (looked: Looked): Promise<unknown> => {
    const named = looked.isHinted ? asked(looked) : [];
    return named.length === 0 ? hideHint() : showHint(named);
  };

  return {
    questionBeforeSending: () => {
      if (outlook.beforeSending === 'off') return Promise.resolve(undefined);
      return lookAtMessage().then((looked) => {
        const [lesson, ...others] = asked(looked, outlook.onlyLessons);
        if (lesson === undefined) {
          // Not waited for: should the e-mail stay for another reason, no old line stays above it.
          void hint(looked);
          return undefined;
        }
        const question = { message: questionOf(lesson, others.length), lesson: lesson.id };
        // The hint stays in the message for when it is not sent after all.
        return hint(looked).then(() => question);
      });
    },
    hintWhenOpened: () =>
      outlook.hints === 'off'
        ? Promise.resolve()
        : lookAtMessage()
            .then((looked) => (looked.isPanelBeside ? undefined : hint(looked)))
            .then(() => undefined),
  };
}

/** Outlook's answer for a question. What a client does not know yet it is not given. */
export function answerTo({ message, lesson }: Question): Office.SmartAlertsEventCompletedOptions {
  const plain = { allowEvent: false, errorMessage: message };
  if (!isSupported('1.14')) return plain;
  return {
    ...plain,
    cancelLabel: openPanelLabel,
    commandId: commands.compose,
    contextData: contextFor(lesson),
    sendModeOverride: 'promptUser',
  };
}

/** What the panel has put beside the message, else what it keeps for the mailbox. */
function keptHere(): Promise<Kept> {
  return keptWithMessage().then(({ document, setting }) => ({
    document,
    salt: setting(settingNames.salt) ?? '',
    setAside: readSetAside(setting(settingNames.setAside)),
    hintsShown: setting(settingNames.hints) !== 'off',
  }));
}
