import { escalationNamed } from './escalationHeading.ts';
import { foldHeader } from './foldHeader.ts';
import { namesVersion } from './versionHeader.ts';

/** True for a label of something that is neither a cause nor a mitigation: "Impact", "Escalate to", "Zuständig". */
export function isAsideLabel(label: string): boolean {
  const words = label.replace(/[.:：]\s*$/, '');
  return (
    label.length <= 60 &&
    (aside.test(foldHeader(words)) || namesVersion(words) || escalationNamed(words) === 'escalation')
  );
}

const aside = new RegExp(
  `^(?:${[
    'impact|(?:business|user) impact|severity|priority|urgency|owner|assignee|assigned to|escalate(?: to)?|affects|affected .{2,40}|applies to|first seen|last seen|products?|components?|modules?|categor(?:y|ies)|frequency|likelihood|probability|detected by|logged (?:by|in)|reported by|authors?|created|updated|last updated|reviewed(?: by)?|ticket|issue id|tracking id|bug id|jira|tags?|keywords?|example(?:s| errors?| output| messages?)?|system action|system response|level|platforms?|article (?:id|number)|kb|(?:related |further |external |useful )?(?:resources|references|links)|(?:further|related) reading',
    'auswirkung(?:en)?|schweregrad|prioritat|zustandig(?:keit)?|ansprechpartner|eskalation(?: an)?|betrifft|betroffene .{2,40}|gilt fur|produkte?|komponenten?|kategorie|haufigkeit|autor|systemreaktion|stand',
    'gravite|priorite|responsable|escalade|concerne|produits?(?: concernes)?|composants?|categorie|frequence|auteur|niveau',
    'impacto|gravedad|prioridad|responsable|escalar a|afecta a|productos?|componentes?|categoria|frecuencia|nivel',
    'impatto|gravita|priorita|responsabile|prodott[oi]|livello|gravidade|prioridade|responsavel|produtos?|nivel',
    'ernst|prioriteit|versies?|producten|categorie|wplyw|waznosc|priorytet|odpowiedzialny|produkty?|kategoria|poziom',
    'влияние|серьезность|приоритет|ответственный|продукты?|категория|компонент|уровень',
    '影响(?:范围)?|严重(?:性|程度|级别)|优先级|负责人|适用(?:于|范围)|产品|类别|级别|影響(?:範囲)?|重大度|優先度|担当(?:者)?|対象(?:製品)?|製品|カテゴリ|分類|영향|심각도|우선 ?순위',
  ].join('|')})$`,
);
