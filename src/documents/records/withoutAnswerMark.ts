/** A paragraph without what marks it as an answer among questions: "A: The disk is full." */
export function withoutAnswerMark(text: string): string {
  return text.replace(mark, '');
}

const mark =
  /^\s*(?:\*\*|__)?(?:a|answer|antwort|réponse|respuesta|resposta|risposta|ответ|答|回答)(?:\*\*|__)?\s{0,9}[:：](?:\*\*|__)?\s*/iu;
