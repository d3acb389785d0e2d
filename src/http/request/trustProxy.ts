import { BlockList, isIPv4 } from 'node:net';
import { bareAddress } from '../../knowledgeBase/access/callerGroup.ts';

/**
 * The function by which Fastify asks whether an address in X-Forwarded-For is one of our proxies; false if no proxies are set,
 * because anyone can write that header. A proxy may write an address with a port or in brackets.
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
