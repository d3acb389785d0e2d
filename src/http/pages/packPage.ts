import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** Bytes as they go out; `encoding` is null if they are not packed. */
export interface PackedPage {
  readonly body: Buffer;
  readonly encoding: 'br' | 'gzip' | null;
}

/** Below this, packing saves no packet; in bytes. */
const smallest = 1_024;
/** Of 11: beyond it, packing costs more of the processor than it saves on the way, as each edit may change the page. */
const brotliQuality = 5;

const pack = {
  br: (bytes: Buffer) =>
    promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: brotliQuality } }),
  gzip: (bytes: Buffer) => promisify(gzip)(bytes),
};

/**
 * Packs a page in the way that the client takes, Brotli first, on a thread of its own. `acceptEncoding`: the header of that
 * name. A public page holds nobody's secret, so that its length gives none away.
 */
export async function packPage(page: string, acceptEncoding: string | undefined): Promise<PackedPage> {
  const bytes = Buffer.from(page);
  const encoding = bytes.length < smallest ? null : encodingOf(acceptEncoding);
  return { body: encoding === null ? bytes : await pack[encoding](bytes), encoding };
}

/** Null if the client takes neither, or refuses both with a weight of 0 (RFC 9110, 12.5.3). */
function encodingOf(acceptEncoding = ''): 'br' | 'gzip' | null {
  const taken = acceptEncoding
    .toLowerCase()
    .split(',')
    .map((each) => each.split(';').map((part) => part.trim()))
    .filter(([, ...parameters]) => !parameters.some((parameter) => /^q ?= ?0(?:\.0*)?$/.test(parameter)))
    .map(([name]) => name);
  if (taken.includes('br')) return 'br';
  return taken.includes('gzip') ? 'gzip' : null;
}
