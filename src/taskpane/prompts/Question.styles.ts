import { makeStyles, tokens } from '@fluentui/react-components';

export const useQuestionStyles = makeStyles({
  figure: {
    margin: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    minWidth: 0,
  },
  words: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    color: tokens.colorNeutralForeground1,
    overflowWrap: 'anywhere',
  },
  second: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  ours: { paddingTop: tokens.spacingVerticalXS },
  source: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
    overflowWrap: 'anywhere',
  },
});
