import { headingCode } from './headingCode.ts';
import type { LeadingCode } from './leadingCode.ts';

/**
 * Reads "If you see error 0x80070005, the account has no rights. Grant them.": a text about the code in its first
 * clause. `rest`: what follows that clause. Null for any other text, and if it only sends readers elsewhere.
 */
export function codeInIfClause(text: string): LeadingCode | null {
  const [whole = '', clause = ''] = meets.exec(text.slice(0, 300)) ?? [];
  if (whole === '' || !/0x[0-9a-f]{4,8}/i.test(clause)) return null;
  const named = headingCode(clause.slice(clause.search(/0x/i)));
  const rest = text.slice(whole.length).trim();
  if (named === null || leadsElsewhere.test(rest) || rest === '') return null;
  return { code: named, rest };
}

const meets =
  /^[\s*_]{0,5}((?:(?:if|when|whenever) (?:you (?:see|get|receive|encounter)|(?:the )?(?:error|code)|it (?:fails|stops|shows))|(?:wenn|falls) (?:sie|der fehler|die meldung|der code)|bei (?:fehler|code)|si (?:vous|le code|l['’]erreur|aparece|recibe|ve|obtiene|el código|el error)|se (?:viene|appare|riceve|aparecer|receber|o erro|o código)|jeśli (?:pojawi|widzisz|wystąpi)|если (?:вы видите|появ|возник|отображ)|(?:如果|若)(?:出现|看到|遇到|收到|显示))[^,，、.;:\n]{0,80}?0x[0-9a-f]{4,8}[^,，.;:\n]{0,60})(?:[,，:：]\s*|(?<=\p{L}) (?:then|so|dann|alors|entonces)\s+)(?=\S)/iu;

const leadsElsewhere = /^(?:see|go to|refer to|siehe|voir|consulte|vedi|zie|см\.|请参阅|参阅)(?!\p{L})|instead\b/iu;
