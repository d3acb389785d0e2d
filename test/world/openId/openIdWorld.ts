import type { OpenIdSettings } from '../../../src/http/signIn/openIdConnect.ts';
import type { Browser, Page } from '../browser.ts';
import { clientId, clientSecret, openProvider, type TestProvider } from './openIdProvider.ts';
import { openWorld, type World } from '../world.ts';

const opened: { close(): Promise<void> }[] = [];

/** Closes whatever was opened, the last first. */
export async function closeAll(): Promise<void> {
  for (const each of opened.splice(0).reverse()) await each.close();
}

/** To be closed with the others. */
export function closeLater<T extends { close(): Promise<void> }>(it: T): T {
  opened.push(it);
  return it;
}

/** Of a server whose people sign in with the provider at this address. */
export function settingsFor(issuer: string, roleClaim = 'roles'): OpenIdSettings {
  const map = new Map([
    ['hresolve-admins', 'ADMIN'],
    ['hresolve-editors', 'EDITOR'],
    ['example.org', 'ANALYST'],
  ] as const);
  return {
    issuer,
    clientId,
    clientSecret,
    scope: 'openid profile',
    roles: { claim: roleClaim, map },
    label: 'Contoso',
  };
}

/** A server whose people sign in with the provider at an address. */
export async function openWith(issuer: string, roleClaim?: string): Promise<{ world: World; publicUrl: string }> {
  const world = await openWorld({ openId: settingsFor(issuer, roleClaim) });
  opened.push(world);
  return { world, publicUrl: `http://localhost:${new URL(world.address).port}` };
}

export interface Place {
  readonly world: World;
  readonly publicUrl: string;
  readonly provider: TestProvider;
}

/** A server and its provider. */
export async function openPlace(roleClaim?: string, options?: { inUserInfo: boolean }): Promise<Place> {
  const provider = await openProvider(options);
  opened.push(provider);
  const place = await openWith(provider.issuer, roleClaim);
  provider.serve(place.publicUrl);
  return { ...place, provider };
}

/** Follows the button, and all redirects. */
export async function signIn(publicUrl: string, browser: Browser): Promise<Page> {
  return browser.follow(await browser.get(`${publicUrl}/sign-in/openid?next=${encodeURIComponent('/livez?after')}`));
}

export async function viewer(publicUrl: string, browser: Browser): Promise<unknown> {
  return (await browser.ask(publicUrl, '{ viewer { name role via } }')).body;
}

/** What the log says of each sign-in that was refused. */
export function refusals({ logLines }: World): string[] {
  return logLines
    .map((line) => JSON.parse(line) as { access?: string; subject?: string })
    .filter(({ access }) => access === 'SIGN_IN_REFUSED')
    .map(({ subject }) => subject ?? '');
}
