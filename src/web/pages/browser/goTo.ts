import { serverPath } from '../../serverPath.ts';

/** Goes to a page of this server, in the language that the address of this one chose. */
export function goTo(path: string): void {
  const lang = new URLSearchParams(location.search).get('lang');
  const address = new URL(serverPath(path), location.href);
  if (lang !== null) address.searchParams.set('lang', lang);
  location.assign(address);
}
