import { describe, expect, it } from 'vitest';
import { callerGroup } from '../../../src/knowledgeBase/access/callerGroup.ts';

describe('one caller', () => {
  it.each<[string | null | undefined, string, string]>([
    ['192.0.2.1', '192.0.2.1', 'an IPv4 address is one caller'],
    ['192.0.2.1:51234', '192.0.2.1', 'some proxies write the port'],
    ['::ffff:192.0.2.1', '192.0.2.1', 'a socket of IPv6 gives IPv4 so'],
    ['::ffff:c000:201', '192.0.2.1', 'it is the same address in hex'],
    ['[::ffff:192.0.2.1]:80', '192.0.2.1', 'it is the same address in brackets'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64', 'a /64 is one caller'],
    ['2001:0DB8:0001:0002::1', '2001:db8:1:2::/64', 'zeros and letters do not matter'],
    ['[2001:db8:1:2::9]', '2001:db8:1:2::/64', 'brackets are how addresses of URLs are written'],
    ['[2001:db8:1:2::9]:443', '2001:db8:1:2::/64', 'a port may follow the brackets'],
    [' 2001:db8::1 ', '2001:db8:0:0::/64', 'blanks are no part of it'],
    ['::1', '0:0:0:0::/64', 'all of it may be zeros'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64', 'the zone is this machine’s own word'],
    ['64:ff9b::192.0.2.1', '64:ff9b:0:0::/64', 'dots may end an address'],
    ['2001:db8:1:2::/64', '2001:db8:1:2::/64', 'the group of a group is itself'],
    ['', 'unknown', 'nothing is no address'],
    ['unknown', 'unknown', 'a proxy may not know'],
    ['999.1.1.1:80', 'unknown', 'it is no address'],
    ['x::/64', 'unknown', 'it is no group either'],
    [undefined, 'unknown', 'a socket that is gone has none'],
    [null, 'unknown', 'callers inside the process have none'],
  ])('is, of %s, %s, because %s', (address, group) => {
    expect(callerGroup(address)).toBe(group);
  });
});
