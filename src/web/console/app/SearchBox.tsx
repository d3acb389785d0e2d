import { Button, Group, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { shellWords, shortcutWords } from '../words/shell.ts';
import { useShortcut } from '../kit/shortcuts.tsx';

/** Finds entries from every screen; "/" goes there. */
export function SearchBox() {
  const [text, setText] = useState('');
  const [, go] = useLocation();
  const input = useRef<HTMLInputElement>(null);
  useShortcut('/', shortcutWords.search, () => {
    input.current?.focus();
  });
  return (
    <Group
      component="form"
      role="search"
      gap="xs"
      wrap="nowrap"
      className="header-search"
      onSubmit={(event) => {
        event.preventDefault();
        go(text.trim() === '' ? '/entries' : `/entries?text=${encodeURIComponent(text.trim())}`);
      }}
    >
      <TextInput
        ref={input}
        type="search"
        size="sm"
        flex={1}
        aria-label={shellWords.search}
        placeholder={shellWords.searchHint}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
        }}
      />
      <Button type="submit" variant="default">
        {shellWords.searchButton}
      </Button>
    </Group>
  );
}
