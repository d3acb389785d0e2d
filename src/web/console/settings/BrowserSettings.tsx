import { NativeSelect, Switch, useMantineColorScheme } from '@mantine/core';
import { useSingleKeys } from '../kit/shortcuts.tsx';
import { settingsWords as words } from '../words/settings.ts';
import { shellWords, shortcutWords } from '../words/shell.ts';
import { Panel } from './Panel.tsx';

/** Colours and keys. */
export function BrowserSettings() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const keys = useSingleKeys();
  const { schemes } = shellWords;
  return (
    <Panel title={words.browser} hint={words.browserHint}>
      <NativeSelect
        label={schemes.label}
        maw={280}
        value={colorScheme}
        onChange={({ currentTarget: { value } }) => {
          setColorScheme(value === 'light' || value === 'dark' ? value : 'auto');
        }}
        data={[
          { value: 'auto', label: schemes.auto },
          { value: 'light', label: schemes.light },
          { value: 'dark', label: schemes.dark },
        ]}
      />
      <Switch
        size="md"
        label={shortcutWords.single}
        checked={keys.areOn}
        onChange={({ currentTarget: { checked } }) => {
          keys.turn(checked);
        }}
      />
    </Panel>
  );
}
