import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

export const useLessonDetailsStyles = makeStyles({
  question: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalXXS,
    minWidth: 0,
  },
  rewordings: {
    margin: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
  },
  offer: { ...typographyStyles.body1, margin: 0, overflowWrap: 'anywhere' },
});
