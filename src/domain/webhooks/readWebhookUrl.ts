import { invalidInput, type InvalidInput } from '../problem.ts';
import { insideAddress } from './insideAddress.ts';
import type { IpNetwork } from './ipAddress.ts';

const longestUrl = 2_000;

/**
 * The address of a receiver as it is kept, or what is wrong with it. What a name resolves to is looked at when it is sent to;
 * an address inside that is written out, in whatever form, is refused at once unless it is in `allowed`.
 */
export function readWebhookUrl(text: string, allowed: readonly IpNetwork[]): string | InvalidInput {
  const flaw = flawOf(text, allowed);
  if (flaw !== null) return invalidInput('INVALID_VALUE', ['input', 'url'], `input.url ${flaw}`);
  return new URL(text).href;
}

function flawOf(text: string, allowed: readonly IpNetwork[]): string | null {
  if (text.length > longestUrl) return `is longer than ${String(longestUrl)} characters.`;
  if (!URL.canParse(text)) return 'is not an address; use one such as https://hooks.example.org/hresolve.';
  const url = new URL(text);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return 'needs https, or http.';
  if (url.username !== '' || url.password !== '') {
    return 'has a user name or a password; messages are signed, so that the receiver needs neither.';
  }
  if (url.hash !== '') return 'has a part after #, which is never sent.';
  if (!isUsablePort(url.port)) return `has the port ${url.port}; use 80, 443, or one from 1024 on.`;
  const inside = insideHost(url.hostname, allowed);
  return inside === null
    ? null
    : `leads to a private or internal address (${inside}), to which nothing is sent; HRESOLVE_WEBHOOK_NETWORKS allows networks.`;
}

/** Below 1024 are the services of other protocols, such as mail. */
function isUsablePort(port: string): boolean {
  return port === '' || port === '80' || port === '443' || Number(port) >= 1024;
}

/** URL has written every spelling of an address in one way: 0x7f.1 is 127.0.0.1, and IPv6 stands in brackets. */
function insideHost(host: string, allowed: readonly IpNetwork[]): string | null {
  if (/^\[.*\]$/.test(host)) return insideAddress(host.slice(1, -1), allowed);
  if (/^[\d.]+$/.test(host)) return insideAddress(host, allowed);
  return /(^|\.)localhost\.?$/.test(host) ? insideAddress('127.0.0.1', allowed) : null;
}
