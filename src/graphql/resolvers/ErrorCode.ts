import type { Catalog } from '../../domain/catalog/catalog.ts';
import { languageOfGuide } from '../../domain/catalog/languageOfGuide.ts';
import { DecodedCode } from '../../domain/codes/decoding/decode.ts';
import { notesOn } from '../../domain/codes/decoding/notes.ts';
import type { ErrorCode as Code } from '../../domain/codes/errorCode.ts';
import { familyLabelIn } from '../../domain/codes/families/codeFamily.ts';
import { kindInWords } from '../../domain/codes/meaning/kindInWords.ts';
import { meaningOfCode, type Meaning } from '../../domain/codes/meaning/meaningOfCode.ts';
import { labelIn } from '../../domain/codes/tables/labelIn.ts';
import type { Language } from '../../domain/language.ts';
import { causeOfCode } from '../../domain/lookup/causeOfCode.ts';
import type { ErrorCodeResolvers, FacilityResolvers, FamilyDetailsResolvers } from '../generated/resolverTypes.ts';
import type { ErrorCodeParent } from '../parents.ts';

export const ErrorCode: ErrorCodeResolvers = {
  family: ({ family }) => family.name,
  familyDetails: ({ family }) => family,
  kind: (code, { language }) => kindInWords(code, language),
  meaning: (code, { language }, { catalog }) => meaningIn(catalog, code, language).text,
  meaningFrom: (code, _args, { catalog }) => meaningIn(catalog, code, 'EN').from,
  meaningLanguage: (code, { language }, { catalog }) => languageOfMeaning(catalog, code, language),
  notes: ({ code, space, notes }, { language }) =>
    space === 'OTHER' || language === 'EN' ? notes : notesOn(code, space, language),
};

export const Facility: FacilityResolvers = {
  label: ({ label }, { language }) => (label === null ? null : labelIn(label, language)),
};

export const FamilyDetails: FamilyDetailsResolvers = {
  label: (family, { language }) => familyLabelIn(family, language),
  documentation: ({ documentation, german }, { language }) =>
    language === 'DE' ? german.documentation : documentation,
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

function meaningIn(current: Catalog, code: ErrorCodeParent, language: Language): Meaning {
  return meaningOfCode(code, causeOfCode(code.catalog ?? current, code.code)?.text ?? null, language);
}

/** As a tag of BCP 47. */
function languageOfMeaning(current: Catalog, code: ErrorCodeParent, wanted: Language): string {
  const { language } = meaningIn(current, code, wanted);
  if (language !== null) return language.toLowerCase();
  const catalog = code.catalog ?? current;
  const cause = causeOfCode(catalog, code.code);
  return cause === null ? 'en' : languageOfGuide(catalog, catalog.guideOf(cause.entry));
}
