import { roleOfHeader } from '../labels/headerWords.ts';
import { isSign } from './branchLabels.ts';
import type { ProgramToken } from './programTokens.ts';

/** How a program gives a text: as what the branch is, or prints, or under a name that says what it is. */
export type TextPlace = 'value' | 'printed' | 'cause' | 'mitigation';

/**
 * What stands before a string in a branch and makes it a text for people: "return", an assignment, a call that prints or that makes
 * an error. Null for the argument of any other call, which may be a command, a key or a file.
 */
export function saysText(body: readonly ProgramToken[], start: number): TextPlace | null {
  let at = start - 1;
  while (at >= 0 && (isBracket(body[at]) || body[at]?.kind === 'end' || isMark(body[at]))) {
    if (isSign(body[at], '(') && body[at - 1]?.kind === 'word') return called(body, at - 1);
    at--;
  }
  const token = body[at];
  if (token === undefined) return 'value';
  const command = token.kind === 'word' ? commandBefore(body, at) : null;
  if (command !== null) return prints.test(command) ? 'printed' : null;
  if (token.kind === 'word') {
    if (/^echo$/i.test(token.text) || prints.test(token.text)) return 'printed';
    return gives.test(token.text) || !/^\w+$/.test(token.text) ? 'value' : null;
  }
  if (token.kind === 'sign' && token.text === ',') return argument(body, at);
  if (token.kind === 'sign' && /^(?:=|:=|:|=>|->)$/.test(token.text))
    return fieldNamed(nameBefore(body, at)) ?? 'value';
  if (token.kind === 'sign' && token.text === '<<') return 'printed';
  return token.kind === 'sign' && /^(?:;|\}|;;|\|)$/.test(token.text) ? 'value' : null;
}

/** The "Write-Log" before "-Message", or before a colour; null for a word that is no parameter. */
function commandBefore(body: readonly ProgramToken[], at: number): string | null {
  for (let before = at; before >= 0 && before > at - 8; before--) {
    const token = body[before];
    if (token?.kind === 'end' || (token?.kind === 'sign' && /^[{};(]$/.test(token.text))) return null;
    if (token?.kind === 'word' && /^[A-Z][a-z]+-[A-Z]/.test(token.text)) return token.text;
  }
  return null;
}

function isBracket(token: ProgramToken | undefined): boolean {
  return token?.kind === 'sign' && /^(?:\(|\[|\{|@|&|\*|<|>)$/.test(token.text);
}

/** "L", "_T", "TEXT", "CFSTR" and other macros that make a string of one. */
function isMark(token: ProgramToken | undefined): boolean {
  return (
    token?.kind === 'word' &&
    !/^(?:EXEC|RUN|CMD|SYSTEM|FIND|LOAD|OPEN)$/.test(token.text) &&
    /^(?:[A-Z_]{1,12}|L10N|tr|Tr|QObject|qsTr|NSLocalizedString|gettext|i18n|Some|Ok|Err|String|from)$/.test(token.text)
  );
}

function called(body: readonly ProgramToken[], at: number): TextPlace | null {
  const name = body[at]?.text ?? '';
  if (prints.test(name)) return 'printed';
  return makes.test(name) || gives.test(name) || isMark(body[at]) ? 'value' : null;
}

/** Of the call whose arguments a comma parts; without a call, a list of values. */
function argument(body: readonly ProgramToken[], comma: number): TextPlace | null {
  let depth = 0;
  for (let at = comma - 1; at >= 0; at--) {
    const token = body[at];
    if (token?.kind !== 'sign') continue;
    if (/^[)\]}]$/.test(token.text)) depth++;
    else if (/^[([{]$/.test(token.text) && --depth < 0)
      return token.text === '(' && body[at - 1]?.kind === 'word' ? called(body, at - 1) : 'value';
  }
  return 'value';
}

function nameBefore(body: readonly ProgramToken[], at: number): string {
  let before = at - 1;
  while (isSign(body[before], ']')) before--;
  const token = body[before];
  return token?.kind === 'word' || token?.kind === 'string' ? token.text : '';
}

/** "fix", "errorMessage": what a field or a variable says of the text in it. */
export function fieldNamed(name: string): 'cause' | 'mitigation' | null {
  const words = name
    .replace(/^\$/, '')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/[_-]+/g, ' ')
    .toLowerCase();
  const role = roleOfHeader(words)?.role ?? null;
  return role === 'cause' || role === 'mitigation' ? role : null;
}

const gives = /^(?:return|yield|throw|raise|break|in|else|then|new|die|exit|panic|fail|error|const|result|reply|set)$/i;
const prints =
  /^(?:w?f?printf?(?:_s)?|printf_s|print_?(?:ln|error|err|warning|msg|message)?|e?println!?|echo|puts|fputs|_?putws|write(?:-?\w+)?|say|msgbox|message_?box[aw]?|alert|warn(?:ing)?|fatal|die|abort|err(?:or)?|show_?(?:error|message|msg|warning|dialog)?|log_?(?:error|warning|message)?|consolewrite|throw|raise|output|trace|fail|\w{0,20}log(?:line|error|msg|message|f)?)$/i;
const makes =
  /exception$|error$|err$|^(?:new_?\w*|errorf?|string|wstring|qstring|nsstring|cstring|atl::cstring|text|message|msg|format|strdup|_?wcsdup|[swl]?n?printf(?:_s)?|s[nw]*printf(?:_s)?|str(?:n?cpy|cat|copy)\w*|wcs(?:n?cpy|cat)\w*|lstrcpy\w?|stringcch\w+|append|add|push|put|assign|set_?\w*|describe|description|reason|localize\w*|translate|result|failure|status|bail!?|anyhow!?|errors?\.new|some|ok|err)$/i;
