import { Divider, Stack } from '@mantine/core';
import { Link, useLocation } from 'wouter';
import { shellWords } from '../words/shell.ts';
import { places } from './routes.tsx';
import { useSession } from '../session/session.tsx';
import { serverPath } from '../../serverPath.ts';

/** The places that the user's role opens. */
export function Navigation() {
  const session = useSession();
  const [location] = useLocation();
  return (
    <Stack gap={2} component="div">
      {places
        .filter(({ needs }) => needs === undefined || session.can(needs))
        .map(({ to, words }) => (
          <Link key={to} href={to} className="nav-link" aria-current={isAt(location, to) ? 'page' : undefined}>
            {words}
          </Link>
        ))}
      <Divider my="xs" />
      <a className="nav-link" href={serverPath('/explore')}>
        {shellWords.explorer}
      </a>
      <a className="nav-link" href={serverPath('/')}>
        {shellWords.publicPages}
      </a>
      <a className="nav-link" href={serverPath('/about#help')}>
        {shellWords.help}
      </a>
    </Stack>
  );
}

function isAt(location: string, to: string): boolean {
  return to === '/' ? location === '/' : location === to || location.startsWith(`${to}/`);
}
