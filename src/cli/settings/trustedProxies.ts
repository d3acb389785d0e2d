import { isIP } from 'node:net';
import { UsageError } from './usageError.ts';

/**
 * HRESOLVE_TRUST_PROXY: the proxies whose X-Forwarded-For is believed, addresses and networks (CIDR) separated by commas.
 * Empty if it is not set: then the header is what anybody writes in it, and counts for nothing.
 */
export function readTrustedProxies(text: string | undefined): string[] {
  if (text === undefined) return [];
  const proxies = text.split(',').map((each) => each.trim());
  for (const proxy of proxies) {
    if (isNetwork(proxy)) continue;
    throw new UsageError(
      `HRESOLVE_TRUST_PROXY has "${proxy}"; use addresses and networks of your proxies, such as 10.0.0.7,192.168.4.0/24.`,
    );
  }
  return proxies;
}

/** A network of all addresses is refused: it would believe everybody. */
function isNetwork(text: string): boolean {
  const [address = '', length, ...more] = text.split('/');
  const version = isIP(address);
  if (version === 0 || more.length > 0) return false;
  if (length === undefined) return true;
  return /^\d{1,3}$/.test(length) && Number(length) >= 1 && Number(length) <= (version === 4 ? 32 : 128);
}
