import { foldHeader } from './foldHeader.ts';
import { roleOfHeader } from './headerWords.ts';
import type { ColumnRole } from './headerWords.ts';

/**
 * The role of a paragraph that is only a section name, without a colon and not in bold: "Cause", "解決方法". Null for any
 * other, since a code's meaning may be just as short.
 */
export function roleOfPlainLabel(text: string): ColumnRole | null {
  const words = foldHeader(text.slice(0, 60));
  return text.length <= 60 && names.test(words) ? (roleOfHeader(words)?.role ?? null) : null;
}

/** Splits a text whose first line is such a label: "原因" over "証明書がありません。". Null for any other text. */
export function plainLabelLine(
  text: string,
): { readonly role: ColumnRole; readonly label: string; readonly rest: string } | null {
  const end = text.indexOf('\n');
  const label = (end === -1 ? text : text.slice(0, end)).trim();
  const role = label.length > 60 ? null : roleOfPlainLabel(label);
  return role === null ? null : { role, label, rest: end === -1 ? '' : text.slice(end + 1).trim() };
}

/** The same for what is neither a cause nor a step: "Additional Resources" over links. */
export function plainAsideLine(
  text: string,
): { readonly role: 'aside'; readonly label: string; readonly rest: string } | null {
  const end = text.indexOf('\n');
  const label = (end === -1 ? text : text.slice(0, end)).trim();
  if (label.length > 60 || !asides.test(foldHeader(label))) return null;
  return { role: 'aside', label, rest: end === -1 ? '' : text.slice(end + 1).trim() };
}

const asides =
  /^(?:(?:additional|related|further|more) (?:resources?|information|links|references?|reading|articles?)|see also|environment|applicable products?|disclaimer|siehe auch|weitere informationen|weiterfuhrende links|verwandte (?:themen|artikel)|voir aussi|informations complementaires|articles associes|vease tambien|mas informacion|informacion adicional|vedi anche|ulteriori informazioni|ver tambem|mais informacoes|zie ook|zobacz takze|см\. также|дополнительная информация|関連情報|関連記事|参考情報|参考资料|相关文章|更多信息)$/;

const names =
  /^(?:(?:possible |probable |likely |root |problem |suggested |recommended )?(?:causes?|reasons?|symptoms?|resolutions?|solutions?|fix(?:es)?|workarounds?|remed(?:y|ies)|actions?)|mogliche ursachen?|ursachen?|symptome?|losung(?:en)?|abhilfe|behebung|problemumgehung|symptomes?|solutions?|contournement|causas?|sintomas?|solucion(?:es)?|soluzion[ei]|solucao|solucoes|sintomi|oorzaak|oplossing|symptomen|przyczyn[ay]|rozwiazani[ae]|objawy|причин[аы]|решени[ея]|симптомы?|原因|症状|現象|现象|対処法|対処方法|対策|解決策|解決方法|回避策|解决方案|解决方法|解决办法|处理方法|原因分析|원인|증상|해결 방법|해결책)$/;
