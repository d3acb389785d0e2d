import { Anchor, Button, Group, Modal, Stack, Text } from '@mantine/core';
import { createContext, useContext, useEffect, useEffectEvent, useMemo, useState, type ReactNode } from 'react';
import type { Capability, Role } from '../../generated/operations.ts';
import { ViewerDocument } from '../../generated/operations.ts';
import { signInWords } from '../words/shell.ts';
import { useAsk, useRunOperation } from '../kit/data/graphqlClient.ts';
import { QueryState } from '../kit/data/QueryState.tsx';
import { SignInScreen } from './SignInScreen.tsx';
import { useToast } from '../kit/toasts.tsx';
import { serverPath } from '../../serverPath.ts';

/** Who uses the console. */
export interface Session {
  readonly name: string;
  readonly role: Role;
  /** True: a session of this browser, that can be ended; false: a token sent along. */
  readonly canSignOut: boolean;
  readonly can: (capability: Capability) => boolean;
}

const SessionContext = createContext<Session | null>(null);

/** Who is signed in. Only below SessionProvider, which shows nothing to strangers. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === null) throw new Error('useSession needs SessionProvider above it.');
  return session;
}

interface Props {
  /** True once an answer said that nobody is signed in. */
  readonly signedOut: boolean;
  readonly onSignedIn: () => void;
  readonly children: ReactNode;
}

/** Shows the console to whoever is signed in, and the way to sign in to everybody else. */
export function SessionProvider({ signedOut, onSignedIn, children }: Props) {
  const asked = useAsk(ViewerDocument, {});
  const viewer = asked.data?.viewer;
  const session = useMemo(() => {
    if (viewer === undefined || viewer.role === 'ANONYMOUS') return null;
    return {
      name: viewer.name ?? '',
      role: viewer.role,
      canSignOut: viewer.via === 'SESSION',
      can: (capability: Capability) => viewer.can.includes(capability),
    };
  }, [viewer]);
  // The first session stays while its dialog asks to sign in again: what is typed below must not be unmounted.
  const [kept, setKept] = useState(session);
  if (session !== null && kept === null) setKept(session);
  const shown = kept ?? session;
  if (shown === null) {
    if (viewer !== undefined || asked.failure?.code === 'UNAUTHENTICATED') return <SignInScreen />;
    return <QueryState asked={asked}>{() => null}</QueryState>;
  }
  return (
    <SessionContext value={shown}>
      {children}
      <SignedOutDialog opened={signedOut} name={shown.name} onSignedIn={onSignedIn} />
    </SessionContext>
  );
}

/** Opens over whatever is being typed; it closes only once someone is signed in again. */
function SignedOutDialog({
  opened,
  name,
  onSignedIn,
}: {
  opened: boolean;
  name: string;
  readonly onSignedIn: () => void;
}) {
  const runOperation = useRunOperation();
  const toast = useToast();
  const [hint, setHint] = useState<string | null>(null);
  /** `isAsked`: someone pressed the button, and hears that it is too early. */
  async function goOn(isAsked: boolean) {
    const { data } = await runOperation(ViewerDocument, {});
    const viewer = data?.viewer;
    if (viewer === undefined || viewer.role === 'ANONYMOUS') {
      if (isAsked) setHint(signInWords.stillOut);
    } else if (viewer.name !== name) {
      setHint(signInWords.other(viewer.name ?? ''));
    } else {
      setHint(null);
      onSignedIn();
      toast.say(signInWords.back);
    }
  }
  const goOnQuietly = useEffectEvent(() => {
    if (document.visibilityState === 'visible') void goOn(false);
  });
  // Whoever comes back from the tab in which they signed in has nothing more to press.
  useEffect(() => {
    if (!opened) return;
    const comeBack = () => {
      goOnQuietly();
    };
    addEventListener('focus', comeBack);
    document.addEventListener('visibilitychange', comeBack);
    return () => {
      removeEventListener('focus', comeBack);
      document.removeEventListener('visibilitychange', comeBack);
    };
  }, [opened]);
  return (
    <Modal opened={opened} onClose={ignore} withCloseButton={false} title={signInWords.lostTitle} centered>
      <Stack>
        <Text>{signInWords.lost}</Text>
        <Text>{signInWords.lostHow}</Text>
        <Text role="status" c="var(--hr-bad)">
          {hint}
        </Text>
        <Group>
          <Anchor href={signInAddress()} target="_blank">
            {signInWords.again}
          </Anchor>
          <Button
            onClick={() => {
              void goOn(true);
            }}
          >
            {signInWords.goOn}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

function ignore() {
  // Closing it would leave a page on which nothing can be saved.
}

/** Where to sign in, and to come back from to this very screen. */
function signInAddress(): string {
  return serverPath(`/sign-in?next=${encodeURIComponent(location.pathname + location.search)}`);
}
