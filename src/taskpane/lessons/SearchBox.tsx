import { Field, Input } from '@fluentui/react-components';
import { SearchRegular } from '@fluentui/react-icons/svg/search';

interface SearchBoxProps {
  readonly query: string;
  readonly onSearch: (query: string) => void;
}

/** Searches as one types. */
export function SearchBox({ query, onSearch }: SearchBoxProps) {
  return (
    <search>
      <Field label="Search the lessons">
        <Input
          type="search"
          value={query}
          autoComplete="off"
          placeholder="attendance, Makaton, neglect …"
          contentBefore={<SearchRegular />}
          onChange={(_, { value }) => onSearch(value)}
        />
      </Field>
    </search>
  );
}
