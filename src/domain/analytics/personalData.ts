/** Stands where something was taken out. */
export const takenOut = '…';

/**
 * The text without what looks like a person, a machine or a credential: mail addresses, GUIDs, SIDs, paths,
 * addresses of the web and of networks, host and user names, tokens, phone numbers, and whatever follows a word
 * such as "user:" or "password is". Each becomes "…". What may be an error code stays. Made to take out too
 * much rather than too little.
 */
export function withoutPersonalData(text: string): string {
  // Most searches are letters and spaces, which most of the patterns cannot match.
  const possible = lettersAlone.test(text) ? patternsOfLetters : patterns;
  return possible.reduce((rest, [pattern, replacement]) => rest.replace(pattern, replacement), text);
}

const lettersAlone = /^[\p{L}\s]*$/u;

const edge = `(?<![\\p{L}\\p{N}_])`;

type Pattern = readonly [RegExp, string];

const credential: Pattern = [new RegExp(`${edge}(?:eyJ|hrk_|gh[pousr]_|xox[a-z]-|sk-)[\\w.+/=-]{8,}`, 'gu'), takenOut];
const guid: Pattern = [/\{?[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}\}?/giu, takenOut];
/** A word that says what comes next: the rest of its sentence goes, for names are often several words. */
const whatFollows: Pattern = [
  new RegExp(
    `${edge}((?:user|login|account|device|computer|machine|host|pc|server|domain|tenant)(?:[ _-]?(?:name|id))?|upn|password|passwd|pwd|pin|secret|token|key|bearer|serial)(?:\\s*[:=]\\s*|\\s+(?:is|was|named|called)\\s+).+`,
    'giu',
  ),
  `$1 ${takenOut}`,
];

/** Every other one needs a digit or a sign. */
const patternsOfLetters: readonly Pattern[] = [credential, guid, whatFollows];

const patterns: readonly Pattern[] = [
  // Addresses of the web; then paths, shares and DOMAIN\user: any word with a backslash before a letter, and what follows it.
  [/[a-z][a-z0-9+.-]{1,20}:\/\/\S*/giu, takenOut],
  [/(?<![^\s"'<>|])[^\s"'<>|]*\\(?!_)[^"'<>|\n]*/giu, takenOut],
  [/(?<![\p{L}\p{N}])(?:~|\.{1,2}|\b[a-z]:)?\/[^\s/]+\/\S*/giu, takenOut],
  [/(?<!\S)\S*[@＠]\S*/gu, takenOut],
  // Credentials of known forms, GUIDs, and long runs that no word is.
  credential,
  guid,
  [/(?<![\w+/=-])(?=[\w+/=-]*\d)(?=[\w+/=-]*[a-z])[\w+/=-]{20,}/giu, takenOut],
  [/\bS-1-\d[\d-]+/giu, takenOut],
  whatFollows,
  [
    new RegExp(`${edge}(bearer|user(?:name)?|upn|password|pwd|token|secret)\\s+(?=\\S*\\d)\\S+`, 'giu'),
    `$1 ${takenOut}`,
  ],
  // Network and host addresses: MAC, IPv6, then dotted names, first.last too, and numbers of four parts; 1.2 is a version.
  [/\b[0-9a-f]{2}(?:[:-][0-9a-f]{2}){5}\b/giu, takenOut],
  [/(?<![\w:])[0-9a-f]{0,4}(?::[0-9a-f]{0,4}){3,7}(?![\w:])/giu, takenOut],
  [
    /(?<![\p{L}\p{N}_-])(?=[\p{N}_-]{0,100}(?:\d{1,20}\.){3}|[\p{N}_.-]{0,100}\p{L})[\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}_-]+)+/gu,
    takenOut,
  ],
  // DESKTOP-4F7K2, srv-db-01: joined by hyphens, with a digit in it, and no year or version alone.
  [/(?<![\w-])(?=[\w-]*\d)(?=[\w-]*\p{L})[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)+(?![\w-])/giu, takenOut],
  [/\b(?:desktop|laptop|win|srv|pc)-[\w-]+/giu, takenOut],
  // jdoe42: letters and then digits, unless it is a code, a part of one, or a name of the trade.
  [
    /(?<![\w])(?!(?:0x|&h)?[0-9a-f]{1,8}h?(?!\w))(?!(?:kb|ms|cve|win|windows|tpm|event|error|code|office|server|aadsts|x|v|h|fido|sha|rsa|ike|tls|ipv)\d+(?!\w))\p{L}{3,80}\d{1,12}(?![\w])/giu,
    takenOut,
  ],
  // Phone and card numbers: nine and more digits, grouped or with a plus, or longer than any code.
  [/\+\d[\d ()/.-]{6,}\d/gu, takenOut],
  [/(?<![\w-])\d{2,6}(?:[ /-]\d{2,6}){2,}(?![\w-])/gu, takenOut],
  [/\d{11,}/gu, takenOut],
];
