import { makeStyles, tokens } from '@fluentui/react-components';

export const usePromptsViewStyles = makeStyles({
  view: {
    position: 'relative',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    minWidth: 0,
  },
});
