import type { ErrorCode } from '../errorCode.ts';
import { isWindowsCode } from '../errorCode.ts';
import type { Listing } from '../listing.ts';
import { readingsOfName } from '../reading/readings.ts';

/** The name of a bug check in words. */
export interface StopName {
  readonly start: number;
  readonly end: number;
  readonly code: ErrorCode;
}

/** The names that a blue screen writes with blanks: "Stop code: CRITICAL PROCESS DIED"; only behind a label. */
export function stopNamesIn(line: string, listing: Listing): readonly StopName[] {
  if (line.length < shortest || !/stop|bsod|screen|bug|arr|det|parada|стоп|останов|停止|终止|中止|중지/i.test(line))
    return [];
  return [...line.matchAll(labelled)].flatMap(({ 0: all, 1: words = '', index }) => {
    const start = index + all.length - words.length;
    for (let text = words; text.includes(' '); text = text.slice(0, text.lastIndexOf(' '))) {
      const code = readingsOfName(text.replaceAll(' ', '_'), listing).find((reading) => !isWindowsCode(reading));
      if (code !== undefined) return [{ start, end: start + text.length, code }];
    }
    return [];
  });
}

/** "BSOD A_B" is longer. */
const shortest = 8;

const labelled =
  /(?:stop[ -]?(?:code|error|fehler)?|stoppcode|stillstandcode|(?:bug ?check|bsod|blue ?screen)(?:[ -]?(?:code|error|fehler))?|code d.arr[eê]t|c[oó]digo de (?:detenci[oó]n|parada)|codice di arresto|код остановки|停止コード|停止代码|终止代码|中止コード|중지 코드)[:= -]{1,4}((?:[A-Z0-9]{1,30} ){1,9}[A-Z0-9]{1,30})/gi;
