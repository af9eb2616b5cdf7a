import { makeStyles, tokens } from '@fluentui/react-components';

export const useReviewNoteStyles = makeStyles({
  review: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, minWidth: 0 },
});
