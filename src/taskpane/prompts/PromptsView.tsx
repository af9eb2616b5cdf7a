import type { Prompt } from '../../prompts/index.ts';
import type { SessionView } from '../session/index.ts';
import { Fold } from '../shared/Fold.tsx';
import { usePanel } from '../shared/panel-context.ts';
import { BarPlace } from '../shared/Bar.tsx';
import { useTextStyles } from '../shared/text.styles.ts';
import { OrphanedReflection, WrittenBar } from '../writing/index.ts';
import { count } from '../shared/wording.ts';
import { GoodPractice } from './GoodPractice.tsx';
import { NoteBox } from './NoteBox.tsx';
import { PromptCard } from './PromptCard.tsx';
import { ReviewNote } from './ReviewNote.tsx';
import { usePromptsViewStyles } from './PromptsView.styles.ts';
import { SetAsideHere } from './SetAsideHere.tsx';
import { StatusLine } from './StatusLine.tsx';
import { UndoBar } from './UndoBar.tsx';
import { useCardFocus } from './use-card-focus.ts';
import { useCardKeys } from './use-card-keys.ts';
import { useCardWriting } from './use-card-writing.ts';
import { useCheckNow } from './use-check-now.ts';
import { useClickedCard } from './use-clicked-card.ts';
import { useCursorCard } from './use-cursor-card.ts';
import { useNewCards } from './use-new-cards.ts';
import { useSettingAside } from './use-setting-aside.ts';
import { useUndoKey } from './use-undo-key.ts';

/** The tab that follows the text: what was checked, the cards, what is folded, and the line that must never be missing. */
export function PromptsView({ view }: { readonly view: SessionView }) {
  const { session, host, emergencyLine } = usePanel();
  const text = useTextStyles();
  const styles = usePromptsViewStyles();
  const { view: list, onFocus, moveTo } = useCardFocus();
  const { onUndo, onClose, ...acts } = useSettingAside(session, view, moveTo);
  const writing = useCardWriting(view, moveTo);
  const checkNow = useCheckNow(view);
  useNewCards(view.prompts);
  useCardKeys(list);
  useCursorCard(list, view.atCursor);
  useClickedCard(list, view);
  useUndoKey(onUndo);

  const { open, folded, consider, goodPractice } = view.lists;
  const cards = (prompts: readonly Prompt[]) =>
    prompts.map((prompt) => (
      <PromptCard
        key={prompt.id}
        prompt={prompt}
        writing={writing}
        atCursor={view.atCursor?.card === prompt.id ? view.atCursor : undefined}
        {...acts}
      />
    ));

  return (
    <div className={styles.view} ref={list} onFocus={onFocus}>
      <StatusLine
        state={view.state}
        checking={view.checking}
        underlines={view.underlines}
        onCheckNow={checkNow}
      />
      <NoteBox />
      <h2 className={text.unseen} tabIndex={-1}>
        {`Prompts in this ${view.checking.called}`}
      </h2>
      <OrphanedReflection prompts={view.prompts} writing={writing} />
      {cards(open)}
      {open.length === 0 && host.can.watch.able && (
        <p className={text.body}>Nothing to ask about what was checked so far.</p>
      )}
      {folded.length > 0 && (
        <Fold summary={`${count(folded.length, 'more prompt')}, folded`}>{cards(folded)}</Fold>
      )}
      {consider.length > 0 && (
        <Fold quiet summary={`Also worth a thought (${consider.length})`}>
          {cards(consider)}
        </Fold>
      )}
      <GoodPractice places={goodPractice} />
      <ReviewNote review={view.review} checking={view.checking} onNotRelevant={acts.onNotRelevant} />
      <SetAsideHere acts={view.setAsideHere} />
      <p className={text.small}>No prompts does not mean no concerns.</p>
      {emergencyLine !== undefined && <p className={text.small}>{emergencyLine}</p>}
      <BarPlace>
        <WrittenBar written={writing.written} onClose={() => writing.end()} />
        <UndoBar act={view.lastAct} onUndo={onUndo} onClose={onClose} />
      </BarPlace>
    </div>
  );
}
