import type { Language } from '../language.ts';
import type { Catalog } from '../catalog/catalog.ts';
import type { ErrorCode } from '../codes/errorCode.ts';
import type { Listing } from '../codes/listing.ts';
import { nearMisses } from '../codes/reading/nearMiss.ts';
import type { Suspect } from '../codes/logs/foundCodes.ts';
import { parseErrorCode } from '../codes/parse.ts';
import { readCodes } from '../codes/readCodes.ts';
import { relatedCodes } from '../codes/related.ts';
import type { EntryNode, GuideNode } from '../guidance/nodes.ts';
import { isSharedCode } from '../guidance/subjectFacility.ts';
import { answersOfGuides, guidesOfFamily, type GuideAnswer, meansSuccess } from './guideAnswer.ts';
import { listingOfGuide } from '../catalog/listingOfGuide.ts';
import { outcomeOf, type LookupOutcome } from '../guidance/outcome.ts';
import type { StepRecord } from '../guidance/records.ts';

/** The most neighbours and the most near misses that an answer holds. */
const mostOffered = 5;

/** The answer to one input: always useful, never guessed. */
export interface Lookup {
  readonly input: string;
  readonly outcome: LookupOutcome;
  /** The reading taken; null with NOT_A_CODE. */
  readonly code: ErrorCode | null;
  /** Every plausible reading, the one taken first. */
  readonly readings: readonly ErrorCode[];
  /** Windows Setup's second number, next to a result code: "0xC1900101 - 0x4000D"; else null. */
  readonly extend: ErrorCode | null;
  /** How often the text mentions the code, in any spelling; 1 for a look-up of one input. */
  readonly occurrences: number;
  /** The line of its first mention, from 1. */
  readonly line: number;
  /** Published rows that list the code, guide by guide. */
  readonly entries: readonly EntryNode[];
  /** Near misses, listed ones first. */
  readonly suggestions: readonly ErrorCode[];
  /** The guides that list the code, else those within whose scope it is: each apart, in the order they came. */
  readonly byGuide: readonly GuideAnswer[];
  /** Guides that list other codes of its family; empty if one lists the code itself. */
  readonly familyGuides: readonly GuideNode[];
  /** True for a code that many subjects share: steps of a guide hold only in what that guide is about. */
  readonly isShared: boolean;
  /** Of the guides in `byGuide`, without repeats. */
  readonly firstSteps: readonly GuideStep[];
  /** Markdown; null with MITIGATED. */
  readonly escalation: string | null;
  /** The texts that it was put together from; empty with MITIGATED. */
  readonly escalations: readonly Escalation[];
  /** The same, with what is said if no guide says where to turn in another language. */
  escalationsIn(language: Language): readonly Escalation[];
  /** Listed neighbours, best first. */
  readonly related: readonly EntryNode[];
}

/** Where one guide sends its readers: Markdown, and the guide whose address its links are relative to, if any. */
export interface Escalation {
  readonly text: string;
  readonly guide: GuideNode | null;
}

/** A step with the guide whose address its links are relative to. */
export interface GuideStep {
  readonly step: StepRecord;
  readonly guide: GuideNode;
  /** The entry whose step it is; left out for a first step of the guide. */
  readonly entry?: EntryNode;
}

/**
 * Looks one input up. With a guide, only that guide's rows, steps and escalation count, and its first steps and
 * escalation still only for codes that it concerns. The work does not grow with the number of entries.
 */
export function lookUp(catalog: Catalog, input: string, guide: GuideNode | null): Lookup {
  const listing = listingOf(catalog, guide);
  const { readings, extend, suggestions } = parseErrorCode(input, listing);
  const [code = null] = readings;
  return lookUpCode(catalog, guide, { input, code, readings, extend, suggestions, occurrences: 1, line: 1 });
}

/** What a text holds: a look-up for each code in it, in order of appearance. */
export interface Diagnosis {
  readonly lookups: readonly Lookup[];
  /** How many different codes the text holds; more than there are look-ups if not all are given. */
  readonly codeCount: number;
  /** What looks like a code and is none as it stands, or may not be one of Windows, in order of appearance. */
  readonly suspects: readonly Suspect[];
  /** True if the text is longer, or holds more codes or suspects, than is given. */
  readonly truncated: boolean;
}

/** Looks up every code that a log, a dialog or a message holds; see readCodes, which reads it as lookUp does. */
export function diagnose(catalog: Catalog, text: string, guide: GuideNode | null): Diagnosis {
  const { found, total, suspects, truncated } = readCodes(text, listingOf(catalog, guide));
  const lookups = found.map((each) => lookUpCode(catalog, guide, { ...each, suggestions: [] }));
  return { lookups, codeCount: total, suspects, truncated };
}

function lookUpCode(catalog: Catalog, guide: GuideNode | null, read: Read): FoundLookup {
  const listed = read.code === null ? none : catalog.publishedWithCode(read.code);
  return new FoundLookup(catalog, guide, read, guide === null ? listed : listed.filter((entry) => isOf(guide, entry)));
}

const none: readonly EntryNode[] = [];

function listingOf(catalog: Catalog, guide: GuideNode | null): Listing {
  return guide === null ? catalog : listingOfGuide(catalog, guide);
}

/** What a text says of one code. */
type Read = Pick<Lookup, 'input' | 'code' | 'readings' | 'extend' | 'suggestions' | 'occurrences' | 'line'>;

/** Most queries ask for a few of the parts: each is worked out when it is first asked for, and once. */
class FoundLookup implements Lookup {
  readonly input: string;
  readonly code: ErrorCode | null;
  readonly readings: readonly ErrorCode[];
  readonly extend: ErrorCode | null;
  readonly occurrences: number;
  readonly line: number;
  readonly entries: readonly EntryNode[];
  readonly outcome: LookupOutcome;
  readonly #read: readonly ErrorCode[];
  readonly #catalog: Catalog;
  readonly #guide: GuideNode | null;
  #suggestions: readonly ErrorCode[] | null = null;
  #byGuide: readonly GuideAnswer[] | null = null;
  #related: readonly EntryNode[] | null = null;

  constructor(catalog: Catalog, guide: GuideNode | null, read: Read, entries: readonly EntryNode[]) {
    this.input = read.input;
    this.code = read.code;
    this.readings = read.readings;
    this.extend = read.extend;
    this.occurrences = read.occurrences;
    this.line = read.line;
    this.entries = entries;
    this.#read = read.suggestions;
    this.outcome = outcomeOfFound(read.code, entries);
    this.#catalog = catalog;
    this.#guide = guide;
  }

  get suggestions(): readonly ErrorCode[] {
    return (this.#suggestions ??= this.#nearCodes());
  }

  get byGuide(): readonly GuideAnswer[] {
    return (this.#byGuide ??= answersOfGuides(this.#catalog, this.#guides(), this));
  }

  get familyGuides(): readonly GuideNode[] {
    return guidesOfFamily(this.#catalog, this.#guides(), this.code, this.byGuide);
  }

  get isShared(): boolean {
    return this.code !== null && isSharedCode(this.code);
  }

  get firstSteps(): readonly GuideStep[] {
    return firstStepsOf(this.byGuide);
  }

  get escalations(): readonly Escalation[] {
    return this.escalationsIn('EN');
  }

  escalationsIn(language: Language): readonly Escalation[] {
    return this.outcome === 'MITIGATED' ? [] : escalationsOf(this.byGuide, lastResort(this.code, language));
  }

  get escalation(): string | null {
    return this.outcome === 'MITIGATED' ? null : this.escalations.map(({ text }) => text).join('\n\n');
  }

  get related(): readonly EntryNode[] {
    return (this.#related ??= this.code === null ? [] : this.#neighbours(this.code));
  }

  /** Of what is not a code, those that the text may mean; of an unlisted code, those a slip away, too. */
  #nearCodes(): readonly ErrorCode[] {
    if (this.code === null) return this.#read;
    // Zero is no typing error: nothing is near it.
    if (this.entries.length > 0 || this.code === 0) return [];
    const near = nearMisses(this.code, listingOf(this.#catalog, this.#guide));
    return [...new Set([...this.#read, ...near])].slice(0, mostOffered);
  }

  #neighbours(code: ErrorCode): readonly EntryNode[] {
    return relatedCodes(code, listingOf(this.#catalog, this.#guide))
      .filter((each) => isOfSameSubject(code, each))
      .flatMap((each) => this.#catalog.publishedWithCode(each))
      .filter((entry) => isOf(this.#guide, entry))
      .slice(0, mostOffered);
  }

  #guides(): readonly GuideNode[] {
    return this.#guide === null ? this.#catalog.publishedGuides() : [this.#guide];
  }
}

function isOf(guide: GuideNode | null, entry: EntryNode): boolean {
  return guide === null || entry.guideId === guide.id;
}

function outcomeOfFound(code: ErrorCode | null, entries: readonly EntryNode[]): LookupOutcome {
  if (code === null) return 'NOT_A_CODE';
  if (entries.length === 0) return 'UNLISTED';
  return entries.some((entry) => outcomeOf(entry) === 'MITIGATED') ? 'MITIGATED' : 'UNMITIGATED';
}

function firstStepsOf(answers: readonly GuideAnswer[]): GuideStep[] {
  const steps = new Map<string, GuideStep>();
  for (const { guide, firstSteps } of answers) {
    for (const step of firstSteps) {
      const key = `${step.mitigationId} ${step.condition ?? ''}`;
      if (!steps.has(key)) steps.set(key, { step, guide });
    }
  }
  return [...steps.values()];
}

/** Without repeats: two guides may send their readers to the same place in the same words. */
function escalationsOf(answers: readonly GuideAnswer[], otherwise: string): Escalation[] {
  const escalations = new Map<string, Escalation>();
  for (const { guide, escalation: text } of answers) {
    if (text !== null && !escalations.has(text)) escalations.set(text, { text, guide });
  }
  return escalations.size === 0 ? [{ text: otherwise, guide: null }] : [...escalations.values()];
}

/**
 * Where to turn if no guide that concerns the code says so: a look-up without a mitigation never ends in nothing.
 * It names no product but the vendor's support, since nothing is known of what the code was met in.
 */
function lastResort(code: ErrorCode | null, language: Language): string {
  const say = lastResorts[language];
  if (code === null) return say.noCode;
  return meansSuccess(code) ? say.success : say.code;
}

const lastResorts: Readonly<
  Record<Language, { readonly noCode: string; readonly success: string; readonly code: string }>
> = {
  EN: {
    noCode:
      'If the error shows a code, look that up. Otherwise contact the vendor of the program that showed it: Microsoft Support for Windows and other Microsoft products.',
    success:
      'This code reports success: there is nothing to repair. If something failed all the same, look for another code next to it.',
    code: 'Contact the vendor of the program that showed it: Microsoft Support for Windows and other Microsoft products. Give them the code and say what you were doing.',
  },
  DE: {
    noCode:
      'Zeigt der Fehler einen Code, schlagen Sie diesen nach. Andernfalls wenden Sie sich an den Hersteller des Programms, das ihn gemeldet hat: bei Windows und anderen Microsoft-Produkten an den Microsoft-Support.',
    success:
      'Dieser Code meldet Erfolg: Es gibt nichts zu beheben. Ist trotzdem etwas fehlgeschlagen, suchen Sie nach einem weiteren Code in der Nähe.',
    code: 'Wenden Sie sich an den Hersteller des Programms, das den Fehler gemeldet hat: bei Windows und anderen Microsoft-Produkten an den Microsoft-Support. Nennen Sie den Code und was Sie gerade getan haben.',
  },
};

/** Of a facility that many subjects share, only codes next to each other are about the same: RPC is 1700 to 1780, winsock from 10000 on. */
function isOfSameSubject(code: ErrorCode, other: ErrorCode): boolean {
  return code >>> 16 !== other >>> 16 || Math.abs(code - other) <= nextToEachOther || !isSharedCode(code);
}

const nextToEachOther = 32;
