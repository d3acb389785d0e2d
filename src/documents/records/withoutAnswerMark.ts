/**
 * A paragraph without what marks it as an answer among questions: "A: The disk is full." `isLettered`: "A." is the first of
 * several, and no mark.
 */
export function withoutAnswerMark(text: string, isLettered = false): string {
  const bare = text.replace(mark, '');
  return isLettered ? bare : bare.replace(letter, '');
}

const mark =
  /^\s*(?:\*\*|__)?(?:a|answer|antwort|réponse|respuesta|resposta|risposta|odpowiedź|ответ|答|回答)(?:\*\*|__)?\s{0,9}[:：](?:\*\*|__)?\s*/iu;
const letter = /^\s*(?:\*\*|__)?A(?:\*\*|__)?[.．、](?:\*\*|__)?(?:\s+|(?=[^\x00-\x7f]))/u;
