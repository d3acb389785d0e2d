import { Kbd, Modal, Switch, Table } from '@mantine/core';
import { createContext, useContext, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { shortcutWords } from '../words/shell.ts';

/** A key of the screen that is open. */
interface Shortcut {
  /** Such as "Ctrl+S", "Alt+ArrowUp", "/": modifiers first; on a Mac, Ctrl is Cmd as well. */
  readonly keys: string;
  readonly words: string;
  readonly run: () => void;
}

interface Shortcuts {
  readonly add: (shortcut: Shortcut) => () => void;
  readonly openHelp: () => void;
}

/** Whether keys without Ctrl or Alt do anything. */
interface SingleKeys {
  readonly areOn: boolean;
  readonly turn: (on: boolean) => void;
}

const SingleKeysContext = createContext<SingleKeys>({ areOn: true, turn: () => undefined });
const ShortcutContext = createContext<Shortcuts>({ add: () => () => undefined, openHelp: () => undefined });

/** Gives the screen a key while it is open, and lists it in the help. Keys without Ctrl or Alt can be switched off. */
export function useShortcut(keys: string, words: string, run: () => void): void {
  const { add } = useContext(ShortcutContext);
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  });
  useEffect(
    () =>
      add({
        keys,
        words,
        run: () => {
          latest.current();
        },
      }),
    [add, keys, words],
  );
}

export function useShortcutHelp(): () => void {
  return useContext(ShortcutContext).openHelp;
}

export function useSingleKeys(): SingleKeys {
  return useContext(SingleKeysContext);
}

const switchKey = 'hresolve.singleKeys';

export function ShortcutProvider({ children }: { readonly children: ReactNode }) {
  const [known, setKnown] = useState<readonly Shortcut[]>([]);
  const [helpOpen, setHelpOpen] = useState(false);
  const [single, setSingle] = useState(() => localStorage.getItem(switchKey) !== 'off');
  const shortcuts = useMemo<Shortcuts>(
    () => ({
      add: (shortcut) => {
        setKnown((all) => [...all, shortcut]);
        return () => {
          setKnown((all) => all.filter((each) => each !== shortcut));
        };
      },
      openHelp: () => {
        setHelpOpen(true);
      },
    }),
    [],
  );
  const singleKeys = useMemo<SingleKeys>(
    () => ({
      areOn: single,
      turn: (on) => {
        setSingle(on);
        localStorage.setItem(switchKey, on ? 'on' : 'off');
      },
    }),
    [single],
  );
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const keys = keysOf(event);
      const alone = !keys.includes('+') || keys === '+';
      if (alone && (!single || isTyping(event.target) || isInDialog(event.target))) return;
      if (keys === '?') {
        setHelpOpen(true);
      } else {
        const shortcut = known.findLast((each) => each.keys === keys);
        if (shortcut === undefined) return;
        shortcut.run();
      }
      event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('keydown', onKey);
    };
  }, [known, single]);
  const close = () => {
    setHelpOpen(false);
  };
  return (
    <ShortcutContext value={shortcuts}>
      <SingleKeysContext value={singleKeys}>{children}</SingleKeysContext>
      <Modal
        opened={helpOpen}
        onClose={close}
        title={shortcutWords.title}
        closeButtonProps={{ 'aria-label': shortcutWords.close }}
      >
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{shortcutWords.key}</Table.Th>
              <Table.Th scope="col">{shortcutWords.does}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {[...known, { keys: '?', words: shortcutWords.help }].map(({ keys, words }) => (
              <Table.Tr key={keys}>
                <Table.Td>
                  <Kbd>{keys.replace('Arrow', '')}</Kbd>
                </Table.Td>
                <Table.Td>{words}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
        <Switch
          mt="md"
          size="md"
          label={shortcutWords.single}
          checked={single}
          onChange={({ currentTarget: { checked } }) => {
            singleKeys.turn(checked);
          }}
        />
      </Modal>
    </ShortcutContext>
  );
}

function keysOf({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): string {
  const name = key.length === 1 && (ctrlKey || metaKey) ? key.toUpperCase() : key;
  return `${ctrlKey || metaKey ? 'Ctrl+' : ''}${altKey ? 'Alt+' : ''}${name}`;
}

/** A dialog has the keyboard to itself: what lies behind it must not change. */
function isInDialog(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[role="dialog"]') !== null;
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName))
  );
}
