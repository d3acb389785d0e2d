import { isPublished } from '../../domain/codes/decoding/equivalentCodes.ts';
import { toErrorCode } from '../../domain/codes/errorCode.ts';
import { codesNamed } from '../../domain/codes/reading/codesNamed.ts';
import { numberNamed } from '../../domain/codes/tables/codeNames.ts';
import { readCodeCell } from '../cells/codeCell.ts';
import { messagesIn } from '../markup/messageStatements.ts';
import type { Message } from '../markup/messageStatements.ts';
import { joinFound } from '../records/foundGuidance.ts';
import type { FoundGuidance, Notice } from '../records/foundGuidance.ts';
import { rowsFrom, shown } from '../records/rowFields.ts';
import { escapeBlockStart } from '../text/escapeBlockStart.ts';
import { instructs } from '../text/instructs.ts';

/**
 * Reads the messages of a message text file (.mc) whose numbers are error codes: those published under their names, and failures
 * of a facility that the file itself defines, if their names or the type of its numbers say so. The others are texts of events,
 * whose numbers are no codes; a warning counts them.
 */
export function readMessageFile(lines: readonly string[]): FoundGuidance {
  const messages = messagesIn(lines);
  const coded = messages.filter(isCode);
  const others = messages.filter((message) => !isCode(message));
  const found = joinFound(coded.map(rowOf));
  return { ...found, warnings: [...found.warnings, ...warningOf(others)] };
}

function rowOf({ code, symbol, text, line, startLine, endLine }: Message): FoundGuidance {
  const said = text === '' ? [] : [{ text: escapeBlockStart(text), isItem: false }];
  return rowsFrom({
    ...{ line, startLine, endLine, text: symbol },
    code: { ...readCodeCell(''), codes: [{ code: code === null ? null : toErrorCode(code), symbol }] },
    symbol: null,
    causes: instructs(text) ? [] : [said],
    mitigations: instructs(text) ? [said] : [],
  });
}

function isCode({ code, symbol, isOwnFacility, isResult }: Message): boolean {
  if (code === null || symbol === '') return false;
  if (codesNamed(symbol).some((one) => one === code) || numberNamed('win32', symbol) === code) return true;
  if (!isOwnFacility || code < 0x80000000) return false;
  // Unless the file calls its numbers results, a value that the lists know under another name is that of an event by chance.
  return isResult || (failure.test(symbol) && !isPublished(toErrorCode(code)));
}

const failure = /(?:^|_)(?:E|ERR|ERROR|FAILURE|FAILED)(?:_|$)/i;

function warningOf(messages: readonly Message[]): Notice[] {
  const [first, last] = [messages[0], messages.at(-1)];
  if (first === undefined || last === undefined) return [];
  const more = messages.length > 1 ? ` and ${String(messages.length - 1)} more` : '';
  const name = shown(first.symbol === '' ? first.text : first.symbol);
  const verb = messages.length > 1 ? 'make no entries' : 'makes no entry';
  const message = `The message "${name}"${more} ${verb}: the number is published under no such name, and is no failure of a facility that the file defines. Write a table with such headers as Code, Cause, Mitigation if it is an error code.`;
  return [{ line: first.line, startLine: first.startLine, endLine: last.endLine, text: name, message, isWhole: true }];
}
