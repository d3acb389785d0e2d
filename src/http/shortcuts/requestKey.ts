import type { IncomingMessage } from 'node:http';
import { isHost } from '../request/hostHeader.ts';
import { takesEncoding } from '../request/takesEncoding.ts';

/** A request that may be answered without the framework, as far as its headers tell. */
export interface PlainRequest {
  /** All that the answer depends on, besides the body. */
  readonly key: string;
  /** Of the body, in bytes; 0 for GET. */
  readonly length: number;
  /** What the client says of itself, for counting; null if nothing. */
  readonly clientName: string | null;
  /** If-None-Match, of a GET: the tags of answers that the client has already; null if none. */
  readonly knownTags: string | null;
  readonly takesGzip: boolean;
}

/** A longer body is not a look-up that comes again and again. */
const longestBody = 16 * 1024;
/** Longer addresses carry whole texts, which do not come again. */
const longestUrl = 2 * 1024;

type Meaning = 'COUNTS_AS' | 'CHANGES_ANSWER' | 'KNOWN_TAGS' | 'LENGTH' | 'TYPE' | 'HOST' | 'NOTHING';

/** Headers that an answer to an anonymous question may depend on, and those that it does not. Any other means the long way. */
const meanings: Readonly<Record<Meaning, string>> = {
  COUNTS_AS: 'apollographql-client-name x-client-name',
  CHANGES_ANSWER: 'accept accept-encoding accept-language origin',
  KNOWN_TAGS: 'if-none-match',
  LENGTH: 'content-length',
  TYPE: 'content-type',
  HOST: 'host',
  NOTHING:
    'accept-charset apollographql-client-version cache-control cdn-loop cf-connecting-ip cf-ipcountry cf-ray cf-visitor connection dnt forwarded keep-alive pragma priority referer sec-ch-ua sec-ch-ua-mobile sec-ch-ua-platform sec-fetch-dest sec-fetch-mode sec-fetch-site sec-fetch-user sec-gpc te traceparent tracestate upgrade-insecure-requests user-agent via x-amz-cf-id x-amzn-trace-id x-cache x-forwarded-for x-forwarded-host x-forwarded-port x-forwarded-proto x-real-ip x-request-id x-varnish',
};

const meaningOf = new Map<string, Meaning>(
  Object.entries(meanings).flatMap(([meaning, names]) => names.split(' ').map((name) => [name, meaning as Meaning])),
);

const jsonTypes: ReadonlySet<string> = new Set([
  'application/json',
  'application/json; charset=utf-8',
  'application/json;charset=UTF-8',
]);

/**
 * Reads the parts of a request that its answer may depend on; null if anything about it is unusual: a credential, a cookie, a body that
 * is long, compressed or of no stated length, a header that is unknown or there twice. Those go the long way.
 */
export function readPlainRequest({ method, url = '', rawHeaders, httpVersion }: IncomingMessage): PlainRequest | null {
  const isPost = method === 'POST';
  if (isPost ? url !== '/graphql' : method !== 'GET' || url.length > longestUrl) return null;
  if (httpVersion !== '1.1') return null;
  let key = isPost ? 'POST' : `GET ${url}`;
  let length = -1;
  let clientName: string | null = null;
  let knownTags: string | null = null;
  let [hasType, hasHost, encodings] = [false, false, ''];
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const name = rawHeaders[at] ?? '';
    const value = rawHeaders[at + 1] ?? '';
    switch (meaningOf.get(name) ?? meaningOf.get(name.toLowerCase())) {
      case 'NOTHING':
        break;
      case 'CHANGES_ANSWER':
        key += `\n${name}:${value}`;
        if (name.toLowerCase() === 'accept-encoding') encodings += `,${value}`;
        break;
      case 'HOST':
        if (hasHost || !isHost(value)) return null;
        hasHost = true;
        break;
      case 'LENGTH':
        if (length !== -1 || !/^\d{1,6}$/.test(value)) return null;
        length = Number(value);
        break;
      case 'TYPE':
        if (hasType || !jsonTypes.has(value)) return null;
        hasType = true;
        break;
      case 'COUNTS_AS':
        if (clientName !== null) return null;
        clientName = value;
        break;
      case 'KNOWN_TAGS':
        if (isPost || knownTags !== null) return null;
        knownTags = value;
        break;
      case undefined:
        return null;
    }
  }
  if (!hasHost || hasType !== isPost) return null;
  if (isPost ? length <= 0 || length > longestBody : length > 0) return null;
  const takesGzip = encodings !== '' && takesEncoding(encodings, 'gzip');
  return { key, length: Math.max(0, length), clientName, knownTags, takesGzip };
}
