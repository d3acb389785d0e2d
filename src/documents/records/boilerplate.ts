import { instructs } from '../text/instructs.ts';

/**
 * True for text about the document itself ("Applies to: …", "Original KB number: …", "Was this page helpful?") and for
 * directives.
 */
export function isBoilerplate(text: string): boolean {
  if (text.length < 200 && (tail.test(text) || directive.test(text))) return true;
  return /^[^\p{L}\p{N}]*(?:applies to|original (?:product version|kb (?:number|article))|gilt für|ursprüngliche (?:produktversion|kb-nummer)|s['’]applique à|numéro (?:de )?(?:la )?base de connaissances|se aplica a|número (?:de )?kb original|si applica a|numero kb originale|aplica-se a|применяется к|область применения|исходный номер базы знаний|適用対象|対象(?:製品|バージョン|環境|os)|動作環境|適用環境|元の (?:kb|製品)|原始 ?kb|dotyczy|van toepassing op)(?![\p{L}])|^[^\p{L}\p{N}]*适用于[\s*_]{0,4}[:：]/iu.test(
    text.replace(/&nbsp;/g, ' '),
  );
}

/** A paragraph that only includes another file: "[!INCLUDE [registry](alert.md)]", "{% include note.html %}". */
const directive =
  /^\s*(?:\[!(?:include|video)\b[^\n]{0,180}\]|\{%[^%\n]{0,180}%\}|\{\{[^{}\n]{0,180}\}\}|:::? ?(?:include|image)\b[^\n]*$)\s*$/i;

/** "Figure 1: Rights of the folder": the caption of a picture or a table, which says nothing without it. "Figure 2: Select OK" is a step. */
export function isCaption(text: string): boolean {
  if (text.length > 200) return false;
  const found = caption.exec(text) ?? easternCaption.exec(text);
  return found !== null && !instructs((found[1] ?? '').trim());
}

/** Removes the captions from lines that are only pictures and captions; empty if they are only captions. */
export function withoutCaptions(text: string): string {
  const lines = text.split('\n');
  const isFurniture = lines.length <= 20 && lines.every((line) => isCaption(line) || isImageOnly(line));
  return isFurniture ? lines.filter((line) => !isCaption(line)).join('\n') : text;
}

const caption =
  /^[\s*_([]{0,5}(?:figure|fig|table|screenshot|image|picture|illustration|abbildung|abb|tabelle|bild|tableau|capture|figura|tabla|tabela|tabella|imagen|imagem|immagine|rysunek|obrázek|рисунок|рис|таблица)\.?[\s*_]{0,3}\d{1,3}(?:[.-]\d{1,3}){0,3}[\s*_]{0,3}(?:[:：.–—-]([^\n]*))?$/iu;
const easternCaption =
  /^[\s*_([]{0,5}(?:図表?|图表?|圖|表|그림|표)\s?\d{1,3}(?:[.-]\d{1,3}){0,3}(?:[\s:：.。、–—-]([^\n。]{0,60}))?$/u;

/** True for a paragraph that is only an image. */
export function isImageOnly(text: string): boolean {
  return /^\s*(?:!\[[^\]]{0,400}\]\((?:<[^<>]{0,400}>|[^()\s]{0,400})[^()]{0,200}\)\s{0,9}|<img\b[^<>]{0,600}>(?:\s{0,9}<\/img>)?\s{0,9}|:::image\s[^\n]{0,600}:::\s{0,9}){1,9}$/.test(
    text,
  );
}

/** `<a id="error-5"></a>` before a heading. */
export function isAnchorOnly(text: string): boolean {
  return /^(?:\s{0,9}<a\b[^<>]{0,200}>(?:\s{0,9}<\/a>)?\s{0,9}){1,9}$/i.test(text);
}

/** "This article describes how …": what a text is about, which is no cause of anything. */
export function announcesArticle(text: string): boolean {
  return announces.test(text.trim());
}

const announces =
  /^(?:this|the following) (?:article|topic|page|post|guide|document|section|tutorial) (?:discusses|describes|explains|covers|provides|helps|shows|lists|addresses|introduces|contains|walks|tells|will)(?!\p{L})|^(?:in )?diese[rsm]? (?:artikel|thema|seite|beitrag|abschnitt)(?: (?:beschreibt|behandelt|erläutert|erklärt|enthält|hilft|wird|werden|erfahren))(?!\p{L})|^(?:cet article|dans cet article|cette page) (?:décrit|explique|présente|traite|aborde|fournit|vous)(?!\p{L})|^(?:en )?este (?:artículo|tema) (?:describe|explica|trata|proporciona|se)(?!\p{L})|^(?:neste|este) (?:artigo|tópico) (?:descreve|explica|discute|fornece|você)(?!\p{L})|^(?:in )?questo articolo (?:descrive|illustra|spiega|vengono|viene)(?!\p{L})|^(?:в этой статье|эта статья)(?!\p{L})|^(?:本文|本文章|本主题)(?:介绍|讨论|说明|提供|描述|将)|^(?:この|本)(?:記事|資料|トピック)(?:では|は)/iu;

/** Page footers: last change, feedback, signature. */
const tail =
  /^[\s*_[(↑⬆🔝]*(?:last (?:change[ds]?|updated?|modified|reviewed)|back to (?:the )?top|(?:did|was|is) this (?:article|page|information|answer)[^.?]*(?:help|useful)|hope (?:this|that|it) helps|(?:best |kind )?regards|thanks\b|\d+ (?:people|of \d+)|page \d+ of \d+|views?\s*:|article (?:id|number)|letzte änderung|zuletzt (?:geändert|aktualisiert)|war dieser artikel|nach oben|dernière (?:mise à jour|modification)|cet article|haut de (?:la )?page|última (?:actualización|modificación|alteração|atualização)|¿?le resultó útil|ultima modifica|inizio pagina|последнее изменение|просмотров|обновлено|статья \d|最后更新|最終更新|この記事は)/iu;

/** "Source: https://example.org/kb", "[Quelle](kb.md)": where the text comes from, which is neither a cause nor a step. */
export function isCredit(text: string): boolean {
  return text.length < 400 && credit.test(text.trim());
}

const sourceWord =
  '(?:original |official )?(?:sources?|quellen?|sources?|fuentes?|fontes?|font[ei]|bron(?:nen)?|źródł[oa]|источники?|来源|來源|出典|出处)';
const address = String.raw`<?(?:https?://\S+?|\[[^\]\n]{1,200}\]\([^()\s]{1,300}(?:\([^()\s]{0,80}\)[^()\s]{0,80})?\))>?`;
const credit = new RegExp(
  String.raw`^[\s*_(\[–—-]{0,6}${sourceWord}[\s*_]{0,4}[:：][\s*_]{0,4}${address}(?:\s{0,3}[,;|]\s{0,3}${address}){0,5}[\s*_)\].]{0,5}$|^[(*_]{0,3}\[${sourceWord}\]\([^()\s]{1,300}\)[)*_.]{0,3}$`,
  'iu',
);

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
