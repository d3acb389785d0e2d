import type { Catalog } from '../../domain/catalog/catalog.ts';
import { DecodedCode } from '../../domain/codes/decoding/decode.ts';
import type { ErrorCode as Code } from '../../domain/codes/errorCode.ts';
import { kindInWords } from '../../domain/codes/meaning/kindInWords.ts';
import { meaningOfCode, type Meaning } from '../../domain/codes/meaning/meaningOfCode.ts';
import { causeOfCode } from '../../domain/lookup/causeOfCode.ts';
import type { ErrorCodeResolvers } from '../generated/resolverTypes.ts';
import type { ErrorCodeParent } from '../parents.ts';

export const ErrorCode: ErrorCodeResolvers = {
  kind: (code) => kindInWords(code),
  meaning: (code, _args, { catalog }) => meaningIn(catalog, code).text,
  meaningFrom: (code, _args, { catalog }) => meaningIn(catalog, code).from,
};

/** A code of an answer that is given from a catalogue, which may be one of the past: its causes are those of that one. */
export function codeIn(catalog: Catalog, code: Code): ErrorCodeParent {
  return new CodeInCatalog(code, catalog);
}

class CodeInCatalog extends DecodedCode {
  readonly catalog: Catalog;

  constructor(code: Code, catalog: Catalog) {
    super(code);
    this.catalog = catalog;
  }
}

function meaningIn(current: Catalog, code: ErrorCodeParent): Meaning {
  return meaningOfCode(code, causeOfCode(code.catalog ?? current, code.code));
}
