import { isIPv6 } from 'node:net';

/**
 * Whom to take for one sender: an IPv4 address, or the first 64 bits of an IPv6 address, since whoever has one of
 * those has them all.
 */
export function addressGroup(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  const [bare = ''] = address.split('%', 1);
  if (!isIPv6(bare)) return address;
  const [head = '', tail = ''] = bare.split('::', 2);
  const start = groupsOf(head);
  const missing = bare.includes('::') ? 8 - start.length - groupsOf(tail).length : 0;
  const whole = [...start, ...Array<string>(missing).fill('0'), ...groupsOf(tail)];
  return `${whole
    .slice(0, 4)
    .map((group) => parseInt(group, 16).toString(16))
    .join(':')}::/64`;
}

/** An IPv4 address at the end stands for two groups; which ones does not matter behind the first 64 bits. */
function groupsOf(text: string): string[] {
  if (text === '') return [];
  return text.split(':').flatMap((group) => (group.includes('.') ? ['0', '0'] : [group]));
}
