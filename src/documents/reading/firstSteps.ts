import type { List, ListItem, RootContent } from 'mdast';
import { instructs, mostlyInstruct } from '../text/instructs.ts';
import { cleanInline } from '../text/cleanInline.ts';
import { plainInline } from '../text/plainText.ts';
import type { Outline } from '../blocks/documentOutline.ts';
import { writtenIn } from '../blocks/documentOutline.ts';
import { escalationSections } from '../sections/escalationSections.ts';

/** The list of general steps of a document, or a numbered list that looks like one but is not. */
export interface GeneralSteps {
  readonly list: List | null;
  /** The last numbered list before the first code that no heading or lead-in calls general; null if none is. */
  readonly passedOver: List | null;
}

/**
 * Finds the list of instructions whose heading or lead-in says that it applies to most errors. Lists below the heading
 * of a code, and in an article about one, are about that code.
 */
export function generalSteps(
  outline: Outline,
  firstCodeLine: number | null,
  isInSection: (line: number) => boolean,
): GeneralSteps {
  if (firstCodeLine === null) return { list: null, passedOver: null };
  const blocks = outline.root.children;
  const apart = escalationSections(outline);
  const isElsewhere = (line: number): boolean =>
    isInSection(line) || apart.some(({ startLine, endLine }) => startLine <= line && line <= endLine);
  const lists = blocks.flatMap((block, index) =>
    block.type === 'list' && !isElsewhere(outline.lineOf(block)) ? [{ list: block, index }] : [],
  );
  const general = lists.find(({ list, index }) => {
    const lead = blocks[index - 1];
    const heading = blocks.slice(0, index).findLast((block) => block.type === 'heading');
    const said = [lead, heading]
      .map(wordsOf)
      .filter((words) => !/0x[0-9a-f]{3}|-\d{9}/i.test(words) && introducesFirstSteps(words));
    // "General information" may list facts; "Try these steps first" does not.
    const asks = said.some((words) => instructs(words) || /\b(?:try|steps?)\b/i.test(words));
    return said.length > 0 && (asks || mostlyInstruct(list.children.map((item) => textOf(item, outline))));
  });
  if (general !== undefined) return { list: general.list, passedOver: null };
  const last = lists.findLast(({ list }) => list.ordered === true && outline.lineOf(list) < firstCodeLine);
  return { list: null, passedOver: last?.list ?? null };
}

/** The general steps of a document, as Markdown: the items of the list that `generalSteps` found. */
export function firstStepsOf({ list }: GeneralSteps, outline: Outline): string[] {
  return list === null ? [] : list.children.map((item) => textOf(item, outline)).filter((text) => text !== '');
}

function wordsOf(block: RootContent | undefined): string {
  return block?.type === 'paragraph' || block?.type === 'heading' ? plainInline(writtenIn(block)) : '';
}

function textOf(item: ListItem, outline: Outline): string {
  const blocks = item.children.map((block) =>
    block.type === 'paragraph' ? cleanInline(writtenIn(block), outline.targets).join('<br>') : outline.sourceOf(block),
  );
  return blocks.join('\n\n').trim();
}

/**
 * True for the heading or the lead-in of a list that applies to most errors: "First steps", "Before you begin", "Many
 * errors can be mitigated by one of these", in the languages that documents are read in.
 */
function introducesFirstSteps(text: string): boolean {
  return general.some((words) => words.test(text));
}

const general: readonly RegExp[] = [
  /\bfirst(?:,)? (?:steps?|aid|checks?|try|check|do|things?|of all)\b|\b(?:try|check|do) [^.:]{0,40}\bfirst\b|\btry (?:the following|these|this|one of)\b|\b(?:most|many) (?:of (?:the|these) )?(?:\w+ )?(?:errors|problems|issues|codes|cases|failures)\b|\bbefore you (?:begin|start|continue|look|do anything|contact|call|troubleshoot|check)|\bgeneral (?:\w+ )?(?:steps|troubleshooting|fixes|checks|advice|guidance|recommendations|remedies|solutions|procedures?)\b|\b(?:all|any|every|each) (?:of (?:the|these) )?(?:errors?|codes?|problems?)\b|\bregardless of\b|\bwhatever the (?:code|error)|\bwhichever (?:code|error)|\b(?:start|begin) (?:here|with (?:these|this|the following))\b|\b(?:basic|initial|common|quick|generic|standard|preliminary) (?:\w+ )?(?:steps?|checks?|fix(?:es)?|troubleshooting|remedies|solutions|actions)\b/i,
  /\b(?:zuerst|zunächst|als erstes|vorab|allgemeine (?:schritte|maßnahmen|problembehandlung|fehlerbehebung|lösungen)|erste (?:schritte|maßnahmen|hilfe)|bevor sie|vor dem (?:beginn|start)|die meisten (?:fehler|probleme|codes)|viele (?:fehler|probleme|codes)|grundlegende (?:schritte|maßnahmen|prüfungen)|versuchen sie (?:zuerst|folgendes|die folgenden|diese)|(?:alle|jede[nrm]?) fehler|bei allen fehlern)(?![\p{L}])/iu,
  /(?<!\p{L})(?:tout d['’]abord|d['’]abord|avant (?:de commencer|toute? )|(?:étapes|mesures|solutions|vérifications) générales|dépannage général|la plupart des (?:erreurs|problèmes|codes)|(?:beaucoup d['’]|de nombreuses )erreurs|(?:premières|étapes de base|mesures de base)(?: (?:étapes|mesures))?|essayez (?:ces|les|d['’]abord|ce qui suit)|commencez par|toutes les erreurs)(?![\p{L}])/iu,
  /(?<!\p{L})(?:primeros pasos|en primer lugar|antes de (?:comenzar|empezar)|(?:pasos|soluciones|medidas) generales|solución general|la mayoría de (?:los )?(?:errores|problemas|códigos)|muchos (?:errores|problemas)|(?:pruebe|intente) (?:estos|los siguientes|primero|lo siguiente)|todos los errores|pasos básicos|antes de começar|antes de iniciar|primeiros passos|em primeiro lugar|(?:etapas|passos|soluções) (?:gerais|básicos|básicas)|a maioria dos (?:erros|problemas)|muitos (?:erros|problemas)|tente (?:estas|estes|as seguintes|os seguintes|primeiro)|todos os erros)(?![\p{L}])/iu,
  /(?<!\p{L})(?:prima di (?:iniziare|cominciare)|innanzitutto|per prima cosa|primi passi|(?:passaggi|soluzioni|misure) (?:generali|di base)|la maggior parte (?:degli errori|dei problemi)|molti (?:errori|problemi)|prova(?:re|te)? (?:prima|questi|i seguenti|quanto segue)|tutti gli errori|eerst(?:e stappen)?|voordat u|algemene (?:stappen|oplossingen|maatregelen)|de meeste (?:fouten|problemen)|veel (?:fouten|problemen)|probeer (?:eerst|het volgende|deze)|alle fouten)(?![\p{L}])/iu,
  /(?<!\p{L})(?:najpierw|przed rozpoczęciem|zanim (?:zaczniesz|rozpoczniesz)|ogólne (?:kroki|rozwiązania|czynności)|większość (?:błędów|problemów)|wiele (?:błędów|problemów)|pierwsze kroki|wypróbuj|wszystkie błędy|сначала|прежде (?:всего|чем)|перед началом|общие (?:шаги|действия|рекомендации|меры|решения)|большинств\p{L}+ (?:ошибок|проблем)|многие (?:ошибки|проблемы)|первые (?:шаги|действия)|попробуйте (?:сначала|следующ\p{L}+|эти)|для всех ошибок|все ошибки)(?![\p{L}])/iu,
  /首先|开始之前|開始之前|(?:常规|一般|通用|基本|初步|常用)(?:步骤|疑难解答|故障排除|解决|处理|措施|检查)|大多数(?:错误|问题)|许多(?:错误|问题)|(?:请|先)尝试(?:以下|下列)|所有错误|まず|最初に|始める前に|開始する前に|(?:一般的な|基本的な|共通の)(?:手順|対処|トラブルシューティング|確認)|ほとんどの(?:エラー|問題)|多くの(?:エラー|問題)|次の手順を(?:お試し|試)|すべてのエラー|먼저|시작하기 전에|일반적인 (?:단계|해결|문제)|대부분의 오류|모든 오류/u,
];
