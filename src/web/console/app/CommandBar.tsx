import { Combobox, Highlight, Kbd, Text, TextInput, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { CommandBarDocument } from '../../generated/operations.ts';
import { useAsk, useRunOperation } from '../kit/data/graphqlClient.ts';
import { useShortcut } from '../kit/shortcuts.tsx';
import { useSession } from '../session/session.tsx';
import { commandWords as words, shellWords, shortcutWords } from '../words/shell.ts';
import { commandsFor, type Command } from './commands.ts';
import { useGuidanceLang } from '../kit/guidanceLanguage.tsx';

/** The way to everything: codes, entries, guides, steps, screens and actions, by typing. Ctrl+K and "/" go there. */
export function CommandBar() {
  const langOf = useGuidanceLang();
  const { can } = useSession();
  const runOperation = useRunOperation();
  const [, go] = useLocation();
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const [asked] = useDebouncedValue(typed.trim(), 150);
  const combobox = useCombobox({
    onDropdownClose: () => {
      combobox.resetSelectedOption();
    },
  });
  const { data } = useAsk(
    CommandBarDocument,
    { text: asked.slice(0, 200) },
    { pause: asked === '' || !combobox.dropdownOpened },
  );
  const commands = commandsFor(typed, asked === typed.trim() ? data : null, can);
  const focus = () => {
    input.current?.focus();
    input.current?.select();
    combobox.openDropdown();
  };
  useShortcut('/', shortcutWords.search, focus);
  useShortcut('Ctrl+K', shortcutWords.search, focus);

  function open(to: string) {
    combobox.closeDropdown();
    setTyped('');
    input.current?.blur();
    go(to);
  }

  /** Enter without a choice: the code that was typed, else the entries that say it. The answer is waited for. */
  async function openTyped() {
    const text = typed.trim();
    if (text === '') {
      open('/entries');
      return;
    }
    const { data: answer } = await runOperation(CommandBarDocument, { text: text.slice(0, 200) });
    const [first] = commandsFor(text, answer, can);
    open(first?.group === 'code' ? first.to : `/entries?text=${encodeURIComponent(text)}`);
  }

  return (
    <Combobox
      store={combobox}
      withinPortal={false}
      onOptionSubmit={(to) => {
        open(to);
      }}
    >
      <form
        role="search"
        className="header-search"
        onSubmit={(event) => {
          event.preventDefault();
          if (combobox.getSelectedOptionIndex() < 0) void openTyped();
        }}
      >
        <Combobox.Target withExpandedAttribute>
          <TextInput
            ref={input}
            role="combobox"
            size="sm"
            aria-label={shellWords.search}
            placeholder={shellWords.searchHint}
            autoComplete="off"
            spellCheck={false}
            value={typed}
            rightSection={<Kbd size="xs">Ctrl K</Kbd>}
            rightSectionWidth={64}
            rightSectionPointerEvents="none"
            onChange={(event) => {
              setTyped(event.currentTarget.value);
              combobox.openDropdown();
              combobox.resetSelectedOption();
            }}
            onClick={() => {
              combobox.openDropdown();
            }}
            onBlur={() => {
              combobox.closeDropdown();
            }}
          />
        </Combobox.Target>
        <Combobox.Dropdown className="command-list">
          <Combobox.Options aria-label={words.label}>
            {commands.length === 0 && <Combobox.Empty>{words.none}</Combobox.Empty>}
            {groupsOf(commands).map(([group, members]) => (
              <Combobox.Group key={group} label={words.groups[group]}>
                {members.map(({ label, more, language, to }) => (
                  <Combobox.Option value={to} key={`${to} ${label}`}>
                    <Highlight
                      component="span"
                      highlight={group === 'near' ? [] : marked(typed)}
                      truncate
                      display="block"
                      lang={language?.label == null ? undefined : langOf(language.label)}
                    >
                      {label}
                    </Highlight>
                    {more !== '' && (
                      <Text
                        component="span"
                        size="sm"
                        c="dimmed"
                        truncate
                        display="block"
                        lang={language?.more == null ? undefined : langOf(language.more)}
                      >
                        {more}
                      </Text>
                    )}
                  </Combobox.Option>
                ))}
              </Combobox.Group>
            ))}
          </Combobox.Options>
          <Combobox.Footer>
            <Text size="xs" c="dimmed">
              {words.keys}
            </Text>
          </Combobox.Footer>
        </Combobox.Dropdown>
      </form>
    </Combobox>
  );
}

/** In the order in which their first member comes. */
function groupsOf(commands: readonly Command[]): [Command['group'], Command[]][] {
  const groups = new Map<Command['group'], Command[]>();
  for (const command of commands) groups.set(command.group, [...(groups.get(command.group) ?? []), command]);
  return [...groups];
}

function marked(typed: string): string[] {
  return typed
    .trim()
    .split(/\s+/)
    .filter((word) => word !== '');
}
