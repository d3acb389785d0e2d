import { isPublished } from '../decoding/equivalentCodes.ts';
import type { ErrorCode } from '../errorCode.ts';

/** isPublished with its last answers kept: a log asks for the same few codes thousands of times. */
export function isPublishedCode(code: ErrorCode): boolean {
  let answer = answers.get(code);
  if (answer !== undefined) return answer;
  if (answers.size === mostAnswers) answers.clear();
  answer = isPublished(code);
  answers.set(code, answer);
  return answer;
}

const answers = new Map<ErrorCode, boolean>();

/** Some 100 KB. */
const mostAnswers = 4_096;
