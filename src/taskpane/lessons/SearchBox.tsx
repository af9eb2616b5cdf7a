import { Field, Input } from '@fluentui/react-components';
import { SearchRegular } from '@fluentui/react-icons/svg/search';
import { useLessonsViewStyles } from './LessonsView.styles.ts';

interface SearchBoxProps {
  readonly query: string;
  readonly onSearch: (query: string) => void;
}

/** Searches as one types. */
export function SearchBox({ query, onSearch }: SearchBoxProps) {
  const styles = useLessonsViewStyles();
  return (
    <div role="search">
      <Field label="Search the lessons">
        <Input
          className={styles.search}
          input={{ className: styles.input }}
          type="search"
          value={query}
          autoComplete="off"
          placeholder="attendance, Makaton, neglect …"
          contentBefore={<SearchRegular />}
          onChange={(_, { value }) => onSearch(value)}
        />
      </Field>
    </div>
  );
}
