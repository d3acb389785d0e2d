import { Anchor, Button, Group, Stack, Text, Title } from '@mantine/core';
import { signInWords } from '../words/shell.ts';
import { serverPath } from '../../serverPath.ts';

/** What a stranger sees, wherever in the console they come. */
export function SignInScreen() {
  const next = encodeURIComponent(location.pathname + location.search);
  return (
    <main>
      <Stack maw="34rem" mx="auto" p="xl" pt="15vh" gap="lg">
        <Title order={1}>{signInWords.title}</Title>
        <Text size="lg">{signInWords.needed}</Text>
        <Group>
          <Button component="a" href={serverPath(`/sign-in?next=${next}`)} size="md">
            {signInWords.link}
          </Button>
          <Anchor href={serverPath('/')}>{signInWords.publicPages}</Anchor>
        </Group>
      </Stack>
    </main>
  );
}
