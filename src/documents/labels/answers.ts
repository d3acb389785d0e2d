import { foldHeader } from './foldHeader.ts';

/**
 * What a heading or a title in bold of a thread of questions and answers begins: "Question", "Answer by Mira", "Accepted answer (14
 * votes)". An answer may say both why and what to do. Null for any other text.
 */
export function partOfThread(words: string): 'question' | 'answer' | 'accepted' | null {
  if (words.length > 80) return null;
  const folded = foldHeader(words);
  if (question.test(folded)) return 'question';
  if (!answer.test(folded)) return null;
  return accepted.test(folded) ? 'accepted' : 'answer';
}

const question =
  /^(?:the |original )?question(?: (?:by|from) .*)?$|^(?:frage|la question|pregunta|domanda|pergunta|vraag|pytanie|otazka|вопрос|質問|提问|提問|질문)$/;
const answer =
  /^(?:(?:the|accepted|best|top|verified|recommended) )?answer(?: (?:by|from) .*|(?: #?\d{1,3})?(?: ?[([][^()[\]]{0,40}[)\]])?)$|^(?:(?:beste|akzeptierte) )?antwort(?: von .*|(?: ?\([^()]{0,40}\))?)$|^(?:(?:meilleure )?reponse|(?:mejor )?respuesta|(?:miglior )?risposta|(?:melhor )?resposta|antwoord|odpowiedz|odpoved|(?:лучшии )?ответ|(?:ベストアンサー|回答)|最佳答案|答案|답변)(?: ?\([^()]{0,40}\))?$/;
const accepted =
  /accepted|best|top|verified|✓|✔|akzeptiert|beste|meilleure|mejor|miglior|melhor|лучшии|ベストアンサー|最佳/;
