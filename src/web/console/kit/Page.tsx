import { Breadcrumbs, Group, Stack, Text, Title } from '@mantine/core';
import { useEffect, useRef, type ReactNode } from 'react';
import { shellWords } from '../words/shell.ts';
import { AppLink } from './AppLink.tsx';

/** A screen above this one; `to` is below /admin. */
export interface Crumb {
  readonly words: string;
  readonly to: string;
}

interface Props {
  readonly title: string;
  /** The language of the title if it is not the console's. */
  readonly titleLang?: string | undefined;
  /** From the home of the console down, this screen left out. */
  readonly crumbs?: readonly Crumb[];
  /** Stands next to the title: buttons, a badge. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

let firstPage = true;

/** The frame of each screen: where one is, its one heading, what can be done. Opening a screen moves the focus to its heading. */
export function Page({ title, titleLang, crumbs = [], actions, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = shellWords.title(title);
  }, [title]);
  useEffect(() => {
    if (!firstPage) heading.current?.focus({ preventScroll: true });
    firstPage = false;
  }, []);
  return (
    <Stack gap="lg">
      <Stack gap={4}>
        {title !== shellWords.places.home && (
          <nav aria-label="Breadcrumb">
            <Breadcrumbs separatorMargin={6} fz="sm">
              <AppLink to="/">{shellWords.places.home}</AppLink>
              {crumbs.map(({ words, to }) => (
                <AppLink key={to} to={to}>
                  {words}
                </AppLink>
              ))}
              <Text size="sm" c="dimmed" aria-current="page" className="crumb-here" lang={titleLang}>
                {title}
              </Text>
            </Breadcrumbs>
          </nav>
        )}
        <Group justify="space-between" align="center" gap="sm">
          <Title
            order={1}
            ref={heading}
            tabIndex={-1}
            fz={{ base: '1.5rem', sm: '1.875rem' }}
            className="page-title"
            lang={titleLang}
          >
            {title}
          </Title>
          {actions !== undefined && <Group gap="sm">{actions}</Group>}
        </Group>
      </Stack>
      {children}
    </Stack>
  );
}
