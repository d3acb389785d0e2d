import type { Language } from '../../language.ts';
import type { NameTable } from '../tables/nameTable.ts';

export type FamilyName = 'WINDOWS' | 'BUGCHECK' | 'ENTRA' | 'DEVICE_MANAGER';

/**
 * What this product knows of one family of codes. Another family is a file like this one's neighbours, a line in
 * codeFamilies.ts and, for its names, a data file.
 */
export interface CodeFamily {
  /** For addresses, filters and exports: "bugcheck". Never changes. */
  readonly slug: string;
  /** In the enum CodeFamily of the schema. */
  readonly name: FamilyName;
  /** What people call a code of the family: "bug check". */
  readonly label: string;
  /** One sentence on where the family is documented; null if nothing certain is known. */
  readonly documentation: string | null;
  /** The same two in German. */
  readonly german: { readonly label: string; readonly documentation: string | null };
  /**
   * Finds codes of the family in a text, by spellings that no other number has: with the flag g, and a group for every
   * way in which the digits may stand. Null for the Windows family, whose numbers need no mark of their own.
   */
  readonly spellings: RegExp | null;
  /**
   * What every text has that holds one of `spellings`; most lines of a log have it not, and are not read for codes of the
   * family. Null for the Windows family.
   */
  readonly hint: RegExp | null;
  /** The number that a match of `spellings` writes; null if it writes none. */
  readonly numberIn: (match: RegExpExecArray) => number | null;
  /**
   * The header of a column whose bare numbers are codes of the family; in lower case, without accents. Null if no header
   * says so.
   */
  readonly headers: RegExp | null;
  /**
   * True if a bare number that is looked up alone may be one of the family's: false if nearly all of them are better known as
   * Windows codes.
   */
  readonly mayBeBare: boolean;
  /** True if bare numbers of the family are decimal. */
  readonly isDecimal: boolean;
  /** The published names of its numbers; null for Windows, whose layouts have a table each (codeNames.ts). */
  readonly names: NameTable | null;
  /** As its programs and dialogs show a number, which another family may do as well: "0x0000009F", "Code 43". */
  readonly show: (number: number) => string;
  /** The family's own spelling, which `spellings` reads back: "bug check 0x9F". */
  readonly write: (number: number) => string;
  /** The spelling for addresses and exports, without blanks; `spellings` reads it back: "bugcheck-0x9F". */
  readonly writeSlug: (number: number) => string;
}

/** What people call a code of the family, in a language. */
export function familyLabelIn(family: CodeFamily, language: Language): string {
  return language === 'DE' ? family.german.label : family.label;
}
