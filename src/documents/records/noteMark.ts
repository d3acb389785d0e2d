/** True for a paragraph that begins with "Note:", "Wichtig:" or similar in bold; it belongs to the text before it. */
export function isNote(text: string): boolean {
  return note.test(text);
}

const note =
  /^\s*(?:\*\*|__)(?:note|important|warning|caution|tip|hinweis|wichtig|warnung|achtung|remarque|attention|nota|importante|aviso|advertencia|avviso|примечание|важно|внимание|注意|重要|备注|注|uwaga|ważne|opmerking)(?:\s*[:：])?\s*(?:\*\*|__)/iu;

/** The text of a note without the word that marks it. */
export function withoutNoteMark(text: string): string {
  return text.replace(/^\s*(?:\[![a-z]+\]\s*|(?:\*\*|__)[^*_\n]{1,30}(?:\*\*|__)\s*[:：]?\s*)/iu, '');
}
