import { spellingOf } from '../../src/domain/codes/families/spelling.ts';
import { readDocument } from '../../src/documents/reading/readDocument.ts';

/** The entries of a document as lines: "0x80070005 E_ACCESSDENIED | cause // cause | step // {condition} step". */
export function entriesOf(markdown: string): string[] {
  return readDocument(markdown).guide.rows.map(({ code, symbol, causes, steps }) =>
    [
      [code === null ? '-' : spellingOf(code), symbol ?? ''].join(' ').trim(),
      causes.join(' // '),
      steps.map(({ condition, text }) => (condition === null ? text : `{${condition}} ${text}`)).join(' // '),
    ].join(' | '),
  );
}
