import { describe, expect, it } from 'vitest';
import { readTrustedProxies } from '../../../src/cli/settings/trustedProxies.ts';

describe('HRESOLVE_TRUST_PROXY', () => {
  it('holds addresses and networks of either version, and none if it is not set', () => {
    const proxies = ['10.0.0.7', '192.168.4.0/24', '::1', 'fd00::/128'];
    expect(readTrustedProxies(proxies.join(', '))).toEqual(proxies);
    expect(readTrustedProxies(undefined)).toEqual([]);
  });

  it.each([
    { text: '0.0.0.0/0', because: 'a network of all addresses would trust everyone' },
    { text: '::/0', because: 'so would that of all IPv6 addresses' },
    { text: '10.0.0.0/33', because: 'an IPv4 address has 32 bits' },
    { text: 'fd00::/129', because: 'an IPv6 address has 128' },
    { text: '10.0.0.0/8/8', because: 'a network has one length' },
    { text: 'proxy.example', because: 'a name may lead anywhere' },
    { text: '10.0.0.7,', because: 'nothing stands behind the comma' },
  ])('is refused for "$text", as $because', ({ text }) => {
    expect(() => readTrustedProxies(text)).toThrow('use addresses and networks of your proxies');
  });
});
