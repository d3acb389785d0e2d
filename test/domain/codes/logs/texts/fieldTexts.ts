/** Texts in which a number is told by its field, or by who writes such fields; each with the codes to find in it, in order. */
export const fieldTexts: Readonly<Record<string, readonly (readonly [text: string, ...codes: string[]])[]>> = {
  'fields with a failure in an earlier one': [
    ['Failure Reason: expired password, Logon Type: 3'],
    ['Error Source: 3, Error Type: 10'],
    ['Windows 11\nError while opening the pipe: 231', '0x800700E7'],
    ['Windows 11\nError: cannot open it, while opening the pipe: 231', '0x800700E7'],
  ],
  'parameters of a bug check in fields of their own': [
    ['BCCode: 124\nBCP2: FFFFFFFFC0000005\nBCP3: C0000022', 'bugcheck-0x124'],
    ['BugcheckCode 30\nBugcheckParameter1 0xc0000005', 'bugcheck-0x1E'],
  ],
  'states of encryption and chains of certificates': [
    ['A fatal alert was sent. The internal error state is 1203.'],
    ['The internal error state is 10013.', '0x8007271D'],
    ['CertContext[0][1]: dwErrorStatus=20'],
  ],
  'numbers of things behind words': [
    ['The order stands in our books as Buchung 80070005 since May'],
    ['Our nightly transfer failed today. It ended like last week again 80070005', '0x80070005'],
  ],
  'numbers of OpenSSL': [
    ['error:8000000D:system library:fopen:Permission denied'],
    ['error:80070005:the update stopped', '0x80070005'],
    ['Update error:80070005', '0x80070005'],
  ],
  'displays of printers': [
    ['The LaserJet shows 0xc19a0020 on its panel'],
    ['The LaserJet shows 0x80070bcb in the wizard', '0x80070BCB'],
    ['It shows 0xc19a0020 on its panel', '0xC19A0020'],
  ],
  'answers of a TPM': [
    ['TPM: ReadPublic failed: 0x0000018B'],
    ['tpm2: error 0x9A2 for the session'],
    ['the driver failed: 0x0000018B', '0x8007018B'],
    ['TPM: provisioning ended with error 0x522', '0x80070522'],
  ],
  'devices in Device Manager': [
    ['In Device Manager the adapter has error code 31', 'devicemanager-31'],
    ['Im Geräte-Manager steht Fehlercode 43', 'devicemanager-43'],
    ['Windows 11\nthe adapter has error code 31', '0x8007001F'],
    ['Device Manager failed to start, error 1168', '0x80070490'],
  ],
  'answers of interfaces of the web': [
    ['{"code":87,"msg":"too many requests"}'],
    ['{"code":5,"message":"Access is denied."}', '0x80070005'],
  ],
  'codes that end programs': [
    ['SAP transport ended with rc = 8'],
    ['setup ended, rc = 1603', '0x80070643'],
    ['RegDeleteKey(HKCU) rc=5', '0x80070005'],
  ],
  'errors of SQL Server': [
    ['Error: 0x54b, state: 3', '0x8007054B'],
    ['Error: 1355, state: 3'],
    ["returned error 112(There is not enough space on the disk.) on 'E:\\x.mdf'", '0x80070070'],
    ["INSERT INTO prices VALUES (3, '80070005')"],
    ["err = '80070005'", '0x80070005'],
  ],
  'versions of a file': [['index 80070005..c0000005 100644'], ['Update..80070005', '0x80070005']],
  'names as Samba writes them': [['session setup failed: NT_STATUS_LOGON_FAILURE', '0xC000006D'], ['NT_STATUS_OK']],
  'an address in a message of Python': [['<Frame object at 0x80070005>'], ['it failed at 0x80070005', '0x80070005']],
  'an assembly that Windows Installer could not install': [
    ['Error 1935 while installing the assembly X'],
    ['Error 1935 while turning the page', '0x8007078F'],
  ],
  'a name right before its number': [
    ['printing says the RPC server is unavailable 1722', '0x800706BA'],
    ['we saw the RPC server 1722 times'],
    ['the access was denied 5'],
  ],
  'programs that are named before their errors': [
    ['Zoom error 5003'],
    ['ICA-Fehler 2320'],
    ['CRC-Fehler 87'],
    ['Windows 11\nThe upload ends with error 5003', '0x8007138B'],
    ['rpc error: code = 13 desc = internal'],
  ],
  'what failed, before a number in brackets or at the end': [
    ['Anmeldung abgelehnt: das Konto ist deaktiviert (1331)', '0x80070533'],
    ['The password must be changed first. Error 1907.', '0x80070773'],
    ['Error 1907. The font could not be registered.'],
    ['„Die Datei oder das Verzeichnis ist beschädigt.“ – 1392', '0x80070570'],
    ['Die Datei oder das Verzeichnis hat 1392 Einträge'],
  ],
  'its message in brackets behind a number': [
    ['erst 1326 (Benutzername oder Kennwort falsch), dann nichts', '0x8007052E'],
    ['it was 53 (the network path was not found) at first', '0x80070035'],
    ['it took 53 (of a hundred) seconds'],
  ],
  'errors that no header names': [['Error = 0x00000109', '0x80070109']],
};
