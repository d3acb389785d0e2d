import { BlockList, isIPv4 } from 'node:net';
import { bareAddress } from '../../knowledgeBase/access/callerGroup.ts';

/**
 * Whether an address of X-Forwarded-For is one of our proxies, as Fastify asks; false if settings name none: then the
 * header is what anyone writes in it. A proxy may write its own address with a port or in brackets.
 */
export function trustProxy(
  networks: readonly string[],
): false | ((address: string | null | undefined, hop: number) => boolean) {
  if (networks.length === 0) return false;
  const trusted = new BlockList();
  for (const network of networks) {
    const [address = '', length] = network.split('/');
    const family = isIPv4(address) ? 'ipv4' : 'ipv6';
    if (length === undefined) trusted.addAddress(address, family);
    else trusted.addSubnet(address, Number(length), family);
  }
  return (address) => {
    const bare = bareAddress(address);
    return bare !== null && trusted.check(bare, isIPv4(bare) ? 'ipv4' : 'ipv6');
  };
}
