import { makeStyles, tokens } from '@fluentui/react-components';

export const useLessonsViewStyles = makeStyles({
  view: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, minWidth: 0 },
});
