import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { takesEncoding } from '../request/takesEncoding.ts';

/** Bytes as they go out; `encoding` is null if they are not compressed. */
export interface CompressedPage {
  readonly body: Buffer;
  readonly encoding: 'br' | 'gzip' | null;
}

/** In bytes. Compressing a smaller page would not save a packet. */
const smallest = 1_024;
/** Of 11: higher levels cost more processor time than they save in transfer, since each edit may change the page. */
const brotliQuality = 5;

const compress = {
  br: (bytes: Buffer) =>
    promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: brotliQuality } }),
  gzip: (bytes: Buffer) => promisify(gzip)(bytes),
};

/**
 * Compresses a page with what the client accepts, Brotli first, in another thread. `acceptEncoding`: the header of that
 * name. A public page holds nobody's secret, so that its length gives none away.
 */
export async function compressPage(page: string, acceptEncoding: string | undefined): Promise<CompressedPage> {
  const bytes = Buffer.from(page);
  const encoding = bytes.length < smallest ? null : encodingOf(acceptEncoding);
  return { body: encoding === null ? bytes : await compress[encoding](bytes), encoding };
}

function encodingOf(acceptEncoding: string | undefined): 'br' | 'gzip' | null {
  if (takesEncoding(acceptEncoding, 'br')) return 'br';
  return takesEncoding(acceptEncoding, 'gzip') ? 'gzip' : null;
}
