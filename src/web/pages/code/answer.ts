import type { AnswerFragment } from '../../generated/operations.ts';

/** The answer to text that holds a code. */
export type CodeAnswer = AnswerFragment & { readonly code: NonNullable<AnswerFragment['code']> };

export function hasCode<Answer extends AnswerFragment>(answer: Answer): answer is Answer & CodeAnswer {
  return answer.code !== null;
}
