import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { takesEncoding } from '../request/takesEncoding.ts';

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

function encodingOf(acceptEncoding: string | undefined): 'br' | 'gzip' | null {
  if (takesEncoding(acceptEncoding, 'br')) return 'br';
  return takesEncoding(acceptEncoding, 'gzip') ? 'gzip' : null;
}
