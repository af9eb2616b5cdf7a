import type { BeyondPanel, NamedLesson, SettingsStore } from '../types.ts';
import type { Attention } from '../watching/index.ts';
import { calling, isSupported } from './calls.ts';
import { lessonIn } from './commands.ts';
import { hideHint, hintFor, showHint } from './hint.ts';
import { leaveWithMessage } from './kept-with-message.ts';
import { openMessage } from './open-message.ts';

type LessonListener = (lesson: string) => void;

/** What the panel does in Outlook beyond itself: the line above the message, and what it leaves for Outlook's events. */
export class OutlookBeyondPanel implements BeyondPanel {
  readonly #settings = new Map<string, string>();
  readonly #latest = new Latest();
  #document: string | undefined;
  #hinted: readonly NamedLesson[] = [];
  /** What the line was last put in step with; undefined for a message that it has not been put in step with yet. */
  #inStepWith: string | undefined;
  /** The line that stands above the message, as far as the panel has put it there. */
  #shown: string | undefined;
  /** The line that the person has taken away: it does not come back. */
  #dismissed: string | undefined;
  #onLesson: LessonListener = () => undefined;

  constructor(private readonly attention: Attention) {
    attention.onChange(() => this.#keepHint());
  }

  /** The store, noting what goes through it: that is what events need as well. */
  noting(store: SettingsStore): SettingsStore {
    return {
      get: (key) => {
        const value = store.get(key);
        if (value !== undefined) this.#settings.set(key, value);
        return value;
      },
      set: (key, value) => {
        store.set(key, value);
        this.#settings.set(key, value);
        this.#leave();
      },
      shortfall: () => store.shortfall?.(),
    };
  }

  /** Another message is open now. */
  messageChanged(): void {
    this.#hinted = [];
    this.#inStepWith = undefined;
    this.#shown = undefined;
    this.#dismissed = undefined;
    this.#document = undefined;
    this.#hearLesson();
  }

  documentIs(document: string): void {
    this.#document = document;
    this.#leave();
    this.#keepHint();
  }

  hint(lessons: readonly NamedLesson[]): void {
    this.#hinted = lessons;
    this.#keepHint();
  }

  onLesson(listener: LessonListener): void {
    this.#onLesson = listener;
    this.#hearLesson();
  }

  #leave(): void {
    const document = this.#document;
    if (document === undefined || openMessage().kind !== 'writing') return;
    const settings = Object.fromEntries(this.#settings);
    this.#latest.run('leave', () => leaveWithMessage({ document, settings }));
  }

  /** The cards say it all while the panel is in sight; the line stands in for them. */
  #keepHint(): void {
    if (openMessage().kind !== 'writing') return;
    const lessons = this.#hinted;
    const line = lessons.length === 0 ? '' : hintFor(lessons);
    const isNeeded = !this.attention.inSight() && line !== '' && line !== this.#dismissed;
    // Also when a card goes while the panel is in sight: one of Outlook's events may have put a line there.
    const step = `${isNeeded} ${line}`;
    if (step === this.#inStepWith) return;
    this.#inStepWith = step;
    this.#latest.run('hint', () => (isNeeded ? this.#show(lessons) : this.#hide()));
  }

  async #show(lessons: readonly NamedLesson[]): Promise<void> {
    this.#shown = hintFor(lessons);
    await showHint(lessons);
  }

  async #hide(): Promise<void> {
    const shown = this.#shown;
    this.#shown = undefined;
    const wasGone = await hideHint();
    if (wasGone && shown !== undefined) this.#dismissed = shown;
  }

  /** Which lesson Outlook has opened the panel on: its dialog and its line above the message say so. */
  #hearLesson(): void {
    const open = openMessage();
    if (open.kind !== 'writing' || !isSupported('1.8')) return;
    const { item } = open;
    calling<string>((callback) => item.getInitializationContextAsync(callback)).then(
      (context) => this.#heard(context),
      () => undefined,
    );
    if (!isSupported('1.15')) return;
    const heard = ({ initializationContextData }: Office.InitializationContextChangedEventArgs): void =>
      this.#heard(initializationContextData);
    calling((callback) =>
      item.addHandlerAsync(Office.EventType.InitializationContextChanged, heard, callback),
    ).catch(() => undefined);
  }

  #heard(context: unknown): void {
    const lesson = lessonIn(context);
    if (lesson !== undefined) this.#onLesson(lesson);
  }
}

/** Runs jobs one after another; of those of one name that wait, only the last. */
class Latest {
  readonly #waiting = new Map<string, () => Promise<void>>();
  #running = false;

  run(name: string, job: () => Promise<void>): void {
    this.#waiting.set(name, job);
    if (!this.#running) void this.#work();
  }

  async #work(): Promise<void> {
    this.#running = true;
    for (const [name, job] of this.#waiting) {
      this.#waiting.delete(name);
      await job();
    }
    this.#running = false;
    if (this.#waiting.size > 0) await this.#work();
  }
}
