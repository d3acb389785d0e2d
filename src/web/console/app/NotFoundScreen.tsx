import { Text } from '@mantine/core';
import { stateWords } from '../words/shell.ts';
import { AppLink } from '../kit/AppLink.tsx';
import { Page } from '../kit/Page.tsx';

/** An address below /admin that leads nowhere. */
export function NotFoundScreen() {
  return (
    <Page title={stateWords.notFound}>
      <Text>{stateWords.notFoundHow}</Text>
      <AppLink to="/">{stateWords.goHome}</AppLink>
    </Page>
  );
}
