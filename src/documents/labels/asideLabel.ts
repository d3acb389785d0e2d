import { foldHeader } from './foldHeader.ts';

/** True for a label of something that is neither a cause nor a mitigation: "Impact", "Escalate to", "Zuständig". */
export function isAsideLabel(label: string): boolean {
  return label.length <= 60 && aside.test(foldHeader(label.replace(/[.:：]\s*$/, '')));
}

const aside = new RegExp(
  `^(?:${[
    'impact|(?:business|user) impact|severity|priority|urgency|owner|assignee|assigned to|escalat(?:e|ion)(?: to| path| contact)?|affects|affected .{2,40}|applies to|available (?:in|since)|since|introduced(?: in)?|fixed in|first seen|last seen|versions?|products?|components?|modules?|categor(?:y|ies)|frequency|likelihood|probability|detected by|logged (?:by|in)|reported by|authors?|created|updated|last updated|reviewed(?: by)?|ticket|issue id|tracking id|bug id|jira|tags?|keywords?|example(?:s| errors?| output| messages?)?|system action|system response|level|platforms?|article (?:id|number)|kb|(?:related |further |external |useful )?(?:resources|references|links)|(?:further|related) reading',
    'auswirkung(?:en)?|schweregrad|prioritat|zustandig(?:keit)?|ansprechpartner|eskalation(?: an)?|betrifft|betroffene .{2,40}|gilt fur|version(?:en)?|produkte?|komponenten?|kategorie|haufigkeit|autor|systemreaktion|stand',
    'gravite|priorite|responsable|escalade|concerne|produits?(?: concernes)?|composants?|categorie|frequence|auteur|niveau',
    'impacto|gravedad|prioridad|responsable|escalar a|afecta a|version(?:es)?|productos?|componentes?|categoria|frecuencia|nivel',
    'impatto|gravita|priorita|responsabile|versioni|prodott[oi]|livello|gravidade|prioridade|responsavel|versao|produtos?|nivel',
    'ernst|prioriteit|versies?|producten|categorie|wplyw|waznosc|priorytet|odpowiedzialny|wersja|produkty?|kategoria|poziom',
    'влияние|серьезность|приоритет|ответственный|версия|продукты?|категория|компонент|уровень',
    '影响(?:范围)?|严重(?:性|程度|级别)|优先级|负责人|适用(?:于|范围|版本)|版本|产品|类别|级别|影響(?:範囲)?|重大度|優先度|担当(?:者)?|対象(?:製品|バージョン)?|バージョン|製品|カテゴリ|分類|영향|심각도|우선 ?순위',
  ].join('|')})$`,
);
