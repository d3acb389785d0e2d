import { wordsOfTopic, type Topic } from './topics.ts';

/** What a word says of the world that a text is from. */
export type WorldSign = 'windows' | 'atHome' | 'others' | 'machines';

/** Products, tools, files and interfaces that only Windows has. One of them decides. */
const ofWindows =
  'windows win7 win8 win10 win11 winxp xp win2k winnt win32 win64 wow64 winserver microsoft ' +
  'powershell cmdlet dcpromo wmi wmic winrm winget chocolatey choco sccm mecm configmgr intune wsus wuauserv wuauclt trustedinstaller dism ' +
  'restorehealth sfc chkdsk bcdedit bcdboot diskpart diskmgmt robocopy xcopy icacls cacls takeown gpupdate gpresult gpo gpedit ' +
  'grouppolicy gruppenrichtlinie nltest repadmin dcdiag netdom dsquery ntds ntdsutil netlogon winlogon lsass svchost mmc msc regedit ' +
  'regsvr32 rundll32 hklm hkcu hkcr hkey taskmgr taskkill tasklist schtasks taskschd psexec procmon eventvwr eventid ereignisanzeige ' +
  'cmdkey secedit snapin ntfs bitlocker vss vssadmin spoolsv spooler printui prndrvr runas uac wusa pnputil reagentc sysprep dnscmd netsh helpmsg explorer ' +
  'rdp mstsc rasdial rasclient rasman ntlm ntlmv2 smbv1 activedirectory systemsteuerung msi msiexec msiinstaller ' +
  'outlook onedrive sharepoint excel winword mssql iis vcredist msvc directx dxgi d3d11 autohotkey ' +
  'exe dll dlls lasterror getlasterror winerror windowserror win32exception nativeerrorcode hresult ntstatus rendszerhiba ' +
  'winsock wsa wininet winhttp wintun setupapi ndis svc scmanager openscmanager servicecontroller shellexecute createprocess loadlibrary';

/** What hardly anyone but Windows speaks of in this way, though the words are anyone's: services, drives, shares, domains, set-ups. */
const atHome =
  'service services drive driver drivers registry share laptop laptops pc desktop workstation administrator elevation elevated elevate domain ' +
  'dc scm rpc smb semaphore netbios snapshot system32 x64 x86 vpn profile policy installer setup install installed installing installation uninstall ' +
  'dienst dienste dienstes laufwerk netzlaufwerk freigabe treiber registrierung domäne netzwerk netzwerkname datenträger speicherplatz konto deinstallation ' +
  'lecteur partage domaine servicio unidad dominio servizio serviço unidade rede mapear ' +
  'dysk dysku zmapowany usługa usługi usługę logowania tjänst tjänsten tjeneste tjenesten služba služby';

/** Systems, devices and machines that are not Windows, beside those that the topics name. */
const ofOthers =
  'suse opensuse arch raspberry openwrt alpine android ios ipad ipados iphone macos osx finder xcode logcat kernel systemd sudo ' +
  'freebsd openbsd netbsd solaris aix zos hpux nas synology qnap nsposixerrordomain nsurlerrordomain nsosstatuserrordomain nscocoaerrordomain ' +
  'firmware arduino esp32 esp8266 stm32 zephyr gpio i2c baud sensor sensors robot roboter motor servo spindle axis inverter ' +
  'wechselrichter frequenzumrichter battery boiler caldera caldaia chaudière gastherme heizung waschmaschine dishwasher washer lavadora geschirrspüler ' +
  'nozzle filament hotend extruder playstation ps4 ps5 nintendo roblox fortnite tv kodi roku firestick ' +
  'router modem sip asterisk isdn snmp payment merchant datáfono tarjeta drone gps lora ' +
  'kafka mongodb oracle postgres mysql redis jenkins helm kubernetes nginx apache php wordpress';

/** What may have Windows inside, and is met by people who do not say so: tills, lifts, gates, cars, copiers, and who makes them. */
const machines =
  'kasse kassa tse girocard kartenzahlung zahlung pinpad wallbox parking cash lift lifts elevator escalator aufzug fahrstuhl crane kran ' +
  'forklift gabelstapler gate rolltor schranke barrier turnstile cnc plc sps simatic fanuc kuka haas sewing laser plotter scooter ebike bike truck ' +
  'tesla golf bmw audi toyota coffee kaffee espresso dryer trockner oven backofen herd cooker hob fridge kühlschrank refrigerator freezer microwave mower staubsauger vacuum ' +
  'thermomix alexa sonos chromecast streaming netflix spotify whirlpool bosch miele kyocera ricoh konica epson lexmark xerox kopierer copier fuser toner ' +
  'ascenseur caisse vaisselle linge voiture frigo ascensor horno nevera coche lavavajillas lavatrice lavastoviglie ascensore forno frigorifero ' +
  'fritzbox speedport livebox freebox zyxel netgear mikrotik draytek pfsense opnsense ' +
  'elevador geladeira chuveiro carro pralka zmywarka winda piekarnik lodówka çamaşır bulaşık kombi asansör yazarkasa buzdolabı';

const topicsOfOthers: readonly Topic[] = ['buses', 'protocols', 'mail', 'posix', 'otherSystems', 'libraries', 'opcua'];

/** The words in lower case that say what world a text is from. */
export const worldWords: ReadonlyMap<string, WorldSign> = new Map<string, WorldSign>([
  ...machines.split(' ').map((word) => [word, 'machines'] as const),
  ...[...ofOthers.split(' '), ...topicsOfOthers.flatMap(wordsOfTopic)].map((word) => [word, 'others'] as const),
  ...atHome.split(' ').map((word) => [word, 'atHome'] as const),
  ...ofWindows.split(' ').map((word) => [word, 'windows'] as const),
]);

/** The endings of files that only Windows has. */
export const fileEndings: ReadonlySet<string> = new Set(
  'sys msu msp cab inf bat cmd ps1 vbs reg lnk evtx etl ocx cpl'.split(' '),
);

/** In scripts that put no blanks between words, or change their endings. */
export const atHomeInOtherScripts =
  /^служб|^драйвер|^домен|^общ(?:ая|ей|ую) папк|^реестр|^сетев|^диск|服务|服務|域|驱动|共享|注册表|サービス|ドライブ|共有|レジストリ|ドライバー|서비스|공유|드라이브|레지스트리/iu;

export const othersInOtherScripts =
  /^касс|^принтер|^чек|^ккт|^стиральн|^кот[её]л|洗衣机|打印机|电梯|空调|小程序|微信|安卓|食洗機|洗濯機|カーナビ|보일러|세탁기|프린터/iu;

export const machinesInOtherScripts =
  /^лифт|^холодильник|^банкомат|^автомоб|热水器|收银|汽车|エレベーター|給湯器|エアコン|券売機|複合機|엘리베이터|에어컨/iu;

/** "Kassensystem", "Parkautomat", "Kaffeemaschine": German writes a word for each machine. */
export const compoundsOfMachines =
  /^kassen\p{L}{3}|^\p{L}{3,20}(?:automat|automaten|maschine|pumpe|heizung|therme|anlage|aufzug|kasse|roboter|trockner|schranke)$/u;
