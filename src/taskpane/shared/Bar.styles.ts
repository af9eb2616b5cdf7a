import { makeStyles, tokens } from '@fluentui/react-components';

export const useBarStyles = makeStyles({
  // Stays in sight while there is room; with the panel magnified it must not cover the cards.
  place: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    '@media (min-height: 400px) and (min-width: 240px)': {
      position: 'sticky',
      bottom: tokens.spacingVerticalS,
      zIndex: 1,
    },
  },
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    boxShadow: tokens.shadow8,
  },
  acts: { display: 'flex', gap: tokens.spacingHorizontalXS },
});
