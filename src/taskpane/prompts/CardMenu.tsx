import {
  Button,
  Menu,
  MenuDivider,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
} from '@fluentui/react-components';
import { MoreHorizontalRegular } from '@fluentui/react-icons/svg/more-horizontal';
import type { WritingKind } from '../writing/index.ts';

const useStyles = makeStyles({
  button: { flexShrink: 0 },
  popover: { maxWidth: 'calc(100vw - 16px)', minWidth: 0, overflowWrap: 'anywhere' },
});

/** What can be written from a card, in the words of its menu. The dots say that nothing is written yet. */
const writingNames: Readonly<Record<WritingKind, string>> = {
  reflection: 'Write a reflection …',
  rewording: 'Change the wording …',
  comment: 'Add the question as a comment …',
};

interface CardMenuProps {
  readonly title: string;
  readonly isTwin: boolean;
  /** Whether anything can be written from the card. */
  readonly canWrite: boolean;
  /** What can be written here; asked for when the menu opens, as it takes a search through the passage. */
  readonly writings: () => readonly WritingKind[];
  readonly onWrite: (kind: WritingKind) => void;
  readonly onNotRelevant: () => void;
  readonly onDealtWith: () => void;
  readonly onHide: () => void;
}

/** What can be written from the card, and the three ways to set it aside, each named in plain words. */
export function CardMenu({
  title,
  isTwin,
  canWrite,
  writings,
  onWrite,
  onNotRelevant,
  onDealtWith,
  onHide,
}: CardMenuProps) {
  const styles = useStyles();
  return (
    <Menu positioning="below-end">
      <MenuTrigger disableButtonEnhancement>
        <Button
          className={styles.button}
          appearance="subtle"
          size="small"
          icon={<MoreHorizontalRegular />}
          aria-label={`${canWrite ? 'Write or set aside' : 'Set aside'}: ${title}`}
        />
      </MenuTrigger>
      <MenuPopover className={styles.popover}>
        <MenuList>
          <Writings writings={writings} onWrite={onWrite} />
          <MenuItem onClick={onNotRelevant}>Not relevant here</MenuItem>
          <MenuItem onClick={onDealtWith}>I’ve dealt with this</MenuItem>
          <MenuItem onClick={onHide}>
            {isTwin ? 'Don’t show these lessons' : 'Don’t show this lesson'}
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

/** Drawn with the menu, when it opens. */
function Writings({ writings, onWrite }: Pick<CardMenuProps, 'writings' | 'onWrite'>) {
  const kinds = writings();
  if (kinds.length === 0) return null;
  return (
    <>
      {kinds.map((kind) => (
        <MenuItem key={kind} onClick={() => onWrite(kind)}>
          {writingNames[kind]}
        </MenuItem>
      ))}
      <MenuDivider />
    </>
  );
}
