import { AppShell, Burger } from '@mantine/core';
import { useDisclosure, useNetwork } from '@mantine/hooks';
import { useEffect, useRef, type ReactNode } from 'react';
import { useLocation } from 'wouter';
import { shellWords } from '../words/shell.ts';
import { AppLink } from '../kit/AppLink.tsx';
import { CommandBar } from './CommandBar.tsx';
import { Navigation } from './Navigation.tsx';
import { UserMenu } from './UserMenu.tsx';

// The page that loads the console has the mark as its icon.
const mark = document.querySelector<HTMLLinkElement>('link[rel=icon]')?.href;

/** What stands around every screen: skip link, search, user menu, navigation, a word when offline. */
export function Shell({ children }: { readonly children: ReactNode }) {
  const [opened, { toggle, close }] = useDisclosure(false);
  const [location] = useLocation();
  const { online } = useNetwork();
  const main = useRef<HTMLElement>(null);
  useEffect(close, [location, close]);
  return (
    <>
      <a
        className="skip-link"
        href="#content"
        onClick={(event) => {
          event.preventDefault();
          main.current?.focus();
        }}
      >
        {shellWords.skip}
      </a>
      <AppShell
        header={{ height: { base: 108, sm: 60 } }}
        navbar={{ width: 216, breakpoint: 'sm', collapsed: { mobile: !opened } }}
        padding={{ base: 'sm', sm: 'lg' }}
      >
        <AppShell.Header zIndex={150}>
          <div className="header-line">
            <Burger
              opened={opened}
              onClick={toggle}
              hiddenFrom="sm"
              aria-label={shellWords.openNavigation}
              aria-expanded={opened}
            />
            <AppLink to="/" className="brand" fw={700} underline="never" c="var(--mantine-color-text)" fz="lg">
              <img src={mark} alt="" width="22" height="22" />
              {shellWords.product}
            </AppLink>
            <CommandBar />
            <UserMenu />
          </div>
        </AppShell.Header>
        <AppShell.Navbar p="sm" className="nav" data-opened={opened}>
          <Navigation />
        </AppShell.Navbar>
        <AppShell.Main id="content" ref={main} tabIndex={-1}>
          {!online && (
            <div className="notice offline" data-tone="wait" role="status">
              {shellWords.offline}
            </div>
          )}
          {children}
        </AppShell.Main>
      </AppShell>
    </>
  );
}
