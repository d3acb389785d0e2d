import { isInNetwork, readIpAddress, readIpNetwork, type IpAddress, type IpNetwork } from './ipAddress.ts';

/**
 * Why nothing is sent to an address: what kind of address inside it is, or that it is none. Null if it is one of the public
 * Internet, or one of `allowed`, which an operator has opened.
 */
export function insideAddress(text: string, allowed: readonly IpNetwork[]): string | null {
  const address = readIpAddress(text);
  if (address === null) return 'no address';
  const meant = addressWithin(address);
  if (allowed.some((network) => isInNetwork(meant, network) || isInNetwork(address, network))) return null;
  if (meant.width === 128 && !isInNetwork(meant, globalUnicast)) {
    return special.find(([, network]) => isInNetwork(meant, network))?.[0] ?? 'reserved';
  }
  return special.find(([, network]) => isInNetwork(meant, network))?.[0] ?? null;
}

/** The IPv4 address that an IPv6 address stands for: written in it (::ffff:0:0/96), or translated (64:ff9b::/96). */
function addressWithin(address: IpAddress): IpAddress {
  if (!fourInSix.some((network) => isInNetwork(address, network))) return address;
  return { bits: address.bits & 0xffff_ffffn, width: 32 };
}

const fourInSix = [network('::ffff:0:0/96'), network('64:ff9b::/96')];

/** What is given to networks that are reached from everywhere; all else of IPv6 is inside, or nothing yet. */
const globalUnicast = network('2000::/3');

/** The registries of special addresses (IANA), RFC 6890 and later; what is reserved there is never a receiver outside. */
const special: readonly (readonly [kind: string, network: IpNetwork])[] = [
  ['this host', network('0.0.0.0/8')],
  ['loopback', network('127.0.0.0/8')],
  ['private', network('10.0.0.0/8')],
  ['private', network('172.16.0.0/12')],
  ['private', network('192.168.0.0/16')],
  ['carrier-grade NAT', network('100.64.0.0/10')],
  ['link-local', network('169.254.0.0/16')],
  ['reserved', network('192.0.0.0/24')],
  ['documentation', network('192.0.2.0/24')],
  ['reserved', network('192.88.99.0/24')],
  ['reserved', network('198.18.0.0/15')],
  ['documentation', network('198.51.100.0/24')],
  ['documentation', network('203.0.113.0/24')],
  ['multicast', network('224.0.0.0/4')],
  ['reserved', network('240.0.0.0/4')],
  ['this host', network('::/128')],
  ['loopback', network('::1/128')],
  ['unique local', network('fc00::/7')],
  ['link-local', network('fe80::/10')],
  ['multicast', network('ff00::/8')],
  // Tunnels: what they lead to stands inside the address, and may be any address of IPv4.
  ['reserved', network('2001::/23')],
  ['documentation', network('2001:db8::/32')],
  ['reserved', network('2002::/16')],
  ['documentation', network('3fff::/20')],
];

function network(text: string): IpNetwork {
  const read = readIpNetwork(text);
  if (read === null) throw new Error(`${text} is not a network.`);
  return read;
}
