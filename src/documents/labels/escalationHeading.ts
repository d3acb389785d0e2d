import { foldHeader } from './foldHeader.ts';
import { withoutOrnaments } from './withoutOrnaments.ts';

/**
 * What a heading says of whom to ask if nothing helps. `escalation`: whatever stands below it says so ("Escalation path", "When to
 * contact support"); `help`: only if its texts send somebody to other people ("Getting help", "Support"). Null for any other heading.
 */
export function escalationNamed(heading: string): 'escalation' | 'help' | null {
  if (heading.length > 120) return null;
  const words = foldHeader(withoutOrnaments(heading)).replace(/[?!？！¿]/g, '');
  if (escalation.test(words)) return 'escalation';
  return help.test(words) ? 'help' : null;
}

const escalation = new RegExp(
  `^(?:${[
    'escalations?(?: (?:path|process|procedures?|criteria|contacts?|steps?|matrix|policy|instructions|guidelines|notes?|information))?|(?:when|how|whom?|where) (?:(?:and|or) (?:when|how) )?to escalate|escalate(?: to .{2,40}| (?:the|this) .{2,40}| (?:when|if) .{2,60})?|escalating(?: .{2,40})?|(?:when|how) to (?:contact|call|involve|engage|reach) (?:.{1,30} )?(?:support|team|help ?desk|service ?desk|vendor)|contact(?:ing)? (?:.{1,30} )?(?:support|help ?desk|service ?desk)(?: team)?|open(?:ing)? a (?:support )?(?:ticket|case|request)|if (?:nothing|none of (?:this|these|the above)) (?:.{1,30} )?(?:helps?|works?)',
    'eskalation(?:sweg|spfad|sstufen|sprozess)?|(?:wann|wie) (?:sie )?eskalier(?:en|t)|(?:.{1,30} )?support kontaktieren|kontakt zum support|wenn nichts (?:davon )?hilft',
    'escalade|(?:quand|comment) escalader|contacter (?:.{1,30} )?(?:support|assistance)',
    'escalad[oa]|escalamiento|escalacion|(?:cuando|como) escalar|(?:contactar|ponerse en contacto) (?:con )?(?:.{1,30} )?soporte|escalonamento|escalacao|(?:quando|como) escalar|(?:contatar|entrar em contato com) (?:.{1,30} )?suporte',
    'escalation|contatta(?:re)? (?:.{1,30} )?(?:assistenza|supporto)|escalatie|wanneer escaleren|eskalacja|kontakt z (?:pomoca|dzialem wsparcia).{0,20}',
    'эскалация|когда эскалировать|(?:обращение|обратиться) (?:в|к) .{0,30}поддержк[уае]',
    '(?:问题|問題)?(?:升级|升級)(?:路径|流程|标准|处理|支持)|(?:何时|何時)(?:升级|上报)|(?:联系|聯絡|聯繫)(?:技术|客户|微软)?(?:支持|支援|客服)|エスカレーション(?:先|手順|基準|パス)?|サポート(?:へ|に)の?(?:お?問い合わせ|連絡)|에스컬레이션(?: .{1,10})?|(?:고객 ?)?지원(?:팀)? ?(?:에 )?문의',
  ].join('|')})$`,
);

const help = new RegExp(
  `^(?:${[
    '(?:(?:get|getting|find|finding|ask(?:ing)? for|need|still need|need more) )?(?:more |further |additional |any |some )?(?:help|support|assistance)|(?:technical|customer|product|professional) support|contacts?(?: us| information| details| for help)?|contact us for (?:help|support)|still (?:having (?:issues|problems|trouble)|stuck|not working|need help)|where to (?:get|find|ask for) help|who to contact',
    '(?:weitere )?(?:hilfe|unterstutzung)(?: (?:erhalten|bekommen|anfordern|benotigt))?|(?:technischer )?support|kontakt|ansprechpartner',
    "(?:obtenir (?:de l[’']aide|du support)|besoin d[’']aide|aide(?: supplementaire)?|assistance|support technique|contact)",
    '(?:obtener (?:ayuda|soporte)|necesita (?:mas )?ayuda|ayuda|soporte(?: tecnico)?|contacto|obter (?:ajuda|suporte)|precisa de (?:mais )?ajuda|ajuda|suporte(?: tecnico)?|contato)',
    '(?:ottenere (?:assistenza|aiuto)|assistenza|supporto|contatti|hulp(?: krijgen)?|ondersteuning|pomoc(?: techniczna)?|kontakt)',
    '(?:получение )?(?:помощи|помощь)|(?:техническая )?поддержка|контакты',
    '(?:获取|取得|寻求|獲取)(?:更多)?(?:帮助|幫助|支持|支援|协助)|(?:技术|技術)?(?:支持|支援)|联系(?:我们|方式)|聯絡我們|お?問い合わせ(?:先)?|ヘルプ|サポート|도움(?:말)? ?(?:받기|요청)?|문의(?:처)?|(?:기술 )?지원',
  ].join('|')})$`,
);
