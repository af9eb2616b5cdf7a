import { makeStyles, tokens } from '@fluentui/react-components';

export const useLessonsViewStyles = makeStyles({
  view: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, minWidth: 0 },
  search: { minWidth: 0, width: '100%' },
  input: { minWidth: 0, width: '100%' },
  shelving: { flexWrap: 'wrap' },
});
