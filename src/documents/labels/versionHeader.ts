import { foldHeader } from './foldHeader.ts';

/** True for a header or a label of versions: "Since", "Introduced in", "Supported versions", "Verfügbar seit". What it holds says neither why nor what to do. */
export function namesVersion(header: string): boolean {
  return header.length <= 60 && versions.test(foldHeader(header));
}

const versions = new RegExp(
  `^(?:${[
    String.raw`(?:(?:supported|affected|applicable|minimum|min\.?|maximum|first|last|product|agent|client|server|os|windows) ){0,2}(?:versions?|builds?|releases?)(?: (?:affected|supported|introduced|added|fixed))?|(?:available |valid )?since(?: (?:version|release|build|windows))?|(?:introduced|added|available|fixed|resolved|removed|deprecated|changed|supported|new)(?: (?:in|from|until|by|with|on|as of|starting (?:in|with)))(?: (?:the )?(?:version|release|build|windows|kb|update)s?)?|availability|release(?:d)?(?: in)?`,
    'seit(?: version)?|ab version|(?:verfugbar|gultig) (?:seit|ab)|(?:eingefuhrt|behoben|hinzugefugt|entfernt) (?:in|mit|seit)(?: version)?|(?:betroffene |unterstutzte )?version(?:en)?',
    'depuis(?: la version)?|disponible (?:depuis|a partir de)|(?:introduite?|ajoutee?|corrigee?) dans|versions? (?:concernees?|prises? en charge)',
    '(?:disponible )?(?:desde|a partir de)(?: la version)?|(?:introducid|agregad|corregid|disponible)[oa]? en|versi(?:on|ones)(?: (?:afectadas?|compatibles?))?|(?:disponivel )?(?:desde|a partir d[ea])(?: versao)?|(?:introduzid|adicionad|corrigid)[oa] (?:em|na)|vers(?:ao|oes)(?: (?:afetadas?|suportadas?))?',
    '(?:disponibile )?(?:da|dalla) versione|versioni?(?: interessat[ae])?|(?:beschikbaar )?(?:vanaf|sinds)(?: versie)?|versies?(?: .{2,20})?|opgelost in(?: versie)?|(?:dostepn[ey] )?od wersji|wersj[ae]',
    '(?:доступно |начиная )?с версии|(?:исправлено|добавлено|появилось) в(?: версии)?|верси[яи]',
    '(?:起始|引入|适用|適用|支持|支援|修复|修復|影响|最低)?版本|自版本|(?:導入|対応|修正|追加|対象)?バージョン|(?:지원 |도입 )?버전',
  ].join('|')})$`,
);
