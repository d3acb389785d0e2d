import { escalationNamed } from './escalationHeading.ts';
import { foldHeader } from './foldHeader.ts';
import { comesAfterwards } from './otherTask.ts';
import { namesVersion } from './versionHeader.ts';

/** True for a label of something that is neither a cause nor a mitigation: "Impact", "Escalate to", "Zuständig". */
export function isAsideLabel(label: string): boolean {
  const words = label.replace(/[.:：]\s*$/, '');
  return (
    label.length <= 60 &&
    (aside.test(foldHeader(words)) ||
      namesVersion(words) ||
      comesAfterwards(words) ||
      escalationNamed(words) === 'escalation')
  );
}

const aside = new RegExp(
  `^(?:${[
    'impact|(?:business|user) impact|severity|priority|urgency|owner|assignee|assigned to|escalate(?: to)?|affects|affected .{2,40}|applies to|first seen|last seen|products?|components?|modules?|categor(?:y|ies)|frequency|likelihood|probability|detected by|logged (?:by|in)|reported by|authors?|created|updated|last updated|reviewed(?: by)?|ticket|issue id|tracking id|bug id|jira|tags?|keywords?|example(?:s| errors?| output| messages?)?|system action|system response|level|platforms?|article (?:id|number)|kb|browsers?|(?:installer|setup) exception|(?:(?:aspnetcore|iis) )?(?:application|module|event|stdout|stderr|std|server|client|installer|setup|system|error|console|debug)(?: (?:application|module|event|stdout))? log(?: (?:exceptions?|entr(?:y|ies)|output|excerpt))?|(?:\\S+ ){0,3}\\S*log(?:file)? (?:data|excerpts?|snippets?|entr(?:y|ies)|lines?|samples?|extracts?)|(?:\\S+ ){1,3}(?:warning|error) logs?|expected (?:results?|outcomes?|outputs?|behaviou?r)|(?:related |further |external |useful )?(?:resources|references|links)|(?:further|related) reading',
    'auswirkung(?:en)?|schweregrad|prioritat|zustandig(?:keit)?|ansprechpartner|eskalation(?: an)?|betrifft|betroffene .{2,40}|gilt fur|produkte?|komponenten?|kategorie|haufigkeit|autor|systemreaktion|stand|browser|(?:\\S+ )?\\S*protokoll|erwartete(?:s|r)? (?:ergebnis|ausgabe|verhalten)',
    'gravite|priorite|responsable|escalade|concerne|produits?(?: concernes)?|composants?|categorie|frequence|auteur|niveau|navigateur|(?:\\S+ ){0,2}journal(?: .{2,30})?|resultat attendu',
    'impacto|gravedad|prioridad|responsable|escalar a|afecta a|productos?|componentes?|categoria|frecuencia|nivel|explorador|navegador|registro d.{2,30}|resultado esperado',
    'impatto|gravita|priorita|responsabile|prodott[oi]|livello|gravidade|prioridade|responsavel|produtos?|nivel',
    'ernst|prioriteit|versies?|producten|categorie|wplyw|waznosc|priorytet|odpowiedzialny|produkty?|kategoria|poziom',
    'влияние|серьезность|приоритет|ответственный|продукты?|категория|компонент|уровень|браузер|журнал .{2,30}|ожидаемыи результат',
    '影响(?:范围)?|严重(?:性|程度|级别)|优先级|负责人|适用(?:于|范围)|产品|类别|级别|影響(?:範囲)?|重大度|優先度|担当(?:者)?|対象(?:製品)?|製品|カテゴリ|分類|ブラウザー?|[^。]{0,14}ログ(?:例外|エントリ)?|[^。]{0,10}(?:ンストーラー|セットアップ)例外|期待(?:され)?る結果|浏览器|[^。]{0,10}日志|预期(?:结果|输出)|영향|심각도|우선 ?순위',
  ].join('|')})$`,
);
