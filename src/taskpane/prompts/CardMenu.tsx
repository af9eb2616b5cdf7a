import {
  Button,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
} from '@fluentui/react-components';
import { MoreHorizontalRegular } from '@fluentui/react-icons/svg/more-horizontal';

const useStyles = makeStyles({
  button: { flexShrink: 0 },
  popover: { maxWidth: 'calc(100vw - 16px)', minWidth: 0, overflowWrap: 'anywhere' },
});

interface CardMenuProps {
  readonly title: string;
  readonly isTwin: boolean;
  readonly onNotRelevant: () => void;
  readonly onDealtWith: () => void;
  readonly onHide: () => void;
}

/** The three ways to set a prompt aside, each named in plain words. */
export function CardMenu({ title, isTwin, onNotRelevant, onDealtWith, onHide }: CardMenuProps) {
  const styles = useStyles();
  return (
    <Menu positioning="below-end">
      <MenuTrigger disableButtonEnhancement>
        <Button
          className={styles.button}
          appearance="subtle"
          size="small"
          icon={<MoreHorizontalRegular />}
          aria-label={`Set aside: ${title}`}
        />
      </MenuTrigger>
      <MenuPopover className={styles.popover}>
        <MenuList>
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
