import { Button, Divider, NativeSelect, Popover, Stack, Text, useMantineColorScheme } from '@mantine/core';
import { shellWords, shortcutWords } from '../words/shell.ts';
import { useSession } from '../session/session.tsx';
import { useShortcutHelp } from '../kit/shortcuts.tsx';
import { serverPath } from '../../serverPath.ts';

/** Who is signed in, the colours, the keyboard help, and the ways out. */
export function UserMenu() {
  const { name, role, canSignOut } = useSession();
  const openHelp = useShortcutHelp();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <Popover position="bottom-end" width={260} trapFocus returnFocus withRoles={false}>
      <Popover.Target>
        <Button variant="default" aria-haspopup="dialog" maw={{ base: 140, sm: 220 }}>
          {name}
        </Button>
      </Popover.Target>
      <Popover.Dropdown role="dialog" aria-label={shellWords.signedInAs(name, shellWords.roles[role])}>
        <Stack gap="sm">
          <Text fw={600}>{shellWords.signedInAs(name, shellWords.roles[role])}</Text>
          <NativeSelect
            size="sm"
            label={shellWords.schemes.label}
            value={colorScheme}
            onChange={({ currentTarget: { value } }) => {
              setColorScheme(value === 'light' || value === 'dark' ? value : 'auto');
            }}
            data={[
              { value: 'auto', label: shellWords.schemes.auto },
              { value: 'light', label: shellWords.schemes.light },
              { value: 'dark', label: shellWords.schemes.dark },
            ]}
          />
          <Button variant="default" onClick={openHelp}>
            {shortcutWords.open}
          </Button>
          <Divider />
          {canSignOut ? (
            <>
              <form method="post" action={serverPath('/sign-out')}>
                <Button type="submit" variant="default" fullWidth>
                  {shellWords.signOut}
                </Button>
              </form>
              <form method="post" action={serverPath('/sign-out-everywhere')}>
                <Button type="submit" variant="default" fullWidth>
                  {shellWords.signOutEverywhere}
                </Button>
              </form>
            </>
          ) : (
            <Text size="sm">{shellWords.withToken}</Text>
          )}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
