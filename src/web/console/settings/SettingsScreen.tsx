import { Text } from '@mantine/core';
import { Page } from '../app/Page.tsx';
import { shellWords, stateWords } from '../words/shell.ts';

/** Settings and health. */
export function SettingsScreen() {
  return (
    <Page title={shellWords.places.settings}>
      <Text>{stateWords.nothing}</Text>
    </Page>
  );
}
