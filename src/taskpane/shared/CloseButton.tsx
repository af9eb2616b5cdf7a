import { Button } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';

/** Takes a bar away. */
export function CloseButton({ onClose }: { readonly onClose: () => void }) {
  return (
    <Button appearance="subtle" size="small" icon={<DismissRegular />} aria-label="Close" onClick={onClose} />
  );
}
