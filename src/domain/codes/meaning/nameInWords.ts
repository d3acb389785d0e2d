/**
 * The name of a code in words: ERROR_DEVICE_NOT_CONNECTED, device not connected; WSAECONNREFUSED, connection refused;
 * NERR_UserNotFound, user not found. Always something: a part that nothing is known of stays whole, in capitals where
 * it may be an acronym (DRIVER_QXZ, driver QXZ).
 */
export function nameInWords(name: string, known: NameWords): string {
  const { instead, rest } = withoutPrefix(name.trim(), known);
  let said = instead;
  for (const part of rest.split(/[^A-Za-z0-9]/)) {
    if (part !== '') said += `${said === '' ? '' : ' '}${knownPart(part, known)}`;
  }
  return said === ''
    ? name
    : said.replace(shortParticiple, (_all, before: string, noun: string) => `${before} ${participles[noun] ?? noun}`);
}

/** What names shorten behind "not" and "already" is no noun there: ALREADY_INIT, already initialized. */
const participles: Readonly<Record<string, string>> = {
  initialization: 'initialized',
  registry: 'registered',
  update: 'updated',
  authentication: 'authenticated',
  configuration: 'configured',
  sync: 'synced',
  SUP: 'supported',
};
const shortParticiple = /\b(not|already) (initialization|registry|update|authentication|configuration|sync|SUP)$/i;

/** What it takes to put names into words, as parseNameWords() reads it. Keys of acronyms are as names write them. */
export interface NameWords {
  /** Lower-case words that may occur in a name, alone or run together with others. */
  readonly words: ReadonlySet<string>;
  /** What a part of a name in capitals means: CERT, certificate; TPM, TPM. */
  readonly acronyms: ReadonlyMap<string, string>;
  /** The keys that names write in both cases (OAuth2, IdP), as one expression; null if there are none. */
  readonly mixedCase: RegExp | null;
  /** The beginnings to leave out, longest first, with what to say instead, which is mostly nothing. */
  readonly prefixes: readonly (readonly [prefix: string, instead: string])[];
}

/**
 * Reads the three lists. Words: one a line. Acronyms: as names write it, TAB, in words. Prefixes: the beginning,
 * and where something shall be said for it, TAB and that. Blank lines and those that begin with # say nothing.
 */
export function parseNameWords(wordsText: string, acronymsText: string, prefixesText: string): NameWords {
  const acronyms = linesOf(acronymsText).map(pairOf);
  const mixed = acronyms.map(([key]) => key).filter((key) => /[a-z]/.test(key) && /[A-Z]/.test(key));
  const longestFirst = mixed.toSorted((one, other) => other.length - one.length);
  return {
    words: new Set(linesOf(wordsText).map((line) => line.trim())),
    acronyms: new Map(acronyms.map(([key, said]) => [key.toUpperCase(), said])),
    mixedCase: mixed.length > 0 ? new RegExp(`(${longestFirst.join('|')})(?![a-z])`) : null,
    prefixes: linesOf(prefixesText)
      .map(pairOf)
      .toSorted(([one], [other]) => other.length - one.length),
  };
}

function linesOf(text: string): string[] {
  return text.split(/\r?\n/).filter((line) => line.trim() !== '' && !line.startsWith('#'));
}

function pairOf(line: string): readonly [string, string] {
  const [key = '', said = ''] = line.split('\t');
  return [key.trim(), said.trim()];
}

/** A beginning without an underscore (WSAE, JET_err) counts only before a capital letter. */
function withoutPrefix(name: string, known: NameWords): { instead: string; rest: string } {
  const found = prefixesLike(name, known).find(([prefix]) => {
    const next = name.charAt(prefix.length);
    return name.startsWith(prefix) && (prefix.endsWith('_') ? next !== '' : /[A-Z]/.test(next));
  });
  return found === undefined ? { instead: '', rest: name } : { instead: found[1], rest: name.slice(found[0].length) };
}

/** The prefixes that begin as the name does, in their order; names are put into words by the ten thousand. */
function prefixesLike(name: string, { prefixes }: NameWords): NameWords['prefixes'] {
  let sorted = prefixesByBeginning.get(prefixes);
  if (sorted === undefined) {
    sorted = new Map<string, NameWords['prefixes']>();
    for (const pair of prefixes) {
      const beginning = pair[0].slice(0, shortestPrefix);
      sorted.set(beginning, [...(sorted.get(beginning) ?? []), pair]);
    }
    prefixesByBeginning.set(prefixes, sorted);
  }
  return sorted.get(name.slice(0, shortestPrefix)) ?? [];
}

const shortestPrefix = 2;
const prefixesByBeginning = new WeakMap<NameWords['prefixes'], Map<string, NameWords['prefixes']>>();

/** One part between underscores, cut where its case changes, but not inside of what is known: OAuth2IdPRetry. */
function pieces(part: string, { mixedCase, acronyms }: NameWords): string[] {
  if (!/[a-z]/.test(part) || !/[A-Z]/.test(part)) return [part];
  const cut = mixedCase === null ? [part] : part.split(mixedCase);
  return cut.flatMap((piece) =>
    acronyms.has(piece.toUpperCase()) ? [piece] : (piece.match(/[A-Z]{1,60}s?(?![a-z])|[A-Z]?[a-z]+|\d+/g) ?? []),
  );
}

/** The part between two underscores, in words. Names share most of their parts, so each is worked out once. */
function knownPart(part: string, known: NameWords): string {
  let parts = partsInWords.get(known);
  if (parts === undefined) partsInWords.set(known, (parts = new Map<string, string>()));
  let said = parts.get(part);
  if (said === undefined) {
    said = pieces(part, known)
      .map((piece) => partInWords(piece, known))
      .join(' ');
    parts.set(part, said);
  }
  return said;
}

const partsInWords = new WeakMap<NameWords, Map<string, string>>();

function partInWords(part: string, known: NameWords): string {
  const whole = saidOf(part, known);
  if (whole !== null) return whole;
  const numbered = /^([A-Za-z]{2,})(\d+)$/.exec(part);
  if (numbered?.[1] !== undefined && numbered[2] !== undefined) {
    return `${partInWords(numbered[1], known)} ${numbered[2]}`;
  }
  return runTogetherInWords(part, known) ?? aroundDigits(part, known) ?? unknownPart(part);
}

/** NOT8BITCOLOR: not 8 bit color. Null unless all letters around the digits make known words. */
function aroundDigits(part: string, known: NameWords): string | null {
  if (!/[A-Za-z]\d+[A-Za-z]/.test(part)) return null;
  const said = (part.match(/[A-Za-z]+|\d+/g) ?? []).map((piece) =>
    /\d/.test(piece) ? piece : (saidOf(piece, known) ?? runTogetherInWords(piece, known)),
  );
  return said.includes(null) ? null : said.join(' ');
}

/** Lower case for what reads like a word; short parts, and those without a vowel or with a digit, keep their capitals. */
function unknownPart(part: string): string {
  const likeAcronym = part.length <= 4 || !/[AEIOUY]/i.test(part) || /\d/.test(part);
  return likeAcronym && part === part.toUpperCase() ? part : part.toLowerCase();
}

function saidOf(part: string, { words, acronyms }: NameWords): string | null {
  return acronyms.get(part.toUpperCase()) ?? (words.has(part.toLowerCase()) ? part.toLowerCase() : null);
}

/** A way to read the beginning of a part. The best has the fewest words, of these the fewest acronyms, then long words. */
interface Reading {
  readonly said: readonly string[];
  readonly acronyms: number;
  readonly squares: number;
}

/** DRIVERNOTREADY: driver not ready. Null unless known words and acronyms fill the part from end to end. */
function runTogetherInWords(part: string, known: NameWords): string | null {
  if (!/^[A-Za-z]{4,64}$/.test(part)) return null;
  const [capitals, small] = [part.toUpperCase(), part.toLowerCase()];
  const readings: (Reading | null)[] = [{ said: [], acronyms: 0, squares: 0 }];
  for (let end = 1; end <= part.length; end += 1) {
    let best: Reading | null = null;
    for (let start = Math.max(0, end - 24); start <= end - 2; start += 1) {
      const before = readings[start] ?? null;
      if (before === null) continue;
      const acronym = known.acronyms.get(capitals.slice(start, end));
      const word = small.slice(start, end);
      const said = acronym ?? (known.words.has(word) ? word : null);
      if (said === null) continue;
      const reading = {
        said: [...before.said, said],
        acronyms: before.acronyms + (acronym === undefined ? 0 : 1),
        squares: before.squares + (end - start) ** 2,
      };
      if (best === null || isBetter(reading, best)) best = reading;
    }
    readings[end] = best;
  }
  return readings[part.length]?.said.join(' ') ?? null;
}

function isBetter(one: Reading, other: Reading): boolean {
  const fewer = other.said.length - one.said.length || other.acronyms - one.acronyms;
  return fewer === 0 ? one.squares > other.squares : fewer > 0;
}
