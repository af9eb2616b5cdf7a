import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

export const useSettingsViewStyles = makeStyles({
  view: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    minWidth: 0,
  },
  keys: { margin: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  does: { ...typographyStyles.body1, margin: 0, overflowWrap: 'anywhere' },
  label: { overflowWrap: 'anywhere', minWidth: 0 },
  acts: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
  },
});
