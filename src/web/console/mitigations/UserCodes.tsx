import { Text } from '@mantine/core';
import { AppLink } from '../kit/AppLink.tsx';
import { entryWords } from '../words/entries.ts';
import { mitigationWords as words } from '../words/mitigations.ts';

interface Props {
  readonly users: readonly { readonly id: string; readonly code: { readonly hex: string } | null }[];
  /** All of them, those beyond `users` counted. */
  readonly count: number;
}

/** The codes of entries that use a mitigation, as links, and how many more there are. */
export function UserCodes({ users, count }: Props) {
  return (
    <Text component="span" size="sm">
      {users.map(({ id, code }, place) => (
        <span key={id}>
          {place > 0 && ', '}
          <AppLink to={`/entries/${id}`} size="sm" className="code">
            {code?.hex ?? entryWords.noCode}
          </AppLink>
        </span>
      ))}
      {count > users.length && ` ${words.andMore(count - users.length)}`}
    </Text>
  );
}
