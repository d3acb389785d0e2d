import type { IncomingMessage, OutgoingHttpHeader, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { takesEncoding } from './takesEncoding.ts';

/** Compressing a smaller response would not save a packet. In bytes. */
const smallest = 1_024;

/** Takes a third of the time of the default level and is hardly larger: a response of 2 KB takes about 30 microseconds. */
const compression = { level: 3, memLevel: 6, windowBits: 14 };

/** Content that programs read. Pages are compressed when they are made, files by the build. */
const compressible = /^(?:application\/(?:json|graphql|[\w.-]+\+(?:json|xml))|text\/(?:plain|markdown))/;

type Head = [name: string, value: OutgoingHttpHeader][];

/** What compressing a response changes. */
export interface CompressedAnswer {
  /** Alternating names and values, without the length. */
  readonly headers: readonly string[];
  readonly body: Buffer;
}

/**
 * Compresses a response with gzip for a client that accepts it. Null if it is sent uncompressed: it is short, not read by programs,
 * or its Vary header already names Accept-Encoding. `headers`: alternating names and values. Its entity tag becomes weak, because it
 * is a tag of the uncompressed bytes.
 */
export function compressedAnswer(headers: readonly string[], body: Buffer | string): CompressedAnswer | null {
  const head = readHead(headers);
  if (!isCompressed(head, Buffer.byteLength(body))) return null;
  return {
    headers: compressedHead(head).flatMap(([name, value]) => [name, String(value)]),
    body: gzipSync(body, compression),
  };
}

/** The headers of a 304 for a response that may have been compressed: the same as those of the response. */
export function headersOfUnchanged(headers: readonly string[]): readonly string[] {
  const head = readHead(headers);
  return isOwn(head) ? headers : varied(head).flatMap(([name, value]) => [name, String(value)]);
}

/** Compresses the framework's response, by the rules of `compressedAnswer`, if it is written in one piece and the client accepts gzip. */
export function compressAnswer({ method, headers }: IncomingMessage, response: ServerResponse): void {
  if (method === 'HEAD' || !takesEncoding(headers['accept-encoding']?.toString(), 'gzip')) return;
  const writeHead = response.writeHead.bind(response);
  const write = response.write.bind(response) as (...given: unknown[]) => boolean;
  const end = response.end.bind(response) as (...given: unknown[]) => ServerResponse;
  let held: { readonly status: number; readonly head: Head } | null = null;

  response.writeHead = (status: number, ...given: unknown[]) => {
    const head = readHead(given.at(-1));
    if (given.length !== 1 || isOwn(head)) return writeHead(status, ...(given as []));
    if (status === 304) return writeHead(status, Object.fromEntries(varied(head)));
    if (!isCompressed(head, Number(valueIn(head, 'content-length')))) return writeHead(status, ...(given as []));
    held = { status, head };
    return response;
  };
  response.write = (...given: unknown[]) => {
    release();
    return write(...given);
  };
  response.end = (...given: unknown[]) => {
    const [body] = given;
    if (held === null || (typeof body !== 'string' && !Buffer.isBuffer(body))) {
      release();
      return end(...given);
    }
    const { status, head } = held;
    held = null;
    const compressed = gzipSync(body, compression);
    writeHead(status, { ...Object.fromEntries(compressedHead(head)), 'content-length': String(compressed.length) });
    return end(compressed, ...given.filter((each) => typeof each === 'function'));
  };

  /** The response is written in pieces, so it is sent uncompressed. */
  function release(): void {
    if (held === null) return;
    const { status, head } = held;
    held = null;
    writeHead(status, Object.fromEntries(head));
  }
}

/** Whether `compressAnswer` would change an answer; `headers` as writeHead takes them, `length` in bytes. */
export function mayBeCompressed(status: number, headers: readonly string[], length: number): boolean {
  const head = readHead(headers);
  return !isOwn(head) && (status === 304 || (compressible.test(valueIn(head, 'content-type')) && length >= smallest));
}

/** Reads headers as `writeHead` accepts them: an object, or alternating names and values. */
function readHead(given: unknown): Head {
  if (Array.isArray(given)) {
    return Array.from({ length: given.length >> 1 }, (_, n) => [String(given[2 * n]), String(given[2 * n + 1])]);
  }
  if (typeof given !== 'object' || given === null) return [];
  return Object.entries(given as OutgoingHttpHeaders).flatMap(([name, value]): Head =>
    value === undefined ? [] : [[name, value]],
  );
}

function valueIn(head: Head, wanted: string): string {
  return String(head.find(([name]) => name.toLowerCase() === wanted)?.[1] ?? '');
}

function isOwn(head: Head): boolean {
  return valueIn(head, 'content-encoding') !== '' || /accept-encoding/i.test(valueIn(head, 'vary'));
}

function isCompressed(head: Head, length: number): boolean {
  return length >= smallest && compressible.test(valueIn(head, 'content-type')) && !isOwn(head);
}

function compressedHead(head: Head): Head {
  const rest = varied(head).filter(([name]) => name.toLowerCase() !== 'content-length');
  return [...rest, ['content-encoding', 'gzip']];
}

/** The same with `Vary: Accept-Encoding`, and with a weak tag. */
function varied(head: Head): Head {
  const vary = valueIn(head, 'vary');
  const others = head.filter(([name]) => name.toLowerCase() !== 'vary');
  const weak = others.map<Head[number]>(([name, value]) =>
    name.toLowerCase() === 'etag' ? [name, String(value).replace(/^"/, 'W/"')] : [name, value],
  );
  return [...weak, ['vary', vary === '' ? 'accept-encoding' : `${vary}, accept-encoding`]];
}
