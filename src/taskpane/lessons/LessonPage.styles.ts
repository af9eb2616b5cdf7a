import { makeStyles, tokens } from '@fluentui/react-components';

export const useLessonPageStyles = makeStyles({
  page: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    minWidth: 0,
  },
  back: { alignSelf: 'flex-start' },
});
