/** True for a text that mentions support at all: a quick test before its sentences are examined. */
export function speaksOfSupport(text: string): boolean {
  return support.test(text);
}

/**
 * True for a sentence that sends its readers to support. False if it is about the table next to it, repeats a quoted
 * message, or links to a third party's support.
 */
export function sendsToSupport(sentence: string): boolean {
  if (!ways.some((words) => words.test(sentence)) || ownTable.test(sentence)) return false;
  const elsewhere = [...sentence.matchAll(/\[([^[\]]*)\]\(<?(https?:\/\/[^\s)>]+)/g)].some(
    ([, words = '', url = '']) => !own.test(url) && !plainly.test(words),
  );
  const isQuoted = /^["“„«][^"”“»]*["”»]\.?$/.test(sentence.trim());
  return !elsewhere && !isQuoted && !(thirdParty.test(sentence) && !/microsoft/i.test(sentence));
}

const support =
  /support|ticket|\b(?:a case|an incident|a request)\b|service ?desk|help ?desk|soporte|suporte|supporto|assist|поддержк|支持|支援|サポート|지원|pomoc|escalat|chamado|zgłoszeni/i;
const ways: readonly RegExp[] = [
  /(?<![\w-])(?:contact|call|reach out to|get in touch with|open a (?:support )?(?:ticket|case|request) with)\b[^.!?]{0,200}\b(?:support|service ?desk|help ?desk)\b/i,
  /(?:^|, )(?:please )?(?:open|raise|log|file|create|submit) (?:a|an) (?:support |help ?desk )?(?:ticket|case|request|incident)(?: (?:with|at|to|through|via|for|in) \p{L}[^.!?]{0,80})?[.!]?$/iu,
  /^if you (?:still |also )?(?:need|require|want) (?:any |further |additional |more )?(?:assistance|help) from (?:microsoft |our |the )?(?:customer |technical )?support\b/i,
  /(?:^|, )(?:please )?escalate (?:(?:the|this|your) (?:issue|case|incident|ticket|problem) |it )?to (?:the |your )?\p{L}[^.!?]{1,80}/iu,
  /(?:^|, )(?:bitte )?(?:öffnen|erstellen|eröffnen) sie (?:bitte )?(?:ein|eine|einen) support-?(?:ticket|anfrage|fall)(?!\p{L})|(?:^|, )(?:bitte )?(?:öffnen|erstellen|eröffnen) sie (?:bitte )?ein ticket(?!\p{L})|(?:^|, )(?:veuillez )?(?:ouvrez|ouvrir|créez) (?:un ticket|une demande (?:de support|d['’]assistance))(?!\p{L})|(?:^|, )(?:abra|abre|cree|crie|abrir) (?:un|um) (?:ticket|chamado|caso de (?:soporte|suporte))(?!\p{L})|(?:^|, )(?:apri|aprire|apra|aprite) un ticket(?!\p{L})|(?:^|, )(?:otwórz|utwórz) zgłoszenie(?!\p{L})|(?:^|, )open een ticket(?!\p{L})/iu,
  /\b(?:wenden sie sich|kontaktieren sie)\b[^.!?]{0,120}(?:support|help ?desk|service ?desk)/i,
  /\b(?:contactez|adressez-vous|contacter)\b[^.!?]{0,120}(?:support|assistance)/i,
  /\b(?:contacto|contacte|comuníquese|contate|contato|contactar)\b[^.!?]{0,120}(?:soporte|suporte)/i,
  /\bcontatta(?:re|te)?\b[^.!?]{0,120}(?:supporto|assistenza)/i,
  /обрат(?:итесь|иться)[^.!?]{0,120}поддержк|联系[^。.]{0,60}支持|聯絡[^。.]{0,60}支援|サポート[^。.]{0,40}(?:お?問い合わせ|連絡)|지원[^.]{0,40}문의|skontaktuj się[^.!?]{0,120}pomoc/i,
];
const ownTable =
  /\b(?:this|the following|the preceding) (?:table|list|section)\b|\b(?:table|list|section) (?:above|below)\b/i;
const thirdParty =
  /\b(?:third[- ]party|vendors?|manufacturers?|oem|hardware|publisher|antivirus|internet service provider|isp|software that|developer|hersteller|drittanbieter|fabricant|éditeur|tiers|fabricante|proveedor|terceros|produttore|fornitore|fabrikant|producent)\b|производител|制造商|供应商|製造元|ベンダー/i;
const own = /^https?:\/\/[^/]*\b(?:microsoft|windows|azure|office|live|aka)\.(?:com|net|ms)\b/i;
/** A link whose text only names support leads to the document's own support. */
const plainly =
  /^(?:contact |call )?(?:us|our )?\s*(?:technical |customer )?(?:support|service ?desk|help ?desk)(?: team| page)?$/i;
