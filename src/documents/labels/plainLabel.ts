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

const names =
  /^(?:(?:possible |probable |likely |root |suggested |recommended )?(?:causes?|reasons?|symptoms?|resolutions?|solutions?|fix(?:es)?|workarounds?|remed(?:y|ies)|actions?)|mogliche ursachen?|ursachen?|symptome?|losung(?:en)?|abhilfe|behebung|problemumgehung|symptomes?|solutions?|contournement|causas?|sintomas?|solucion(?:es)?|soluzion[ei]|solucao|solucoes|sintomi|oorzaak|oplossing|symptomen|przyczyn[ay]|rozwiazani[ae]|objawy|причин[аы]|решени[ея]|симптомы?|原因|症状|現象|现象|対処法|対処方法|対策|解決策|解決方法|回避策|解决方案|解决方法|解决办法|处理方法|原因分析|원인|증상|해결 방법|해결책)$/;
