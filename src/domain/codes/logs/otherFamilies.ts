import { isPublished } from '../decoding/equivalentCodes.ts';
import { codeInFamily } from '../errorCode.ts';
import type { ErrorCode } from '../errorCode.ts';
import { codeFamilies } from '../families/codeFamilies.ts';
import type { NumberSpelling } from '../reading/readNumber.ts';
import { labelBefore } from './labelBefore.ts';
import { isObjectedTo, mostAfter, mostBefore, type Place } from './place.ts';

/** The sign-in code, the code of Device Manager or the bug check that a number of no marked family means by what its text is about; null if it is none. */
export function otherFamilyMeant(number: NumberSpelling, place: Place): ErrorCode | null {
  if (mayBeSignIn(number) && place.isAbout('entra')) return signInCode(number, place);
  return deviceCode(number, place) ?? stopCode(number, place);
}

/** "it shows Code 43 in Device Manager": a small decimal number behind a label, where a text speaks of Device Manager. */
function deviceCode({ form, values }: NumberSpelling, { line, word, isAbout }: Place): ErrorCode | null {
  const [value = 0] = values;
  if (form !== 'decimal' || value > 57 || !isAbout('deviceManager')) return null;
  const code = codeInFamily(deviceFamily, value);
  const label = labelBefore(line, word.start, word.end)?.label;
  const isLabelled = label != null && label.isSure !== true && (label.takes === 'number' || label.isField === true);
  return isLabelled && isPublished(code) ? code : null;
}

/** True for a number that may be a sign-in code: those have five digits and more. */
export function mayBeSignIn({ form, digits }: NumberSpelling): boolean {
  return form === 'decimal' && digits >= 5;
}

/** "errorCode": 50105 in a record of a sign-in: a number without its letters, which its table names. */
function signInCode({ values }: NumberSpelling, place: Place): ErrorCode | null {
  const { line, word } = place;
  const [value = 0] = values;
  const code = codeInFamily(signInFamily, value);
  // A sixth digit tells one case of a code from another: 500121 is one of 50012.
  const isCase = value < 1_000_000 && isPublished(codeInFamily(signInFamily, Math.floor(value / 10)));
  const label = labelBefore(line, word.start, word.end)?.label;
  // Entra has more codes than any table: one of six digits needs the label, and signing in on its line.
  const isSaid = value >= 100_000 && value < 10_000_000 && label?.takes === 'number' && isOfSignIn(value, place);
  if (!isPublished(code) && !isCase && !isSaid) return null;
  if (label?.takes === 'number' || label?.takes === 'signIn' || label?.isField === true) return code;
  return label !== null && isOfSignIn(value, place) ? code : null;
}

/**
 * "User gets 50126 when signing in": a number that has no label, but whose line speaks of signing in, or says that someone
 * gets or sees it; no round one, no count.
 */
function isOfSignIn(value: number, place: Place): boolean {
  const { line, word } = place;
  if (value % 10_000 === 0 || /[\w#$€£.:/+-]$/.test(line.slice(0, word.start))) return false;
  const around = line.slice(Math.max(0, word.start - mostBefore), word.end + mostAfter);
  const isSaid = signInWords.test(around) || shown.test(line.slice(Math.max(0, word.start - 24), word.start));
  // "A lot of 51005 errors": no one counts that many of them.
  const isErrors =
    /^ errors\b/.test(line.slice(word.end, word.end + 8)) && isPublished(codeInFamily(signInFamily, value));
  return isSaid && (isErrors || !isObjectedTo({ values: [value] }, place));
}

const shown =
  /\b(?:gets?|got|getting|sees?|seeing|saw|shows?|throws?|bekomm\w*|kommt|zeigt|obtient|affiche|muestra|recibe\w*|mostra) (?:an? |the |ein\w* |un[ae]? )?$/i;

const signInWords =
  /\b(?:sign(?:ing|ed|s)?[ -]?(?:in|on)|log(?:ging|ged|s)?[ -]?(?:in|on)|mfa|conditional access|ca polic(?:y|ies)|entra(?: id)?|azure ad|cannot access this|not compliant|anmeld\w*|connexion|se connecter|inicio de sesi[oó]n|iniciar sesi[oó]n|acce(?:sso|dere)|iniciar sessão|logowani\w+|aanmeld\w+)\b|вход|войти|登录|登入|サインイン|로그인/i;

/** "BSOD again, code 0x116": where a text speaks of blue screens, a bug check, whether its table names it or not. */
function stopCode({ form, values }: NumberSpelling, { line, word, isAbout }: Place): ErrorCode | null {
  const [value = 0] = values;
  if (form !== 'hex' || !isAbout('blueScreen')) return null;
  const code = codeInFamily(stopFamily, value);
  if (!isPublished(code) && value >= firstFree) return null;
  const label = labelBefore(line, word.start, word.end)?.label;
  // What the name of a small memory dump stands next to: 0x1000007E. Nothing else has such numbers.
  if (value >>> 16 === 0x1000 && label !== null) return code;
  if (label === null) return null;
  // "dump 2: 0x139".
  if (/\bdumps? ?#?\d{0,3}[:=] ?$/i.test(line.slice(Math.max(0, word.start - 20), word.start))) return code;
  return label !== undefined && label.isSure !== true && (label.takes === 'number' || label.takes === 'hex')
    ? code
    : null;
}

/** The numbers below belong to bug checks, a few of which no table names: 0x8D. */
const firstFree = 0x200;

/** "0x0000007B" in a text about blue screens, which write their numbers with eight digits, or about booting if the name is; null for any other number. */
export function paddedStop({ values }: NumberSpelling, { word, isAbout }: Place): ErrorCode | null {
  const [value = 0] = values;
  if (!/^0x0{4}[0-9a-f]{4}$/i.test(word.text)) return null;
  const code = codeInFamily(stopFamily, value);
  if (!isPublished(code)) return null;
  // "windows 0x0000007B error on boot": INACCESSIBLE_BOOT_DEVICE.
  return isAbout('blueScreen') || (isAbout('booting') && speaksOfBooting(value)) ? code : null;
}

function speaksOfBooting(value: number): boolean {
  return codeFamilies[stopFamily]?.names?.names(value).some(({ name }) => name.includes('_BOOT_')) === true;
}

const stopFamily = codeFamilies.findIndex(({ slug }) => slug === 'bugcheck');
const deviceFamily = codeFamilies.findIndex(({ slug }) => slug === 'devicemanager');
const signInFamily = codeFamilies.findIndex(({ slug }) => slug === 'aadsts');
