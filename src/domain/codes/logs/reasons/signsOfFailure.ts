import { failure, endsWhatFailed, isBehindFailure } from './failureWords.ts';
import { explained, isOfList, listed } from './lists.ts';
import type { Sign } from './signs.ts';

/** The fourth table: what says that something failed with the number, though not that Windows said so. */
export const signsOfFailure: readonly Sign[] = [
  {
    why: 'it stands in brackets behind a sentence: "Access is denied. (5)"; the second bracket may be cut off',
    holds: ({ value, text, before, after }) =>
      value > 1 &&
      /(?<!\.\.)[.!。] {0,2}[([]$/.test(before) &&
      (closesBracket.test(after) || (/^0x/i.test(text) && /^\s*$/.test(after))),
  },
  {
    why: 'it stands in brackets behind what failed: "Failed to open the key (2)"; not behind a plural, of which it is the count',
    holds: ({ value, before, after }) =>
      value > 1 && closesBracket.test(after) && isBehindFailure(before, /(?: |[^\x00-\x7f])[([]$/),
  },
  {
    why: 'it stands in brackets before its message: "(1722) The RPC server is unavailable."',
    holds: ({ value, before, after }) =>
      value >= 100 && /(?:^|[\s:])\($/.test(before) && /^\) [A-Z]/.test(after) && failure.test(after),
  },
  {
    why: 'its message stands behind it: "returned 2: The system cannot find the file specified.", "Kod: 2 - Nie można ..."',
    holds: ({ value, before, after }) =>
      value > 1 &&
      ((/(?:returned|returns|status|code|result|value|failed|with|[:=]) ?$/i.test(before) && /^: [A-Z]/.test(after)) ||
        (fieldOfCode.test(before) && /^ [-–—] \p{Lu}/u.test(after))) &&
      failure.test(after),
  },
  {
    why: 'what it means stands behind it: "code 5 is access denied"',
    holds: ({ value, before, after }) =>
      value > 1 && /\bcode $/i.test(before) && /^ (?:is|means|=|stands for) /i.test(after) && failure.test(after),
  },
  {
    why: 'it stands behind a colon at the end of what failed: "Error while starting the service: 1053"',
    holds: ({ value, text, before, after }) =>
      value > 1 && endsWhatFailed(text, after) && isBehindFailure(before, /: ?$/),
  },
  {
    why: 'the word behind it: "a 1603 error", "1068 hiba"',
    holds: ({ text, before, after }) =>
      (after.startsWith('-') && /^-[aeoö]s (?:rendszer)?hiba/.test(after)) ||
      (/^ error\b/i.test(after) && /\b(?:denied|refused) $/i.test(before)) ||
      ((text.length > 2 || /^0x/i.test(text)) &&
        ((!(text.length > 4 && before === '') &&
          /^ (?:win32 |system |windows )?error(?:\s+code)?(?![\w-]| (?:of|on line|in line|rate|messages?|count|log))/i.test(
            after,
          ) &&
          /(?:^|\b(?:an?|the|with|get|got|gets|getting|this|that|same|of|this|another|returns?|gives?|gave|gives? me|throws?|shows?) )$/i.test(
            before,
          )) ||
          /^ ?(?:hiba|hatas[iı]|エラー|错误|錯誤|오류)/i.test(after))),
  },
  {
    why: 'a word stands on either side of it: a "code 299" error',
    holds: ({ text, before, after }) =>
      text.length > 2 && /\bcode $/i.test(before) && /^["'”’)]{0,2} error(?!\w)/i.test(after),
  },
  {
    why: 'the words behind it say that a program ended with it: "assuming a 3010 return code"',
    holds: ({ value, before, after }) =>
      value >= 1_000 && /^ (?:return|exit|result)[ -]?codes?(?!\w)/i.test(after) && /(?:^|[a-z] )$/i.test(before),
  },
  {
    why: 'a program says so what its call to Windows failed with: "LoadLibrary failed; code 126."',
    holds: ({ value, before }) =>
      value >= 100 && /\b(?:failed|failure|fehlgeschlagen)[;,:]? (?:error )?code:? $/i.test(before),
  },
  {
    why: 'it goes on what was said before it: "exit code 1603, then 3010"',
    holds: ({ value, before }) => value >= 1_000 && followed.test(before),
  },
  {
    why: 'a sentence about a failure names "the code": "It failed, the code is 1603"',
    holds: ({ value, text, before }) =>
      (value >= 1_000 || /^0x/i.test(text)) &&
      /(?:code|codes|kod|kodem|кодом?|código|codigo|codice|コード|代码|코드)(?: is| was| of| number| ist| war| lautet| est| es| è)?[: ]*$/i.test(
        before,
      ) &&
      failure.test(before),
  },
  {
    why: 'it is the status that a sentence about a failure ends in: "Failed to transfer the messages with status 50"; not what a program ended with',
    holds: ({ value, before, after }) =>
      value >= 20 &&
      /\bwith (?:an? )?status(?: code)? $/i.test(before) &&
      /^[.)]?(?:\s|$)/.test(after) &&
      failure.test(before) &&
      !/\b(?:exit\w*|return\w*|process|command|script|jobs?|builds?|requests?|server|http|child|pipeline|workflow)\b/i.test(
        before,
      ),
  },
  {
    why: 'a list of codes says what each means: "error codes like 1 (incorrect function) or 5 (access denied)"',
    holds: ({ before, after }) => /^ ?\([a-z]{2}/i.test(after) && explained.test(before),
  },
  {
    why: 'it is one of three or more: "common errors: 53, 67, 1219"; fewer may count something',
    holds: ({ before, after }) => isOfList(before, after),
  },
  {
    why: 'it goes on a list of codes: "errors 1450 and 1130"',
    holds: ({ value, before }) =>
      value >= 5 && (value >= 100 || /\berror codes\b/i.test(before)) && listed.test(before),
  },
];

/** The end of a bracket, and of what is quoted or marked around it: `(5).", (5)**`. */
const closesBracket = /^[)\]]{1,2}[.,;:!]?["'`*_”’»“]{0,4}[.,;:!]?(?:\s|$)|^[)\]]{1,2}[。、]/;

/** A line or a cell that holds the code and no more. */
const fieldOfCode =
  /(?:^|[|;,>])[\s*"'-]{0,8}(?:code|código|codigo|codice|kod|kode|kód|cod|код|代码|代碼|コード|코드)["'*]{0,2} ?[:=：] ?$/iu;

const followed =
  /\(\d{4,5}\) (?:and|und|et|y|e) (?:once|twice|sometimes|also|then|einmal|manchmal|auch|dann|parfois|a veces) (?:an? |ein\w* )?$|\b(?:(?:exit|return|error)[ -]?codes?|errors?|fehler\w*|rückgabewert|erreurs?) \d{3,5}\b[^.;\d]{0,30}\b(?:then|later|danach|dann|später|puis|ensuite|luego|después|poi|depois|potem)(?: (?:an?|ein\w*|une?))? $/i;
