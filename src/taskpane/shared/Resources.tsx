import { Link } from '@fluentui/react-components';
import type { Resource } from '../../lessons/index.ts';
import { useTextStyles } from './text.styles.ts';

/** What a lesson points to: with the organisation's own contacts where it has given them, else as printed. */
export function Resources({ resources }: { readonly resources: readonly Resource[] }) {
  const text = useTextStyles();
  return (
    <ul className={text.list}>
      {resources.map((resource) => (
        <li key={resource.id}>
          <p className={text.body}>{resource.title}</p>
          <p className={text.small}>“{resource.quote}”</p>
          <Contacts resource={resource} />
        </li>
      ))}
    </ul>
  );
}

type Contact = 'address' | 'telephone' | 'email';

const contacts: readonly { readonly kind: Contact; readonly name: string; readonly scheme: string }[] = [
  { kind: 'address', name: 'Web', scheme: '' },
  { kind: 'telephone', name: 'Telephone', scheme: 'tel:' },
  { kind: 'email', name: 'E-mail', scheme: 'mailto:' },
];

function Contacts({ resource }: { readonly resource: Resource }) {
  const text = useTextStyles();
  const given = contacts.flatMap(({ kind, name, scheme }) => {
    const value = resource[kind];
    return value === undefined ? [] : [{ kind, name, value, target: scheme + value.replaceAll(' ', '') }];
  });
  if (given.length === 0) return <p className={text.small}>Ask your partnership for this link.</p>;
  return given.map(({ kind, name, value, target }) => (
    <p key={kind} className={text.small}>
      {name}:{' '}
      <Link inline href={target} target="_blank" rel="noreferrer">
        {value}
      </Link>
      {resource.filledIn?.includes(kind) ? ' (from your organisation)' : ` (as printed in ${resource.asOf})`}
    </p>
  ));
}
