import { foldHeader } from './foldHeader.ts';
import { withoutOrnaments } from './withoutOrnaments.ts';

/**
 * True for a heading over something to do that does not resolve the failure: "How to report a problem", "How to uninstall the
 * update", "Verification". Next to a resolution its steps are none of the resolution.
 */
export function namesOtherTask(heading: string): boolean {
  const words = foldHeader(withoutOrnaments(heading));
  return howTo.test(words) || afterwards.test(words);
}

/** True for a label of what comes when the failure is gone: "Verification", "Prevention". */
export function comesAfterwards(label: string): boolean {
  return afterwards.test(foldHeader(label));
}

/**
 * True for a heading over how things work, or over what an update needs and holds: "Understanding the timeout", "Restart
 * requirement". What it says without telling anybody to do something is no step, even below a resolution.
 */
export function namesBackground(heading: string): boolean {
  const words = foldHeader(withoutOrnaments(heading));
  return background.test(words);
}

const howTo =
  /^(?:how to|how (?:do|can|should) (?:i|you|we)|wie (?:sie|man)|so|comment|como|come|как|如何|怎么) ?(?:(?:uninstall|report|check|verify|confirm|test|collect|gather|find|locate|view|see|look|identify|determine|recogni[sz]e|reproduce|contact|know|tell|read|interpret|roll back|undo|revert|submit|download the logs?|enable (?:verbose |debug )?logging|turn on logging)(?![\p{L}])|(?:deinstallieren|melden|prufen|uberprufen|testen|sammeln|finden|erkennen|kontaktieren)(?!\p{L})|(?:desinstaller|signaler|verifier|tester|collecter|trouver|identifier|contacter)(?!\p{L})|(?:desinstalar|informar|reportar|comprobar|verificar|probar|recopilar|encontrar|identificar|contactar)(?!\p{L})|(?:disinstallare|segnalare|verificare|controllare|raccogliere|trovare|identificare|contattare)(?!\p{L})|(?:удалить обновление|сообщить|проверить|собрать|найти|определить)|(?:卸载|报告|检查|验证|确认|收集|查找|识别|联系))/u;

const afterwards =
  /^(?:verification|validation|testing|post-?(?:fix|resolution|repair)(?: (?:verification|validation|checks?|steps?|testing))?|verify(?:ing)? (?:the |that the |your )?(?:fix|resolution|solution|result|repair|change)s?(?: .*)?|(?:verification|validation) (?:steps?|procedure|commands?)|confirm(?:ing)? (?:the |that the )?(?:fix|resolution|solution|result)s?(?: .*)?|prevention|preventive (?:actions?|measures?|steps?)|preventi(?:on|ve) (?:tips?|best practices)|prevent(?:ing)? (?:re-?occurrences?|recurrence|this|the (?:error|issue|problem)|future).*|restart requirements?|neustartanforderung(?:en)?|requisito de reinicio|再起動の必要性|roll-?back(?: (?:plan|steps?|procedure))?|monitoring|erfolgskontrolle|uberprufung|vorbeugung|pravention|vorbeugende massnahmen|verification (?:de la|du) .*|prevention .*|mesures preventives|verificacion|prevencion|medidas preventivas|verifica|prevenzione|misure preventive|verificacao|prevencao|проверка(?: результата)?|профилактика|验证(?:结果|修复)?|預防(?:措施)?|预防(?:措施)?|検証|予防策?|再発防止策?|예방|검증)$/u;

const background =
  /^(?:understanding|about|background|overview|introduction|what (?:is|are)|how (?:it|this|.{1,40}) works?|hintergrund|uberblick|arriere-plan|contexte|contexto|contesto)(?![\p{L}])|^(?:prerequisites?|(?:system )?requirements?|registry (?:information|changes?)|file (?:information|attributes|hash(?:es)?(?: information)?)|(?:hotfix|update) replacement(?: information)?|removal information|voraussetzungen|registrierungsinformationen|dateiinformationen|conditions prealables|configuration requise|requisitos(?: previos)?|prerequisiti|pre-requisitos|необходимые условия|先决条件|前提条件)$/u;
