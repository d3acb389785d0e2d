import { openNameTable } from '../tables/nameTable.ts';
import type { CodeFamily } from './codeFamily.ts';

/**
 * Stop codes: what Windows shows when it stops with a blue screen, 0x9F for DRIVER_POWER_STATE_FAILURE. They have
 * nothing to do with the Win32 error of the same number.
 *
 * Read as hexadecimal: "bug check 0x9F", "BugCheck 9F, {…}" as debuggers write it, "STOP: 0x0000009F (…)", "stop code
 * 0x9F", "bugcheck-0x9F". Read as decimal: "BugcheckCode 159", as the event log writes it.
 */
export const bugcheck: CodeFamily = {
  slug: 'bugcheck',
  label: 'bug check',
  documentation: 'Bug checks are documented in the Bug Check Code Reference of the Windows debugging tools.',
  spellings: new RegExp(
    [
      // The event log writes a field of this name in decimal; with 0x it is hexadecimal there, too.
      String.raw`\bbugcheckcode(?:["']?>|["']?\s{0,3}[:=]|\s)\s{0,3}["']?(?:0x([0-9a-f]{1,8})|(\d{1,10}))\b`,
      String.raw`\bbug[ -]?check(?:\s(?:code|number|value|string|was|is|error)){0,2}(?:\s{0,3}[:=]\s{0,3}|[\s-]{1,3})["'(]{0,2}0x([0-9a-f]{1,8})\b`,
      // Debuggers leave the 0x out; letters alone ("bug check a") are a word unless the parameters follow.
      String.raw`\bbug[ -]?check(?:\scode)?(?:\s{0,3}[:=]\s{0,3}|[\s-]{1,3})((?=[a-f]{0,7}\d)[0-9a-f]{1,8}\b(?![-.])|[a-f]{1,4}(?=,\s?\{))`,
      String.raw`\b(?:stop(?:p?[ -]?(?:codes?|errors?|fehler))?|stillstandcode|bsod|blue ?screen)(?:\s{0,3}[:=]\s{0,3}|\s{1,3})["'(]{0,2}0x([0-9a-f]{1,8})\b`,
    ].join('|'),
    'gi',
  ),
  numberIn: ([, marked, decimal, hex, debuggers, stop]) => {
    if (decimal !== undefined) return Number(decimal) <= 0xffffffff ? Number(decimal) : null;
    return parseInt(marked ?? hex ?? debuggers ?? stop ?? '', 16);
  },
  headers: /\bbug ?check|\bstop(?:p?[ -]?(?:codes?|errors?))\b|\bblue ?screen/,
  isDecimal: false,
  names: openNameTable('bugcheck.tsv'),
  write: (number) => `bug check 0x${digitsOf(number)}`,
  writeSlug: (number) => `bugcheck-0x${digitsOf(number)}`,
};

function digitsOf(number: number): string {
  return number.toString(16).toUpperCase();
}
