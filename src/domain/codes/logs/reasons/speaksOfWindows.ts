import { isAskedAlone } from './askedAlone.ts';
import {
  atHomeInOtherScripts,
  compoundsOfMachines,
  fileEndings,
  machinesInOtherScripts,
  othersInOtherScripts,
  worldWords,
  type WorldSign,
} from './worldWords.ts';

/**
 * Which world a text is from: what it says anywhere decides whether a small number behind a word such as "error" may be an
 * error of Windows at all. Every program and machine numbers its errors from 1 on. Machines may have Windows inside.
 */
export type World = 'windows' | 'others' | 'machines' | 'unknown';

/** The world of a text, which is read once, when first asked. */
export function worldIn(text: string): () => World {
  let world: World | undefined;
  return () => (world ??= worldOf(text));
}

/** Words of Windows decide. Without one, those of other worlds are weighed against those that are at home in Windows. */
export function worldOf(whole: string): World {
  const text = whole.replace(browsers, '');
  if (isAskedAlone(text) || ofWindows.test(text) || cmdlet.test(text)) return 'windows';
  const said = { atHome: new Set<string>(), others: new Set<string>(), machines: new Set<string>() };
  for (const { 0: word, index } of text.matchAll(words)) {
    const sign = signOf(word, text.charAt(index - 1));
    if (sign === undefined) continue;
    if (sign === 'windows') return 'windows';
    said[sign].add(word.toLowerCase());
  }
  const others = said.others.size + (pathOfUnix.test(text) ? 1 : 0);
  const more = said.atHome.size - others - said.machines.size;
  if (more === 0) return 'unknown';
  return more > 0 ? 'windows' : others > 0 ? 'others' : 'machines';
}

const words = /[a-z\u00c0-\u024f][a-z\d\u00c0-\u024f]+|[^\x00-\u024f]+/gi;

/** What a browser says of itself, whatever its server runs on: "(Windows NT 10.0; Win64; x64)". */
const browsers = /\(windows nt \d[^()]{0,80}\)/gi;

/** What else only Windows writes, each with an example. */
const ofWindows = new RegExp(
  [
    // C:\Temp, \\server\share, \Device\Harddisk2
    /(?<![a-z])[a-z]:\\(?!n\b)|\\\\(?:\.\\|[a-z\d.$-]{2,})|\\device\\/,
    // 0x80070005, 80080005, 0xC0000005, -2147024891
    /(?<![0-9a-f])(?:0x)?8(?:00[4-9a-f]|0[12][0-9a-f])(?!0000)[0-9a-f]{4}(?![0-9a-f])|0xc0[0-9a-f]{6}(?![0-9a-f])|-2147\d{6}(?!\d)/,
    // sc start, net use, KB5005565, dism /cleanup-image, [RES] Physical Disk
    /\b(?:sc (?:start|stop|query|create|delete|config)|net (?:use|start|stop|user|view|localgroup|share|helpmsg)|kb\d{6,7})\b|cleanup-image|deployment image servicing|\[res\] /,
    // Event ID, Device Manager
    /event id|ereignis-id|device manager|geräte-?manager|диспетчере? устройств|设备管理器|裝置管理員|デバイス ?マネージャー|장치 ?관리자/,
    // its messages
    /access is denied|incorrect function|unzulässige funktion|the (?:system|process) cannot|systemfehler|erreur syst.me \d/,
    /the (?:request is not supported|device is not ready|handle is invalid|parameter is incorrect|data is invalid)/,
    /the (?:network (?:path was not|name cannot)|(?:requested operation|service) (?:requires|has not been|did not respond|cannot be))/,
    /the specified (?:module|service|file|procedure|domain|network)/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'i',
);

/** "Set-ProcessMitigation"; in small letters it may be any two words. */
const cmdlet =
  /(?<![\w-])(?:Get|Set|New|Add|Remove|Start|Stop|Restart|Enable|Disable|Install|Uninstall|Update|Import|Export|Test|Invoke|Join|Reset|Connect|Mount|Repair)-[A-Z][A-Za-z]{3,40}(?![\w-])/;

const pathOfUnix = /(?<![\w.])\/(?:dev|usr|var|etc|opt|home|tmp|proc|sys|mnt|root|bin|srv)\/[\w.]/;

function signOf(word: string, before: string): WorldSign | undefined {
  if (word.charCodeAt(0) > lastLatin) {
    if (atHomeInOtherScripts.test(word)) return 'atHome';
    if (othersInOtherScripts.test(word)) return 'others';
    return machinesInOtherScripts.test(word) ? 'machines' : undefined;
  }
  const lower = word.toLowerCase();
  const sign = worldWords.get(lower);
  if (sign !== undefined) return sign;
  if (before === '.' && fileEndings.has(lower)) return 'windows';
  if (compoundsOfMachines.test(lower)) return 'machines';
  return functionOfWindows.test(word) || domainController.test(word) ? 'atHome' : undefined;
}

const lastLatin = 0x24f;

/** "WaitForSingleObject", "RegQueryValueEx", "setupdiinstalldevice". */
const functionOfWindows =
  /^setupdi[a-z]{4,40}$|^(?:Virtual|Heap|Reg|WNet|Rpc|Crypt|Nt|Zw|Rtl|Evt|Wlan|WTS|Msi|Ldr)(?:[A-Z][a-z\d]+)+[AW]?$|^(?:[A-Z][a-z]+){2,}(?:Ex|ExW|ExA|W|A)$|^(?:Create|Open|Read|Write|Get|Set|Reg|Load|Free|Find|Wait|Device|Adjust|Duplicate|Impersonate|Logon|Crypt|Cert|Net|WNet|Rpc|Shell|Nt|Zw|Rtl|Setup|Virtual|Map|Post|Send|Terminate|Enum|Query|Control|Start|Register|Lookup|Process|Backup)(?:[A-Z][a-z\d]+)*(?:Process|File|Service|Library|Key|Handle|Thread|Window|Pipe|Token|Event|Mutex|Object|Message|Memory|Manager|User|Privileges|Volume|Value|Pos|Control|Read)s?$/;

/** "DC2". */
const domainController = /^dc\d{1,2}$/i;
