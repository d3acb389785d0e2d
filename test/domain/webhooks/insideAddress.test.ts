import { BlockList, isIP } from 'node:net';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { insideAddress } from '../../../src/domain/webhooks/insideAddress.ts';
import { isInNetwork, readIpAddress, readIpNetwork, type IpNetwork } from '../../../src/domain/webhooks/ipAddress.ts';
import { readWebhookUrl } from '../../../src/domain/webhooks/readWebhookUrl.ts';

function networks(...texts: string[]): IpNetwork[] {
  return texts.map((text) => readIpNetwork(text) as IpNetwork);
}

describe('insideAddress', () => {
  it.each([
    ['127.0.0.1', 'loopback', 'it is this machine'],
    ['127.255.255.254', 'loopback', 'all of 127/8 is'],
    ['0.0.0.0', 'this host', 'systems connect it to themselves'],
    ['10.1.2.3', 'private', 'RFC 1918'],
    ['172.31.255.255', 'private', 'the range ends there'],
    ['192.168.0.1', 'private', 'RFC 1918'],
    ['169.254.169.254', 'link-local', 'clouds give credentials there'],
    ['100.64.0.1', 'carrier-grade NAT', 'RFC 6598'],
    ['224.0.0.1', 'multicast', 'many listen'],
    ['255.255.255.255', 'reserved', 'it is broadcast'],
    ['::1', 'loopback', 'it is this machine'],
    ['::', 'this host', 'systems connect it to themselves'],
    ['fd12:3456::1', 'unique local', 'RFC 4193'],
    ['fe80::1', 'link-local', 'the zone is left out'],
    ['fec0::1', 'reserved', 'site-local, long ago'],
    ['::ffff:127.0.0.1', 'loopback', 'an IPv4 address is mapped'],
    ['::ffff:a9fe:a9fe', 'link-local', 'an IPv4 address is mapped, in hexadecimal'],
    ['::127.0.0.1', 'reserved', 'IPv4-compatible addresses are nowhere'],
    ['64:ff9b::10.0.0.1', 'private', 'it is translated to IPv4'],
    ['2002:7f00:1::', 'reserved', 'a 6to4 tunnel ends at the IPv4 address in it'],
    ['2001:0:7f00:1::1', 'reserved', 'so does a Teredo tunnel'],
    ['fe80::1%eth0', 'no address', 'a zone is of this machine'],
  ])('refuses %s as %s, because %s', (text, kind) => {
    expect(insideAddress(text, [])).toBe(kind);
  });

  it.each([
    '8.8.8.8',
    '172.32.0.1',
    '100.128.0.1',
    '169.253.1.1',
    '2606:4700::1',
    '::ffff:8.8.8.8',
    '64:ff9b::8.8.8.8',
  ])('lets %s be sent to, which is public', (text) => {
    expect(insideAddress(text, [])).toBeNull();
  });

  it('lets be sent to what an operator has opened, and to nothing next to it', () => {
    const opened = networks('10.0.0.0/8', 'fd12::/16');
    expect(['10.9.9.9', '::ffff:10.9.9.9', 'fd12::1'].map((each) => insideAddress(each, opened))).toEqual([
      null,
      null,
      null,
    ]);
    expect(['127.0.0.1', 'fd13::1', '11.0.0.1'].map((each) => insideAddress(each, opened))).toEqual([
      'loopback',
      'unique local',
      null,
    ]);
  });
});

describe('isInNetwork', () => {
  it('agrees with the list of Node on any address and network of one kind', () => {
    const address = fc.oneof(fc.ipV4(), fc.ipV6());
    fc.assert(
      fc.property(address, address, fc.integer({ min: 1, max: 128 }), (one, other, length) => {
        const kind = isIP(other) === 4 ? 'ipv4' : 'ipv6';
        const prefix = kind === 'ipv4' ? Math.ceil(length / 4) : length;
        const ofNode = new BlockList();
        ofNode.addSubnet(other, prefix, kind);
        const read = readIpAddress(one);
        const network = readIpNetwork(`${other}/${String(prefix)}`);
        expect(read).not.toBeNull();
        expect(network).not.toBeNull();
        if (read === null || network === null || isIP(one) !== isIP(other)) return;
        expect(isInNetwork(read, network)).toBe(ofNode.check(one, kind));
      }),
    );
  });
});

describe('readWebhookUrl', () => {
  it.each([
    ['http://0x7f.1/', 'loopback', 'URL reads it as 127.0.0.1'],
    ['http://2130706433/', 'loopback', 'it is 127.0.0.1 as one number'],
    ['http://017700000001/', 'loopback', 'it is 127.0.0.1 in octal'],
    ['http://[::ffff:127.0.0.1]/', 'loopback', 'it is mapped'],
    ['http://LOCALHOST:4000/', 'loopback', 'the name is this machine'],
    ['http://x.localhost./', 'loopback', 'so are names below it'],
    ['https://user:secret@hooks.example.org/', 'user name', 'messages are signed'],
    ['https://hooks.example.org@127.0.0.1/', 'user name', 'what looks like the host is a user name'],
    ['https://hooks.example.org:25/', 'port 25', 'mail listens there'],
    ['ftp://hooks.example.org/', 'https', 'it is no address of the web'],
    ['https://hooks.example.org/#x', 'after #', 'it is never sent'],
    [`https://hooks.example.org/${'x'.repeat(2000)}`, 'longer than', 'it is too long'],
    ['hooks.example.org', 'not an address', 'the scheme is missing'],
  ])('refuses %s with a word about "%s", because %s', (text, word) => {
    expect(readWebhookUrl(text, [])).toMatchObject({
      code: 'INVALID_VALUE',
      path: ['input', 'url'],
      message: expect.stringContaining(word) as string,
    });
  });

  it('keeps an address as URL writes it', () => {
    expect(readWebhookUrl('HTTPS://Hooks.Example.org:443/a?b', [])).toBe('https://hooks.example.org/a?b');
    expect(readWebhookUrl('http://127.0.0.1:8080', networks('127.0.0.0/8'))).toBe('http://127.0.0.1:8080/');
  });
});
