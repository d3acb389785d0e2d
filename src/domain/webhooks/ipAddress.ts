/** An address of the Internet Protocol as its bits. */
export interface IpAddress {
  readonly bits: bigint;
  /** How many bits it has: 32 or 128. */
  readonly width: 32 | 128;
}

/** The addresses that begin with the same bits. */
export interface IpNetwork extends IpAddress {
  /** How many bits at the beginning count. */
  readonly prefix: number;
}

/** Reads "203.0.113.7", "2001:db8::7" or "::ffff:203.0.113.7"; null for anything else, such as an address with a zone. */
export function readIpAddress(text: string): IpAddress | null {
  if (!text.includes(':')) return readFour(text);
  const groups = groupsOf(text);
  return groups === null ? null : { bits: joined(groups, 16n), width: 128 };
}

/** Reads an address, or a network as ADDRESS/PREFIX ("10.0.0.0/8"); null for anything else, and for a network of all addresses. */
export function readIpNetwork(text: string): IpNetwork | null {
  const [first = '', length, ...more] = text.split('/');
  const address = readIpAddress(first);
  if (address === null || more.length > 0) return null;
  if (length === undefined) return { ...address, prefix: address.width };
  const prefix = /^\d{1,3}$/.test(length) ? Number(length) : 0;
  return prefix >= 1 && prefix <= address.width ? { ...address, prefix } : null;
}

export function isInNetwork(address: IpAddress, network: IpNetwork): boolean {
  if (address.width !== network.width) return false;
  const rest = BigInt(network.width - network.prefix);
  return address.bits >> rest === network.bits >> rest;
}

function readFour(text: string): IpAddress | null {
  if (!/^\d{1,3}(\.\d{1,3}){3}$/.test(text)) return null;
  const bytes = text.split('.').map(Number);
  return bytes.some((byte) => byte > 255) ? null : { bits: joined(bytes, 8n), width: 32 };
}

/** The eight groups of an IPv6 address, whichever way it is written. */
function groupsOf(text: string): number[] | null {
  const halves = text.split('::');
  if (halves.length > 2) return null;
  const [head = [], tail] = halves.map(groupsOfPart);
  if (head === null || tail === null) return null;
  if (tail === undefined) return head.length === 8 ? head : null;
  const missing = 8 - head.length - tail.length;
  return missing < 1 ? null : [...head, ...Array<number>(missing).fill(0), ...tail];
}

function groupsOfPart(part: string): number[] | null {
  if (part === '') return [];
  const words = part.split(':');
  const groups: number[] = [];
  for (const [place, word] of words.entries()) {
    const four = place === words.length - 1 ? readFour(word) : null;
    if (four !== null) groups.push(Number(four.bits >> 16n), Number(four.bits & 0xffffn));
    else if (/^[0-9a-f]{1,4}$/i.test(word)) groups.push(Number.parseInt(word, 16));
    else return null;
  }
  return groups;
}

function joined(parts: readonly number[], width: bigint): bigint {
  return parts.reduce((bits, part) => (bits << width) | BigInt(part), 0n);
}
