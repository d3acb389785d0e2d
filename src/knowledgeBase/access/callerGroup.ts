import { isIPv4, isIPv6, SocketAddress } from 'node:net';

/** All callers without a readable address share one group, so that no made-up text gets a group of its own. */
const unknownCaller = 'unknown';

/**
 * Which callers count as one, for every limit and for visitor counts: an IPv4 address, or the first 64 bits of an IPv6
 * address, because whoever has one address of such a network has all of them. Accepts what proxies write: a port, brackets, a
 * zone, an IPv4 address in IPv6 form. The group of a group is itself.
 */
export function callerGroup(address: string | null | undefined): string {
  if (address === null || address === undefined) return unknownCaller;
  const bare = bareAddress(address.replace(/::\/64$/, '::'));
  if (bare === null) return unknownCaller;
  if (isIPv4(bare)) return bare;
  return `${groupsOf(bare).slice(0, 4).join(':')}${groupEnd}`;
}

/**
 * The address alone, in one spelling; null if the text is not an address. Accepts "192.0.2.1:443", "[2001:DB8::1]:443" and
 * "fe80::1%eth0"; "::ffff:c000:201" is 192.0.2.1.
 */
export function bareAddress(text: string | null | undefined): string | null {
  const [, bracketed, withPort, plain] =
    /^(?:\[([^\]]+)\](?::\d{1,5})?|(\d+\.\d+\.\d+\.\d+):\d{1,5}|(.+))$/.exec(text?.trim() ?? '') ?? [];
  const [bare = ''] = (bracketed ?? withPort ?? plain ?? '').split('%', 1);
  if (isIPv4(bare)) return bare;
  if (!isIPv6(bare)) return null;
  const { address } = new SocketAddress({ address: bare, family: 'ipv6' });
  return /^::ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(address)?.[1] ?? address;
}

const groupEnd = '::/64';

/** The eight groups of an IPv6 address in its shortest spelling. */
function groupsOf(address: string): string[] {
  const [head = '', tail = ''] = address.split('::', 2);
  const [start, end] = [groupsIn(head), groupsIn(tail)];
  const missing = address.includes('::') ? 8 - start.length - end.length : 0;
  return [...start, ...Array<string>(missing).fill('0'), ...end];
}

/** An IPv4 address at the end stands for two groups. Their values do not matter after the first 64 bits. */
function groupsIn(text: string): string[] {
  if (text === '') return [];
  return text.split(':').flatMap((group) => (group.includes('.') ? ['0', '0'] : [group]));
}
