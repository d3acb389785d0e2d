import { Button, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { TokensDocument, type TokenRowFragment } from '../../generated/operations.ts';
import { useAsk } from '../kit/data/graphqlClient.ts';
import { RoleRequired } from '../kit/RoleRequired.tsx';
import { Page } from '../kit/Page.tsx';
import { QueryState } from '../kit/data/QueryState.tsx';
import { useSession } from '../session/session.tsx';
import { shellWords } from '../words/shell.ts';
import { tokenWords as words } from '../words/tokens.ts';
import { AccessEvents } from './AccessEvents.tsx';
import { NewToken } from './NewToken.tsx';
import { RevokeToken } from './RevokeToken.tsx';
import { TokenTable } from './TokenTable.tsx';

/** Access tokens, and who came in with one. */
export function TokensScreen() {
  const session = useSession();
  return (
    <Page title={shellWords.places.tokens}>
      {session.can('MANAGE_TOKENS') ? <Tokens /> : <RoleRequired needs="ADMIN" />}
      {session.can('READ_ACCESS_EVENTS') && <AccessEvents />}
    </Page>
  );
}

/** What is open over the list: a new token, in the place of another or of none, or the revoking of one. */
type Opened =
  | { readonly kind: 'new'; readonly old: TokenRowFragment | null }
  | { readonly kind: 'revoke'; readonly token: TokenRowFragment };

function Tokens() {
  const asked = useAsk(TokensDocument, {});
  const [opened, setOpened] = useState<Opened | null>(null);
  const close = () => {
    setOpened(null);
    asked.retry();
  };
  return (
    <Stack>
      <Text maw="70ch">{words.why}</Text>
      <div>
        <Button
          onClick={() => {
            setOpened({ kind: 'new', old: null });
          }}
        >
          {words.new}
        </Button>
      </div>
      <QueryState asked={asked} isEmpty={({ tokens }) => (tokens ?? []).length === 0} empty={<Text>{words.none}</Text>}>
        {({ tokens }) => (
          <TokenTable
            tokens={tokens ?? []}
            onRotate={(old) => {
              setOpened({ kind: 'new', old });
            }}
            onRevoke={(token) => {
              setOpened({ kind: 'revoke', token });
            }}
          />
        )}
      </QueryState>
      {opened?.kind === 'new' && <NewToken old={opened.old} onClose={close} />}
      {opened?.kind === 'revoke' && <RevokeToken token={opened.token} onClose={close} />}
    </Stack>
  );
}
