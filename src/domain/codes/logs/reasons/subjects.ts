import { ownWordsFor } from '../../meaning/ownWords.ts';
import type { LabelledNumber } from './labelledNumber.ts';

/** "no one reaches the scan folder, error 53": the line speaks of what the error of Windows is about. */
export function isOfItsSubject({ value, before, after }: LabelledNumber): boolean {
  return subjects.some(({ holds, words }) => holds(value) && (words.test(before) || words.test(after)));
}

/**
 * "netdom says 1355", "the service does not start (1069)": a line that speaks of what a number is about says it without a word such
 * as "error". In a text of Windows it is one, if people know the number.
 */
export function isToldOfItsSubject(number: LabelledNumber): boolean {
  const { value, text, before, after } = number;
  if (!/^\d{4,5}$/.test(text) || !isWellKnown(value) || !isOfItsSubject(number)) return false;
  return (
    (told.test(before) && endsClause.test(after)) || (/[^\d(] ?\($/.test(before) && /^\)[.,;!]?(?:\s|$)/.test(after))
  );
}

const told =
  /(?<!\p{L})(?:says?|said|shows?|showing|showed|gives?|gave|gets?|got|throws?|threw|sagt|meldet|zeigt|bringt|liefert|dit|affiche|renvoie|dice|muestra|devuelve|mostra|restituisce|pokazuje|пишет|выда[её]т|gösteriyor)(?: me| us| an?| the| just| only| nur| jetzt| ein(?:en?)?| un){0,2} $/iu;

const endsClause =
  /^["'”’»]?[.!?;,]?["'”’»]?(?:\s*$| (?:for|when|while|if|on|at|and|but|again|every|since|after|für|bei|beim|wenn|und|aber|seit|nach|wieder|pour|quand|al|cuando|quando|y|e|et)(?!\p{L}))/u;

/** From the errors of services on, hardly anyone else numbers errors so that people ask about them. */
export function isWellKnown(value: number): boolean {
  return value >= firstOfServices && ownWordsFor('win32', value) !== undefined;
}

export const firstOfServices = 1_051;

interface Subject {
  readonly holds: (value: number) => boolean;
  readonly words: RegExp;
}

const subjects: readonly Subject[] = [
  {
    // Rights.
    holds: oneOf('5 740 1314'),
    words:
      /\b(?:admin|permissions?|berechtig|rechte\b|droits\b|permisos\b|permess|permiss|uprawnie)|права|доступ|权限|權限|権限|권한/i,
  },
  {
    // Networks and shares.
    holds: oneOf('51 53 54 55 58 59 64 65 67 71 85 86 121'),
    words:
      /\b(?:folders?\b|ordner|network|netzwerk|réseau|firewall|carpeta|cartella)|папк|сет[ьи]|网络|文件夹|ネットワーク|フォルダ|네트워크|폴더/i,
  },
  {
    // Storage.
    holds: oneOf('19 21 23 39 112'),
    words:
      /\b(?:dis[ck]s?\b|backups?\b|copy|copying|sicherung|kopie|speicher|sauvegarde|festplatte|sticks?\b|usb\b|disque|disco\b|dysk)|диск|флеш|硬盘|U盘|ディスク|디스크/i,
  },
  {
    // Services.
    holds: (value) => (value >= 1_051 && value <= 1_083) || value === 1_297,
    words:
      /\b(?:servi[cçz]|\p{L}*dienst|daemon|agent|start|restart|gestart|gestopp|beend|password|kennwort|démarr|redémarr|arranc|arrêt|avvi|parad|detener|inici|usług|uruch|tjän|tjen|služ|hizmet|başlat)|служб|запус|сервис|服务|服務|启动|啟動|サービス|起動|開始|서비스|시작/iu,
  },
  {
    // People, their passwords and rights, and the domain that knows them.
    holds: (value) =>
      (value >= 1_300 && value <= 1_399) ||
      (value >= 1_785 && value <= 1_799) ||
      (value >= 1_905 && value <= 1_909) ||
      value === 1_219 ||
      (value >= 8_193 && value <= 8_660),
    words:
      /\b(?:log(?:ged|ging)? ?-?[oi]n|logs on|sign(?:ed|ing)? ?-?in|accounts?\b|users?\b|passwor|domains?\b|domän|trust|privilege|impersonat|benutz|konto|konten|anmeld|kennwort|vertrauen|utilis|mot de passe|compte|usuario|cuenta|contraseñ|sesión|utente|usuári|senha|hasł|użytk|kullanıcı)|парол|пользоват|вход|домен|密码|用户|登录|域|パスワード|ログ(?:オ|イ)ン|ユーザー|암호|사용자|로그/iu,
  },
  {
    // What is installed, and how that ended.
    holds: (value) => (value >= 1_601 && value <= 1_654) || value === 3_010 || value === 3_011,
    words:
      /\b(?:\p{L}*install|setup|msi|product|program|config|deploy|patch|upgrade|updates?\b|packages?\b|clients?\b|computers?\b|machines\b|paket|exit|return|reboot|restart|neustart|rückgabe|redémarr|reinici|riavvi|zainst|wyjścia|kurul)|устан|перезагр|安装|安裝|重启|インストール|再起動|설치|재부팅/iu,
  },
  {
    // Networks, remote calls and sockets.
    holds: (value) =>
      (value >= 1_200 && value <= 1_240 && value !== 1_224) ||
      (value >= 1_700 && value <= 1_784) ||
      value === 2_250 ||
      (value >= 10_004 && value <= 11_031),
    words:
      /\b(?:network|net[zw]|réseau|red\b|rete\b|shares?\b|shared|freigabe|drives?\b|laufwerk|connect|verbind|connexion|conexi|connessi|połącz|bağlan|servers?\b|serveur|servidor|rpc\b|replic|sockets?\b|ports?\b|internet|snap-?in|timed? ?out|dns\b|hosts?\b)|сет[ьи]|соедин|подключ|сервер|网络|连接|服务器|ネットワーク|接続|サーバ|네트워크|연결|서버/iu,
  },
  {
    // Files, memory and the system itself.
    holds: oneOf('1100 1101 1104 1106 1110 1111 1112 1117 1130 1224 1392 1393 1450 1453 1454 1455 1920'),
    words:
      /\b(?:files?\b|folders?\b|datei|ordner|fichier|archivos?\b|dis[ck]s?\b|festplatte|disque|disco\b|dysk|drives?\b|laufwerk|usb\b|memory|speicher|mémoire|memoria|copy|copying|kopier|backups?\b|sicherung|tape|resource|ressource)|файл|диск|памят|文件|磁盘|内存|ファイル|ディスク|メモリ|파일|디스크|메모리/i,
  },
  {
    // The web, as Windows speaks it.
    holds: (value) => value >= 12_001 && value <= 12_190,
    words:
      /\b(?:winhttp|wininet|https?\b|ssl\b|tls\b|connect|verbind|proxy|internet|online|url|server|certificate|zertifikat|certificat|update|download|licen[cs]e|lizenz|activat|aktivier)|сервер|подключ|连接|接続|연결/i,
  },
  {
    // Modules.
    holds: oneOf('1114 1157'),
    words: /\b(?:modul|librar|bibliothek|plug-?in|load|lädt|laden|charg)|библиотек|модул|模块|加载|ライブラリ|모듈/i,
  },
];

function oneOf(numbers: string): (value: number) => boolean {
  const all = new Set(numbers.split(' ').map(Number));
  return (value) => all.has(value);
}
