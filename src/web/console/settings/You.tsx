import { Text } from '@mantine/core';
import type { Capability } from '../../generated/operations.ts';
import { useSession } from '../session/session.tsx';
import { settingsWords as words } from '../words/settings.ts';
import { shellWords } from '../words/shell.ts';
import { Facts, Panel } from './Panel.tsx';

const capabilities = Object.keys(words.can) as Capability[];

/** Who is signed in, and what that allows. */
export function You() {
  const { name, role, can } = useSession();
  const allowed = capabilities.filter(can);
  return (
    <Panel title={words.you} hint={words.youHint}>
      <Facts
        facts={[
          { name: words.name, is: name },
          { name: words.role, is: shellWords.roles[role] },
        ]}
      />
      {allowed.length === 0 ? (
        <Text>{words.allowsNothing}</Text>
      ) : (
        <Text>
          {words.allows} {allowed.map((capability) => words.can[capability]).join(', ')}.
        </Text>
      )}
    </Panel>
  );
}
