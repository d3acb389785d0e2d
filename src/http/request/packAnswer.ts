import type { IncomingMessage, OutgoingHttpHeader, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { takesEncoding } from './takesEncoding.ts';

/** Below this, packing saves no packet; in bytes. */
const smallest = 1_024;

/** A third of the usual time for hardly more bytes: an answer of 2 KB takes some 30 microseconds. */
const packing = { level: 3, memLevel: 6, windowBits: 14 };

/** What programs read. Pages are packed when they are made; files were packed by the build. */
const packable = /^(?:application\/(?:json|graphql|[\w.-]+\+(?:json|xml))|text\/(?:plain|markdown))/;

/** Known answers are sent again and again from the same bytes, so they are packed once. */
const packedBytes = new WeakMap<Buffer, Buffer>();

type Head = [name: string, value: OutgoingHttpHeader][];

/**
 * Has the answer to a request packed (gzip) if its client takes that, whichever way makes it: a known answer, a compiled operation, or the
 * framework. An answer whose Vary names Accept-Encoding has been seen to already. A tag becomes a weak one, as it is that of the bytes before.
 */
export function packAnswer({ method, headers }: IncomingMessage, response: ServerResponse): void {
  if (method === 'HEAD' || !takesEncoding(headers['accept-encoding']?.toString(), 'gzip')) return;
  const writeHead = response.writeHead.bind(response);
  const write = response.write.bind(response) as (...given: unknown[]) => boolean;
  const end = response.end.bind(response) as (...given: unknown[]) => ServerResponse;
  let held: { readonly status: number; readonly head: Head } | null = null;

  response.writeHead = (status: number, ...given: unknown[]) => {
    const head = readHead(given.at(-1));
    if (isOwn(head) || given.length !== 1) return writeHead(status, ...(given as []));
    // What it stands for would be packed, or was too short for that.
    if (status === 304) return writeHead(status, Object.fromEntries(varied(head)));
    if (!isWorthIt(head)) return writeHead(status, ...(given as []));
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
    const packed = packedOf(body);
    const rest = varied(head).filter(([name]) => !/^content-(?:length|encoding)$/i.test(name));
    writeHead(status, {
      ...Object.fromEntries(rest),
      'content-encoding': 'gzip',
      'content-length': String(packed.length),
    });
    return end(packed, ...given.filter((each) => typeof each === 'function'));
  };

  /** Comes in pieces: it goes out as it is. */
  function release(): void {
    if (held === null) return;
    const { status, head } = held;
    held = null;
    writeHead(status, Object.fromEntries(head));
  }
}

/** As `writeHead` takes them: an object, or names and values in turn. */
function readHead(given: unknown): Head {
  if (Array.isArray(given)) {
    return Array.from({ length: given.length >> 1 }, (_, n) => [String(given[2 * n]), String(given[2 * n + 1])]);
  }
  if (typeof given !== 'object' || given === null) return [];
  return Object.entries(given as OutgoingHttpHeaders).flatMap(([name, value]) =>
    value === undefined ? [] : ([[name, value]] as Head),
  );
}

function valueIn(head: Head, wanted: string): string {
  return String(head.find(([name]) => name.toLowerCase() === wanted)?.[1] ?? '');
}

function isOwn(head: Head): boolean {
  return valueIn(head, 'content-encoding') !== '' || /accept-encoding/i.test(valueIn(head, 'vary'));
}

function isWorthIt(head: Head): boolean {
  return packable.test(valueIn(head, 'content-type')) && Number(valueIn(head, 'content-length')) >= smallest;
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

function packedOf(body: string | Buffer): Buffer {
  if (typeof body === 'string') return gzipSync(body, packing);
  const before = packedBytes.get(body);
  if (before !== undefined) return before;
  const packed = gzipSync(body, packing);
  packedBytes.set(body, packed);
  return packed;
}
