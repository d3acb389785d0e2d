import type { CellLine } from './cellLines.ts';
import { escapeBlockStart } from './escapeBlockStart.ts';
import { instructs } from './instructs.ts';
import { sentenceEnds } from './sentences.ts';

/**
 * Splits a line of text before its first sentence that instructs; gives the whole line if none does, or the first
 * does.
 */
export function splitBeforeInstruction(line: CellLine): CellLine[] {
  const atColon = line.text.includes('<br>') ? null : splitAtColon(line.text);
  if (atColon !== null) return atColon.map((text) => ({ ...line, text }));
  if (line.text.includes('\n') || line.text.includes('<br>') || instructs(line.text)) return [line];
  for (const { offset, certain } of sentenceEnds(line.text)) {
    const rest = line.text.slice(offset).trim();
    if (!certain || !instructs(rest)) continue;
    return [
      { ...line, text: line.text.slice(0, offset) },
      { ...line, text: escapeBlockStart(rest) },
    ];
  }
  return [line];
}

/** "A library is missing: check the dependencies", as what is wrong and what to do; null for any other text. */
export function splitAtColon(text: string): [string, string] | null {
  const [, what = '', todo = ''] = /^([^:：<\n–—]{6,160}?)(?:[:：]\s{0,9}|\s[-–—]\s)(\S[^\n]*)$/.exec(text) ?? [];
  if (todo === '' || todo.includes('<br') || clause.test(what) || !saysWrong.test(what) || !instructs(todo))
    return splitAtDash(text);
  return [what.trim(), todo];
}

/** "Access denied - Run it as an administrator"; a dash after what went wrong. */
export function splitAtDash(text: string): [string, string] | null {
  for (const match of text.slice(0, 200).matchAll(/\s[-–—]\s/g)) {
    const [what, todo] = [text.slice(0, match.index).trim(), text.slice(match.index + match[0].length).trim()];
    if ((wentWrong.test(what) || says.test(what)) && !/[>→:：]/.test(what) && !instructs(what) && instructs(todo))
      return [what, todo];
  }
  return null;
}

/** "The hosts file blocks the server" is a sentence. */
const says = /^(?:the|an?|this|your|some) \p{L}+(?: \p{L}+){1,8}$/iu;

/** Words of a failure, in the languages of documents. */
export const wentWrong =
  /(?<!\p{L})(?:denied|fail(?:s|ed|ures?)?|missing|errors?|invalid|not|no|cannot|can['’]t|unable|expired|corrupt(?:ed|ion)?|damaged|full|locked|blocked|disabled|time-?outs?|timed out|unavailable|unreachable|refused|rejected|mismatch|wrong|incorrect|lost|conflicts?|insufficient|exceeded|in use|unknown|verweigert|fehlt|fehlgeschlagen|ungültig|nicht|keine?|abgelaufen|beschädigt|voll|gesperrt|refusé|échec|échoué|manquant|introuvable|expiré|endommagé|denegado|falló|falta|inválido|caducado|dañado|chưa|sai|không|lỗi|hết hạn|negado|falhou|inválida?|negato|fallit[oa]|mancante|scaduto)(?!\p{L})|отказано|не |нет |сбой|ошибка|поврежд|истек|拒绝|失败|无法|不存在|缺失|过期|损坏|超时|拒否|失敗|できません|見つかりません|破損|期限切れ/iu;

/** "If access is denied:", "To fix a blocked port:" only lead to what follows. */
const clause =
  /^[\s*_]{0,5}(?:to|in order|if|when|for|in|on|after|before|um|für|wenn|falls|bei|im|in|pour|si|en|dans|para|cuando|se|quando|per|in|чтобы|если|при|для|如果|若|当|要)(?![\p{Script=Latin}\p{Script=Cyrillic}])/iu;

const saysWrong = new RegExp(
  [
    String.raw`\b(?:(?:is|are|was|were|['’]s|has|have) (?:\w+ )?(?:missing|wrong|not|no|gone|full|closed|locked|disabled|blocked|corrupt(?:ed)?|damaged|invalid|expired|unknown|failed)|cannot|can['’]t|does(?:n['’]t| not)|failed|denied|refused|rejected|not found|insufficient|restricted|unavailable|unreachable|time(?:d |-)?out)\b`,
    String.raw`(?:locked|disabled|blocked|restricted|used|denied) by \p{L}`,
    String.raw`(?:fehlt|fehlgeschlagen|verweigert|gesperrt|ungültig|beschädigt|abgelaufen|deaktiviert|nicht|kein\p{L}*|blockiert)(?!\p{L})`,
    String.raw`(?:refusé|introuvable|manquant|invalide|désactivé|expiré|bloqué|corrompu|insuffisant|échou|impossible|n['’]est pas)`,
    String.raw`(?:denegad|rechazad|inválid|dañad|desactivad|insuficiente|caducad|corrupt|bloquead|falló|no se |problema (?:de|en|com|no|na)|negad|recusad|corrompid|expirad|falhou|falha|não )`,
    String.raw`(?:negato|rifiutat|danneggiat|scadut|mancante|disabilitat|bloccat|impossibile|non )`,
    String.raw`(?:отказано|поврежд|недостаточно|истек|заблок|отсутств|отключен|не удалось)`,
    String.raw`(?:失败|失敗|拒绝|拒絕|无效|無效|不足|损坏|損壞|缺少|超时|超時|被|未|无法|無法|已过期|禁用了|拒否|無効|破損|できません|ありません|タイムアウト|거부|실패|없습니다)`,
  ].join('|'),
  'iu',
);
