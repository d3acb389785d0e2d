import { keysOf } from '../../../keysOf.ts';

/** What else a text may be about, by words that say so; numbers near them are read with that in mind (objections.ts). */
const words = {
  blueScreen:
    'bluescreen bluescreens bsod bsods bugcheck bugchecks minidump minidumps bluescreened bluescreenview whocrashed livekernelevent',
  remoteAccess:
    'ras rasclient rasdial rasphone rasman vpn dial dialup modem ppp pptp l2tp sstp ikev2 ike einwahl pppoe remoteaccess rras dialed dialing 拨号 撥號 ダイヤルアップ 전화접속 удаленногодоступа удалённогодоступа',
  kerberos: 'kerberos kdc krb krbtgt krb5 tgt tgs preauthentication kerb spn',
  tickets: 'ticket tickets',
  printing:
    'print printer printers printing printui printservice spooler spoolsv drucker druckers druckertreiber netzwerkdrucker druckwarteschlange druckerinstallation imprimante imprimantes impresora stampante impressora officejet laserjet deskjet pixma ecotank drukarka drukarki drukarce drukarek skrivare skriver tulostin imprimanta',
  counts: 'pass passed succeeded success total skipped ok completed erfolgreich bestanden ussi warning warnings',
  libraries:
    'fmod openal wwise physx sdl sdl2 glfw vulkan opengl cuda cudnn nccl openssl libcurl libusb opencv tensorrt',
  extendedErrors: 'extendederrorcode',
  securityChip: 'tpm tpm2 tbs tcg',
  database:
    'sql sqlserver sqlexception sqlstate odbc jdbc oledb ora mysql mariadb postgres postgresql psql oracle sqlcmd sqlncli tds mssql mssqlserver sqlite',
  innodb: 'innodb',
  posix:
    'posix fallocate ubuntu debian centos rhel fedora raspbian linux unix invalidargument nospaceleftondevice input/outputerror',
  connecting: 'establishing established handshake',
  colours: 'color colour colors colours rgb rgba argb palette farbe farben couleur',
  scheduledTasks:
    'lastrunresult schtasks taskschd lasttaskresult scheduledtask scheduledtasks aufgabenplanung taskscheduler tâcheplanifiée tâchesplanifiées geplanteaufgabe geplantenaufgaben geplanteaufgaben',
  bitFields: 'facility',
  robocopy: 'robocopy',
  remoteDesktop: 'rdp mstsc freerdp xrdp rdpwrap rdpcheck rdpchecker remotedesktop rdc rdcman',
  events: 'eventid eventviewer eventlog ereignisanzeige ereignisprotokoll observateur visordeeventos eventvwr',
  deviceManager:
    'devicemanager gerätemanager gestionnairedepériphériques administradordedispositivos gestionedispositivi диспетчереустройств диспетчерустройств 设备管理器 裝置管理員 デバイスマネージャー 장치관리자',
  booting: 'boot boots booting bootet booten bootloop p2v v2v démarrage arranque avvio',
  webSockets: 'websocket websockets wss socketio signalr',
  buses:
    'modbus nmodbus slaveexception canbus canopen profibus profinet ethercat rs485 rs232 uart obd obd2 plc dtc dtcs uds udsclient udsoncan nrc ecu ecus elm327 socketcan can0 can1 snap7 s7comm twincat beckhoff',
  protocols:
    'mqtt mqttclient mosquitto paho rumqtt hivemq coap amqp grpc grpcweb statusruntimeexception ble gatt gattc bluetoothgatt bluetoothle rxandroidble nimble l2cap hci bluez zigbee zigpy zha ezsp emberstatus deconz zwave lorawan grbl grblhal klipper octoprint',
  bluetooth: 'bluetooth bthport',
  mail: 'smtp esmtp imap pop3 ehlo starttls postfix exim sendmail nodemailer dovecot ftp vsftpd proftpd filezilla',
  cloudflare: 'cloudflare chatgpt openai',
  opcua: 'opcua opc open62541 uaexpert asyncua',
  entra:
    'entra aad azure azuread tenant tenantid signin signins correlationid microsoftonline conditionalaccess oauth msal adal interactive ests consent mfa credentials conditional correlation sign signinlogs resulttype failurereason appdisplayname userprincipalname authenticator anmeldung anmelden directory compliant noncompliant',
  web: 'http https httpstatus url uri webexception httpwebrequest restapi nginx apache iis curl wget urlerror response request proxy gateway bad',
  installer: 'msi msiexec installer product customaction msiinstaller property installexecutesequence',
  routing: 'ospf ospfv2 ospfv3',
  otherSystems:
    'dmesg journalctl systemctl smartctl smartd libata udevd sda sdb sdc sdd sde mmcblk loop0 ext4 btrfs ntfs3 esxi vmkernel nmp naa',
  otherPrograms:
    'npm nodejs nodemodules yarn pnpm gyp gmake cmake ninja gcc clang collect2 ld cargo rustc pip python javac java maven mvn gradle bash docker kubectl git github jenkins ansible terraform ffmpeg perl ruby gem webpack tsc errno',
} as const;

export type Topic = keyof typeof words;

/** The words by which a text speaks of a topic. */
export function wordsOfTopic(topic: Topic): readonly string[] {
  return words[topic].split(' ');
}

/** Tells whether a topic is spoken of within some 400 characters of a place. The text is read once, when first asked. */
export function topicsIn(text: string): (topic: Topic, index: number) => boolean {
  let places: ReadonlyMap<Topic, readonly number[]> | undefined;
  return (topic, index) => {
    places ??= placesOf(text);
    const all = places.get(topic);
    if (all === undefined) return false;
    const within = topic === 'database' ? reachOfDatabase : reach;
    let low = 0;
    let high = all.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((all[middle] ?? 0) < index - within) low = middle + 1;
      else high = middle;
    }
    return (all[low] ?? Infinity) <= index + within;
  };
}

const reach = 400;

/** The name of a database often stands in what a log says of something else. */
const reachOfDatabase = 150;

const topicOf = new Map<string, Topic>(
  keysOf(words).flatMap((topic) => words[topic].split(' ').map((word) => [word, topic] as const)),
);

/** Of other scripts, only blue screens and dialling are looked for. */
const phrases =
  /(?<!\d)(?:opc ua|invalid argument|no space left on device|input\/output error|blue screens?|stop:? 0x0000(?=[0-9a-f]{4}(?!\w))|last run result|remote desktop|event (?:viewer|id|log)|visor de eventos|extended error code|guest operating system|node_modules|scheduled[ _]tasks?|task scheduler|tâches? planifiées?|geplanten? aufgaben?|pantall(?:a|azo) azul|tela azul|schermata blu|blauw scherm|blaue[mnr] bildschirm)|[ée]crans? bleus?|син(?:ий|его|ему|им|ем) экран|蓝屏|藍屏|藍色畫面|来宾操作系统|device manager|geräte-?manager|gestionnaire de périphériques|administrador de dispositivos|gestione dispositivi|диспетчере? устройств|设备管理器|裝置管理員|デバイス ?マネージャー|장치 ?관리자|ブルースクリーン|블루 ?스크린|拨号|撥號|ダイヤルアップ|전화 접속|удал[её]нного доступа/gi;

function placesOf(text: string): ReadonlyMap<Topic, readonly number[]> {
  const places = new Map<Topic, number[]>();
  const add = (topic: Topic | undefined, index: number) => {
    if (topic === undefined) return;
    const list = places.get(topic);
    if (list === undefined) places.set(topic, [index]);
    else list.push(index);
  };
  const found = [...text.matchAll(phrases)];
  let next = 0;
  for (const { 0: word, index } of text.matchAll(/(?<!\d)[a-z][a-z0-9]+/gi)) {
    // In order of their places.
    for (let phrase = found[next]; phrase !== undefined && phrase.index <= index; phrase = found[++next])
      add(topicOfPhrase(phrase[0]), phrase.index);
    if (word.length > longestTopic) continue;
    const topic = topicOfWord(word.toLowerCase());
    if (topic !== undefined && !isHost(text, index + word.length)) add(topic, index);
  }
  for (const { 0: phrase, index } of found.slice(next)) add(topicOfPhrase(phrase), index);
  return places;
}

/** "github.com" in an address: where something is published, and not what the text is about. */
function isHost(text: string, end: number): boolean {
  return text.charCodeAt(end) === 0x2e && /^\.(?:com|org|io|net|dev)\//.test(text.slice(end, end + longestEnding));
}

const longestEnding = 5;

/** "authenticationrequirement" is longer than any. */
const longestTopic = 22;

function topicOfPhrase(phrase: string): Topic | undefined {
  return topicOf.get(phrase.replace(/[ _-]/g, '').toLowerCase()) ?? 'blueScreen';
}

/** "MongoSocketException". */
const ofDatabase = /^(?:mongo|mysql|mariadb|postgres)/;

/** "VPN1" is about VPNs, too. */
function topicOfWord(word: string): Topic | undefined {
  const topic = topicOf.get(word);
  if (topic === undefined && ofDatabase.test(word)) return 'database';
  if (topic !== undefined || word.length < shortestTopic || !isDigit(word, word.length - 1)) return topic;
  return isDigit(word, 1) ? undefined : topicOf.get(word.replace(/\d{1,4}$/, ''));
}

/** "ras". */
const shortestTopic = 3;

function isDigit(word: string, index: number): boolean {
  const unit = word.charCodeAt(index);
  return unit >= 0x30 && unit <= 0x39;
}
