import { NativeSelect, Switch, useMantineColorScheme } from '@mantine/core';
import { isLanguage, languageNames, languages } from '../../language/language.ts';
import { chosenLanguage, switchLanguage } from '../kit/consoleLanguage.ts';
import { useSingleKeys } from '../kit/shortcuts.tsx';
import { settingsWords as words } from '../words/settings.ts';
import { shellWords, shortcutWords } from '../words/shell.ts';
import { Panel } from './Panel.tsx';

/** Colours, language and keys. */
export function BrowserSettings() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const keys = useSingleKeys();
  const { schemes, languages: languageWords } = shellWords;
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
      <NativeSelect
        label={languageWords.label}
        maw={280}
        value={chosenLanguage() ?? 'auto'}
        onChange={({ currentTarget: { value } }) => {
          switchLanguage(isLanguage(value) ? value : null);
        }}
        data={[
          { value: 'auto', label: languageWords.auto },
          ...languages.map((language) => ({ value: language, label: languageNames[language] })),
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
