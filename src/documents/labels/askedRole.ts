import { foldHeader } from './foldHeader.ts';

/**
 * What the answer to a question gives, in the importer's languages: "How do I fix 0x80070005?", "Why does it happen?",
 * "What happened?". Null for any other text.
 */
export function askedRole(words: string): 'cause' | 'mitigation' | 'symptom' | null {
  const folded = foldHeader(words.slice(0, 200)).replace(/^[¿¡"“«\s]+/, '');
  if (asksWhatToDo.test(folded)) return 'mitigation';
  if (asksWhy.test(folded)) return 'cause';
  return asksWhatHappened.test(folded) ? 'symptom' : null;
}

/** True for "What can I do?" in any of these languages; as a title it carries no information. */
export function asksForSteps(words: string): boolean {
  return askedRole(words) === 'mitigation';
}

const asksWhatToDo =
  /^(?:how (?:to|do i|can i|do you|can you|do we|should i|is (?:it|this)) (?:fix|fixed|resolve|resolved|solve|solved|repair|repaired|work around|correct|corrected|troubleshoot|get rid of|prevent|avoid)\b|what (?:can|should|do|must|could) (?:i|you|we|users?|admins?|administrators?) do\b|what (?:to do|needs to be done|helps)\b|(?:so|wie) (?:beheben|losen|behebe|behebt man|lose|lost man|korrigieren|kann ich|konnen sie|lasst sich)\b.{0,40}(?:beh|los|korr|repar)?|was (?:kann|konnen|soll|sollen|sollte|muss|mussen) (?:ich|sie|wir|man)\b.{0,20}\btun\b|was (?:ist zu tun|tun|hilft)\b|comment (?:(?:le|la|les|l'|y|cela) ?)?(?:resoudre|corriger|reparer|faire|remedier|proceder|eliminer)\b|que (?:faire|pouvez-vous faire|dois-je faire|puis-je faire)\b|como (?:se )?(?:solucionar|resolver|resuelve|soluciona|corregir|corrigir|reparar|corrige|(?:lo )?(?:soluciono|resuelvo|corrijo|arreglo|reparo|resolvo|corrijo|conserto)|puedo|arreglar)\b|que (?:hacer|fazer|puedo hacer|puede hacer|debo hacer|posso fazer|devo fazer|pode fazer)\b|o que (?:fazer|posso fazer|voce pode fazer|devo fazer)\b|come (?:risolvere|correggere|si risolve|posso)\b|(?:che )?cosa (?:fare|si puo fare|posso fare)\b|hoe (?:los|kan ik|herstel)\b|wat (?:kunt u|kan ik|moet ik|te doen)\b|jak (?:naprawic|rozwiazac|usunac)\b|co (?:zrobic|moge zrobic|mozna zrobic|nalezy zrobic)\b|как (?:исправить|устранить|решить|это исправить)|что (?:делать|можно сделать|нужно сделать)|(?:如何|怎么|怎樣|怎样|该如何|应如何)(?:解决|修复|解決|修復|处理|處理|办)|怎么办|どう(?:すれば|したら)|(?:解決|対処)するには|(?:해결|수정)하(?:는 방법|려면)|어떻게 해)/;
const asksWhy =
  /^why\??$|^(?:(?:how and )?why (?:do|does|did|is|am|are|was|it|this|(?:the )?errors?)\b|what (?:causes|caused|is the cause|is behind)\b|what does .{1,60} mean\b|what (?:is|are) (?:it|this)\b|(?:what it is|was es ist|was ist das|qu'est-ce que c'est|que es|o que e|(?:che )?cos'e|wat het is|co to jest|что это(?: такое)?|这是什么|これは何)$|warum\b|woran liegt\b|weshalb\b|wieso\b|was (?:bedeutet|heisst|ist die ursache)\b|pourquoi\b|que signifie\b|d'ou vient(?: le probleme)?\b|(?:por que|que significa|cual es la causa|a que se debe)\b|o que significa\b|perche\b|(?:che )?cosa significa\b|waarom\b|wat betekent\b|dlaczego\b|co oznacza\b|почему|что (?:означает|значит|это значит)|в чем причина|为什么|為什麼|什么原因|なぜ|どういう意味|왜)/;
const asksWhatHappened =
  /^(?:what (?:happens|happened|do you see|is (?:happening|wrong|the problem))\b|was (?:ist passiert|passiert|sehen sie)\b|que se passe\b|que s'est-il passe\b|que (?:ocurre|ocurrio|sucede|sucedio|pasa|paso|acontece|aconteceu)\b|(?:che )?cosa (?:succede|e successo)\b|co sie (?:stalo|dzieje)\b|что (?:случилось|происходит|произошло)|发生了什么|何が起き)/;
