import { TextDecoder } from 'node:util';
import { utf16Of } from '../../documents/formats/decodeDocument.ts';

/** A log as it came from a pipe. Of a long one, only its beginning and its end are kept, which is what is read of it. */
export interface PipedLog {
  readonly text: string;
  /** The line of the whole log that a line of `text` is, from 1. */
  readonly lineOf: (line: number) => number;
}

/**
 * Reads a log in UTF-8, or in UTF-16 as PowerShell redirects it, with the mark at its beginning or without. Takes memory
 * for 300 KB, however long it is. Bytes that are no text become blanks or signs of what is not a character.
 */
export async function readLog(bytes: AsyncIterable<Uint8Array>): Promise<PipedLog> {
  const log = new BoundedLog();
  let first: Uint8Array = new Uint8Array();
  let decoder: TextDecoder | undefined;
  for await (const chunk of bytes) {
    if (decoder === undefined) {
      first = Buffer.concat([first, chunk]);
      if (first.length < longestBeginning) continue;
      decoder = decoderFor(first);
      log.add(decoder.decode(first, { stream: true }));
    } else log.add(decoder.decode(chunk, { stream: true }));
  }
  log.add(decoder === undefined ? decoderFor(first).decode(first) : decoder.decode());
  return log.result();
}

/** Bytes that show the encoding. */
const longestBeginning = 2_000;

function decoderFor(beginning: Uint8Array): TextDecoder {
  return new TextDecoder(utf16Of(beginning.subarray(0, beginning.length & ~1)) ?? 'utf-8');
}

/** Characters that are kept of the beginning, and at least as many of the end: of a text, 64 K are read. */
const mostKept = 65_536;

class BoundedLog {
  #head = '';
  #tail = '';
  /** Line breaks of what was left out between the two. */
  #breaks = 0;

  add(text: string): void {
    const room = mostKept - this.#head.length;
    this.#head += text.slice(0, room);
    this.#tail += text.slice(room);
    if (this.#tail.length <= 2 * mostKept) return;
    let cut = this.#tail.length - mostKept;
    if (this.#tail[cut] === '\n' && this.#tail[cut - 1] === '\r') cut--;
    this.#breaks += breaksIn(this.#tail.slice(0, cut));
    this.#tail = this.#tail.slice(cut);
  }

  result(): PipedLog {
    const isCut = this.#breaks > 0;
    const text = `${this.#head}${isCut ? '\n' : ''}${this.#tail}`.replaceAll('\0', ' ');
    const lastOfHead = isCut ? breaksIn(this.#head) + 1 : Infinity;
    const leftOut = this.#breaks - 1;
    return { text, lineOf: (line) => (line > lastOfHead ? line + leftOut : line) };
  }
}

function breaksIn(text: string): number {
  return text.match(/\r\n|\r|\n/g)?.length ?? 0;
}
