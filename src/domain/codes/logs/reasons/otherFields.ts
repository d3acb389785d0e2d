/**
 * The second table: words that make a number behind them something else than a code, whatever it looks like. Where a
 * phrase of this table and one of labels.ts both fit, the longer counts: an "error" is one, an "http error" is none.
 */
export interface OtherField {
  /** Phrases of lower-case words, separated by commas; identifiers are read as words. */
  readonly phrases: string;
  /** True if they speak only against a number that no guide lists and no table names; with `unlessMarked`, unless both hold. */
  readonly unlessKnown?: true;
  /** True if a colon, an equals sign or a bracket must stand before the number. */
  readonly needsMark?: true;
  /** True if they speak only against numbers without the mark of hexadecimal ones. */
  readonly unlessMarked?: true;
  /** True if they speak only against decimals and short hexadecimal numbers; a failure in eight digits is one all the same. */
  readonly smallOnly?: true;
  /** True if they do not speak against errors of Windows Sockets, which programs of every kind pass on. */
  readonly unlessSocket?: true;
  /** The numbers that they do not speak against, from and to: Windows has errors of the same name. */
  readonly except?: readonly [number, number];
  /** True if they do not speak against one of a list: "common errors: 53, 67, 1219". */
  readonly unlessListed?: true;
  readonly why: string;
}

export const otherFields: readonly OtherField[] = [
  {
    phrases:
      'stamp, timestamp, checksum, hash, crc, crc32, mask, flags, flag, keywords, qualifiers, options, attributes, capabilities, style, characteristics',
    needsMark: true,
    why: 'sets of bits and sums: values of these look like failures by chance',
  },
  {
    phrases: 'time, created',
    needsMark: true,
    unlessKnown: true,
    why: 'times in hexadecimal: half of these have the failure bit; a known code may stand there all the same: "at run time: 0x80070005"',
  },
  {
    phrases: 'dw error status, dw info status',
    why: 'sets of bits that say what is wrong with a chain of certificates',
  },
  {
    phrases:
      'bcp1, bcp2, bcp3, bcp4, bugcheck parameter1, bugcheck parameter2, bugcheck parameter3, bugcheck parameter4',
    why: 'the parameters of a bug check, where each has a field of its own',
  },
  {
    phrases:
      'horodatage, zeitstempel, marca de tiempo, marca temporal, hora, sygnatura czasowa, znacznik czasu, ' +
      'метка времени, отметка времени, позначка часу, tijdstempel, tidsstämpel, tidsstempel, aikaleima, časové razítko, ' +
      'časová pečiatka, időbélyeg, időbélyegző, zaman damgasi, 时间戳, 時間戳記, 時間戳, タイムスタンプ, スタンプ, 타임스탬프, 타임 스탬프',
    why: 'the second a program was built in, or a hash instead of it: half of these have the failure bit',
  },
  {
    phrases:
      'time stamp, system time, file time, filetime, activity id, correlation id, session id, handle id, object id, transaction id, desired access, granted access, requested access, access mask, ticket options, reason code, shutdown reason code, ' +
      'shutdown reason, disconnect reason, logon id, process id, faulting process id, processus défaillant, сбойного процесса, proceso con errores, processo con errore, ' +
      'processo com falha, fehlerhaften prozesses, wadliwego procesu, thread id, fault bucket, bucket id, event id, eventid, record id, record number, product id, device id, vendor id, ' +
      'subsystem id, volume serial number, serial number, serial, hwnd, luid, cookie, color, colour, rgb, encryption type, message type, hv message type, exit reason, boot reason, reset reason, wakeup reason, reboot reason, facility win32, arg win32, type win32, platform win32, target win32, os win32, is win32, registry value, registry value to, value data, reg dword, dword',
    why: 'fields of events and of programs that hold other numbers, reason codes of networks and of shutdowns among them',
  },
  {
    phrases:
      'address, addr, adresse, offset, kernel base, module list, pointer, ptr, base, basis, base address, image base, load address, module base, from address, read of address, object at, ' +
      'décalage d erreur, смещение ошибки, desplazamiento de errores, offset errore, deslocamento da falha, przesunięcie błędu, fehleroffset, ausnahmeoffset',
    why: 'addresses in memory',
  },
  {
    phrases:
      'reg open key ex, reg create key ex, reg query value ex, reg set value ex, reg delete key ex, hkey, hive, root key, root',
    needsMark: true,
    why: 'the registry names its roots by numbers: 0x80000002 is HKEY_LOCAL_MACHINE',
  },
  {
    phrases: 'at root, prefs root, registry root',
    why: 'the registry names its roots by numbers, with no mark before them in the warnings of Java',
  },
  {
    phrases: 'leaf, cpuid, cpuid leaf, msr, ioctl, ioctl code, fourcc',
    why: 'a processor and drivers number what they are asked for',
  },
  {
    phrases:
      'eax, ebx, ecx, edx, esi, edi, esp, ebp, eip, rax, rbx, rcx, rdx, rsi, rdi, rsp, rbp, rip, r8, r9, r10, r11, r12, r13, r14, r15, ' +
      'cs, efl, cpsr, spsr, elr, esr, mstatus, cr0, cr2, cr3, cr4, lr, pc, sp, ' +
      'a0, a1, a2, a3, a4, a5, a6, a7, a8, a9, a10, a11, a12, a13, a14, a15, ps, sar, exccause, excvaddr, lbeg, lend, lcount, epc1, epc2, epc3, depc, ' +
      'mepc, mcause, mtval',
    why: 'registers of a processor',
  },
  {
    phrases: 'at, access, memory',
    unlessKnown: true,
    why: 'places and sets of bits; a known code may stand there all the same: "failed at 0x80070005"',
  },
  {
    phrases:
      'size, handle, stamp, timestamp, mask, flag, flags, parameter, param, index, slot, ' +
      'bit, bits, id, pid, tid, thread, process',
    unlessKnown: true,
    unlessMarked: true,
    why: 'sizes, numbers of things and sets of bits; only a known code with its mark is one all the same',
  },
  {
    phrases: 'checksum, hash, crc, crc32, sha, sha1, sha256, md5, digest, thumbprint, fingerprint, commit',
    unlessKnown: true,
    unlessMarked: true,
    why: 'sums, which are hexadecimal digits of any kind; only a known code with its mark is one all the same',
  },
  {
    phrases:
      'event, ticket, case, order, order no, order number, invoice, phone, tel, telephone, fax, kb, article, customer, account, iban, sn, ' +
      's n, build, build number, version, revision, port, room, page, item, row, rows, column, line, record, job, task id, step, attempt, ' +
      'retry, try, count, total, bytes, transferred, bytes copied, bytes written, bytes read, bytes sent, bytes received, part number, model, sku, asset, tracking, tracking no, parcel, receipt, contract, member, bug, issue, incident, phase, sr, rev, lot, lot no, batch, batch no',
    unlessMarked: true,
    why: 'numbers that people and programs give to what is no error',
  },
  {
    phrases:
      'http, https, http error, http status, http code, http status code, http response, html error, response code, response status, ' +
      'status code, statuscode, server error, server error number, server error code, server response, proxy error, web error, rest error, api error, smtp error, ftp error, dns error code, gateway error',
    smallOnly: true,
    why: 'statuses of HTTP and of mail servers',
  },
  {
    phrases:
      'soap error, soap error code, soap client error, sql error, sql error code, sql server error, mysql error, oracle error, odbc error, database error, db error, jet error, net error, ' +
      'sqlcode, sqlstate, postgres error, mariadb error, ldap error, ldap error code, kerberos error, krb error, ' +
      'curl error, php error, script error, runtime error, run time error, laufzeitfehler, steam error, xbox error, ' +
      'ica error, ica fehler, citrix error, citrix fehler, zoom error, zoom fehler, webex error, adobe error, autodesk error, sap error, sap fehler, netflix error, spotify error, itunes error, anydesk error, teamviewer error, playstation error, nintendo error, epic error, roblox error, valorant error, riot error, fortnite error, battle net error, ubisoft error, discord error,  canon error, epson error, modem error, engine error, parse error, valueerror, keyerror, indexerror, typeerror, nameerror, rangeerror, ' +
      'modulenotfounderror, filenotfounderror, zerodivisionerror, recursionerror, jsondecodeerror, unicodedecodeerror, notimplementederror, referenceerror, assertionerror, attributeerror, importerror, ' +
      'syntax error, crc error, crc fehler, bit error, bitfehler, fec fehler, debug error, machine check exception, service specific error, service specific error code, dienstspezifischer fehler, alert, alert code, fatal alert',
    smallOnly: true,
    why: 'errors of other families and programs, whose numbers are not those of Windows',
  },
  {
    phrases: 'tls error, ssl error, https error, secure channel error',
    smallOnly: true,
    except: [12_001, 12_190],
    why: 'libraries number them themselves; those from 12001 on are of WinHTTP: "SSL error 12175"',
  },
  {
    phrases: 'internal error',
    smallOnly: true,
    except: [1_359, 1_359],
    why: 'a program numbers them itself; 1359 is the one that Windows calls so',
  },
  {
    phrases: 'log hr, return hr, log nt, return nt',
    smallOnly: true,
    why: 'a library of Windows numbers its lines in a log, with the code behind: "LogHr(1) tid(15a4) 80070490"',
  },
  { phrases: 'errors', smallOnly: true, unlessListed: true, why: 'it is how many there were' },
  {
    phrases: 'err number',
    smallOnly: true,
    why: 'Basic numbers its own errors; those of Windows are negative numbers there',
  },
  {
    phrases: 'native error, nativeerror',
    smallOnly: true,
    unlessSocket: true,
    why: 'drivers of databases pass on the number of the database, or that of Windows Sockets',
  },
  {
    phrases: 'internal error state',
    smallOnly: true,
    unlessSocket: true,
    why: 'what encrypts connections numbers its own states from 1200 on',
  },
  {
    phrases:
      'project, tenant, workspace, channel, node, rack, po, rma, ref, user, username, user name, employee, badge, card, card number, benutzer, kunde, kundennummer, rechnung, rechnungsnummer, ' +
      'bestellung, bestellnummer, auftrag, auftragsnummer, vertrag, commande, facture, pedido, factura, fattura, ordine, ordernummer, ' +
      'zu vorgang, vorgangsnummer, aktenzeichen, kassenzeichen, beleg, belegnummer, dossier, expediente, pratica, buchung, buchungsnummer, reservierung, reservierungsnummer, reservation, booking, booking no, booking number, zimmer, raum, sendung, paket, mitglied, réservation, chambre, reserva, habitación, prenotazione, camera, pokój, бронь, номер, ' +
      'artikel, artikelcode, produkt, produktcode, kundencode, aktivierungscode, zugangscode, zugangsnummer, заказ, заказа, счет, телефон, telefon, téléphone, teléfono, telefono, telefone, 电话, 電話, 订单, 注文',
    unlessMarked: true,
    why: 'people, contracts and telephones',
  },
  {
    phrases:
      'state, service state, current state, controls, verification code, area code, zip code, postal code, product code, passcode,  ' +
      'promo code, qr code, country code, access code, security code, pairing code, unlock code, pin code, reference code, tracking code, line code, scan code, key code, language code, color code, opcode, op code, error count, warnings, warnungen, avertissements, advertencias, avvisi, предупреждения, предупреждений, 警告, error line, error log, vcode, one time code, sign in code, confirmation code, message code, currency code, source code, problem code',
    smallOnly: true,
    why: 'codes of another kind',
  },
];
