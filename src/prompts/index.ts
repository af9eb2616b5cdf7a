export { arrangePrompts, leadingPlace, mostOpenPrompts, promptLists } from './arrange.ts';
export type { Arranging } from './arrange.ts';
export { cardsOf } from './cards.ts';
export type { Cards } from './cards.ts';
export { followEdits } from './follow-edits.ts';
export { rememberFor } from './remembered.ts';
export type { Memory } from './remembered.ts';
export {
  carryDealtWith,
  dealtWithHere,
  hideEverywhere,
  howSetAside,
  notRelevantHere,
  nothingSetAside,
  setAsideHere,
  showLesson,
  takeBack,
  withoutSetAside,
} from './set-aside.ts';
export type { SettingAside } from './set-aside.ts';
export { longestSetAsideText, readSetAside, settingNames, writeSetAside } from './set-aside-text.ts';
export { bringForward, lessonsToAsk } from './to-ask.ts';
export { carrySpan, isMostlySame, stillThere } from './still-there.ts';
export type {
  ContextHash,
  NotRelevantMark,
  PlacedFinding,
  Prompt,
  PromptLists,
  SetAside,
  SetAsideAct,
  SetAsideKind,
} from './types.ts';
export { whatWasChecked } from './what-was-checked.ts';
export type { Checking, WhatWasChecked } from './what-was-checked.ts';
