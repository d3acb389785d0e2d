import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { nameInWords, parseNameWords } from '../../../../src/domain/codes/meaning/nameInWords.ts';

const read = (file: string): string =>
  readFileSync(new URL(`../../../../src/domain/codes/data/${file}`, import.meta.url), 'utf8');
const known = parseNameWords(read('nameWords.txt'), read('acronyms.tsv'), read('prefixes.txt'));

const examples: Record<string, Record<string, string>> = {
  'parts between underscores': {
    ERROR_DEVICE_NOT_CONNECTED: 'device not connected',
    ERROR_SUCCESS: 'success',
    CMDLINE_E_ALREADY_INIT: 'already initialized',
    EVT_WDSMCS_E_CP_CALLBACKS_NOT_REG: 'CP callbacks not registered',
    CORPROF_E_CONCURRENT_GC_NOT_PROFILABLE: 'concurrent garbage collection not profilable',
    ERROR_DS_GC_REQUIRED: 'directory service global catalog required',
    E_DAO_DDLNoPkeyOnRefdTable: 'DDL no primary key on refd table',
    ERROR_BAD_NETPATH: 'bad network path',
    ERROR_MOD_NOT_FOUND: 'module not found',
    ERROR_PROC_NOT_FOUND: 'procedure not found',
    STATUS_ACCESS_VIOLATION: 'access violation',
    STATUS_DLL_INIT_FAILED: 'DLL initialization failed',
    NTE_BAD_KEYSET: 'bad keyset',
    NTE_PROV_DLL_NOT_FOUND: 'provider DLL not found',
    CRYPT_E_REVOCATION_OFFLINE: 'revocation offline',
    SEC_E_CERT_EXPIRED: 'certificate expired',
    SCARD_W_REMOVED_CARD: 'removed card',
    DXGI_ERROR_DEVICE_REMOVED: 'device removed',
    AUDCLNT_E_DEVICE_IN_USE: 'device in use',
    CBS_E_STORE_CORRUPTION: 'store corruption',
    TPM_20_E_LOCKOUT: 'TPM lockout',
    FVE_E_TPM_NOT_OWNED: 'TPM not owned',
    DRIVER_POWER_STATE_FAILURE: 'driver power state failure',
    IRQL_NOT_LESS_OR_EQUAL: 'IRQL not less or equal',
    KMODE_EXCEPTION_NOT_HANDLED: 'kernel mode exception not handled',
    CERTSRV_E_KEY_ATTESTATION: 'key attestation',
    APPINSTALLER_CLI_ERROR_NO_APPLICABLE_INSTALLER: 'no applicable installer',
    MPEG2_E_OBJECT_KIND_NOT_A_FILE: 'object kind not a file',
    HTTP_E_STATUS_VERSION_NOT_SUP: 'HTTP version not supported',
    STATUS_ENLISTMENT_NOT_SUPERIOR: 'enlistment not superior',
    ERROR_IPSEC_IKE_NO_MM_POLICY: 'IKE no main mode policy',
    STATUS_UNEXPECTED_MM_MAP_ERROR: 'unexpected memory manager map error',
    STATUS_OS2_NO_MORE_SIDS: 'OS/2 no more SIDs',
    CRYPT_E_ASN1_CORRUPT: 'ASN.1 corrupt',
  },
  'words that run together': {
    VLDTR_E_TD_GENERICHASEXPLAYOUT: 'type definition: generic has explicit layout',
    ERROR_READING_MAXCARRIERBPS: 'reading maximum carrier bit rate',
    E_NOTIMPL: 'not implemented',
    E_NOINTERFACE: 'no interface',
    E_OUTOFMEMORY: 'out of memory',
    E_INVALIDARG: 'invalid argument',
    E_ACCESSDENIED: 'access denied',
    REGDB_E_CLASSNOTREG: 'class not registered',
    REGDB_E_IIDNOTREG: 'interface not registered',
    CLASS_E_CLASSNOTAVAILABLE: 'class not available',
    DISP_E_TYPEMISMATCH: 'type mismatch',
    STG_E_FILENOTFOUND: 'file not found',
    CERT_E_UNTRUSTEDROOT: 'untrusted root',
    DB_E_NOTABLE: 'no table',
    D3DERR_OUTOFVIDEOMEMORY: 'out of video memory',
    COR_E_SAFEARRAYTYPEMISMATCH: 'safe array type mismatch',
    COR_E_INSUFFICIENTEXECUTIONSTACK: 'insufficient execution stack',
    MENROLL_E_DEVICECAPREACHED: 'device cap reached',
    NS_E_NOTENOUGHDISKFORSTASH: 'not enough disk for stash',
    DRIVERNOTREADY: 'driver not ready',
    INVALIDUSERNAMEORPASSWORD: 'invalid user name or password',
  },
  'names of Winsock, which have no underscore': {
    WSAECONNREFUSED: 'connection refused',
    WSAETIMEDOUT: 'timed out',
    WSAENOTSOCK: 'not a socket',
    WSAEAFNOSUPPORT: 'address family not supported',
    WSAHOST_NOT_FOUND: 'host not found',
    WSANO_DATA: 'no data',
  },
  'names in both cases': {
    NERR_UserNotFound: 'user not found',
    NERR_SetupCheckDNSConfig: 'setup check DNS configuration',
    NERR_DfsCantCreateJunctionPoint: 'DFS cannot create junction point',
    JET_errDatabaseCorrupted: 'database corrupted',
    exDiscReasonServerLogonTimeout: 'server logon timeout',
    UserStrongAuthClientAuthNRequired: 'user strong authentication client authentication required',
    InvalidPasswordExpiredOnPremPassword: 'invalid password expired on-premises password',
    OAuth2IdPRetryableServerError: 'OAuth2 identity provider retryable server error',
    NgcKeyNotFound: 'Windows Hello key not found',
    InvalidSamlToken: 'invalid SAML token',
    CdoE_NO_SUPPORT: 'no support',
  },
  'beginnings that are said in words': {
    RPC_S_SERVER_UNAVAILABLE: 'RPC server unavailable',
    EPT_S_NOT_REGISTERED: 'endpoint mapper not registered',
    ERROR_DS_NO_SUCH_OBJECT: 'directory service no such object',
    ERROR_IPSEC_IKE_AUTH_FAIL: 'IKE authentication failed',
    STATUS_FVE_LOCKED_VOLUME: 'BitLocker locked volume',
    BG_E_HTTP_ERROR_404: 'HTTP error 404',
    DNS_ERROR_RCODE_NAME_ERROR: 'DNS name error',
    EXCEPTION_FLT_DIVIDE_BY_ZERO: 'floating-point divide by zero',
    ERROR_SXS_CANT_GEN_ACTCTX: 'side-by-side cannot generate activation context',
  },
  digits: {
    PROCESS1_INITIALIZATION_FAILED: 'process 1 initialization failed',
    NDIS_STATUS_DOT11_LINK_QUALITY: '802.11 link quality',
    WIN32K_CRITICAL_FAILURE: 'win32k critical failure',
  },
  'only a beginning, or what looks like one': { S_OK: 'OK', S_FALSE: 'false', E_FAIL: 'failed', ERROR_: 'error' },
  'parts that nothing is known of': {
    ERROR_QXZV_FAILED: 'QXZV failed',
    ERROR_BLORBULATION_FAILED: 'blorbulation failed',
    ERROR_D9Q_LOST: 'D9Q lost',
  },
};

describe.each(Object.entries(examples))('nameInWords: %s', (_, names) => {
  it.each(Object.entries(names))('%s: %s', (name, words) => {
    expect(nameInWords(name, known)).toBe(words);
  });
});

describe('nameInWords with lists of its own', () => {
  const few = () =>
    parseNameWords(
      '# words\nnot\nable\ntable\nno\nready\r\n\na\n',
      'IdP\tidentity provider\nDRV\tdriver\n',
      'X_E_\nX_\nSX_\nYerr\n',
    );

  it.each([
    { lists: 'aa\nbb\ncdef\naabbcd\nef', acronyms: '', part: 'AABBCDEF', said: 'aabbcd ef', because: 'fewest words' },
    { lists: 'not\nno\ntre\nady\nready', acronyms: '', part: 'NOTREADY', said: 'not ready', because: 'fewest words' },
    {
      lists: 'no\nable\ntable\nnot',
      acronyms: 'NOT\tNOT',
      part: 'NOTABLE',
      said: 'no table',
      because: 'fewest acronyms',
    },
    {
      lists: 'not\nable\ntable\nno',
      acronyms: 'NO\tNO',
      part: 'NOTABLE',
      said: 'not able',
      because: 'fewest acronyms',
    },
    { lists: 'abc\ndefg\nabcde\nfg', acronyms: '', part: 'ABCDEFG', said: 'abcde fg', because: 'longest word' },
    {
      lists: 'ab\ncdef\nabcd\nef',
      acronyms: '',
      part: 'ABCDEF',
      said: 'ab cdef',
      because: 'longer last word of two alike',
    },
    { lists: 'ab\ncdefg\nabc\ndefg', acronyms: '', part: 'ABCDEFG', said: 'ab cdefg', because: 'longest word' },
  ])('reads $part as "$said", which has the $because', ({ lists, acronyms, part, said }) => {
    expect(nameInWords(part, parseNameWords(lists, acronyms, ''))).toBe(said);
  });

  it.each([
    { name: 'NOTREADYQ', said: 'notreadyq', because: 'known words fill it only in part' },
    { name: 'NOTAREADY', said: 'notaready', because: 'a letter is no word inside of a part' },
    { name: 'X_E_NOTREADY', said: 'not ready', because: 'the longest beginning is left out' },
    { name: 'X_DRV', said: 'driver', because: 'the other beginning is' },
    { name: ' X_DRV ', said: 'driver', because: 'blanks around a name are no part of it' },
    { name: 'X_ready', said: 'ready', because: 'any letter follows a beginning with an underscore' },
    { name: 'X_E_', said: 'E', because: 'a beginning that is the whole name is no beginning' },
    { name: 'SX_READY', said: 'ready', because: 'it is the only one that begins so' },
    { name: 'SQREADY', said: 'sqready', because: 'no beginning is like it' },
    { name: 'YerrReady', said: 'ready', because: 'a beginning without an underscore counts before a capital' },
    { name: 'Yerror', said: 'yerror', because: 'and before nothing else' },
    { name: 'IdPNotReady', said: 'identity provider not ready', because: 'keys of both cases are found inside' },
    { name: 'notReady', said: 'not ready', because: 'the first word may be in lower case' },
    { name: 'Not12Ready', said: 'not 12 ready', because: 'a number stands by itself' },
    { name: 'qx9z', said: 'qx9z', because: 'a part in one case is not cut' },
    { name: 'NOT_READY12', said: 'not ready 12', because: 'a number ends the part' },
    { name: '9READY12', said: '9READY12', because: 'a digit begins it' },
    { name: 'NOT88READY', said: 'not 88 ready', because: 'words are known on both sides of the number' },
    { name: 'NOTABLE8READY', said: 'no table 8 ready', because: 'they may run together' },
    { name: 'NOT8QXOBE', said: 'NOT8QXOBE', because: 'a word is unknown on one side' },
    { name: '8READY', said: '8READY', because: 'nothing stands on the other side' },
    { name: 'QXOB', said: 'QXOB', because: 'four letters may be an acronym' },
    { name: 'QXOBE', said: 'qxobe', because: 'five with a vowel read like a word' },
    { name: 'QXZVW', said: 'QXZVW', because: 'no vowel is in it' },
    { name: '___', said: '___', because: 'there is nothing else to say' },
    { name: '', said: '', because: 'there is nothing to say' },
  ])('says "$said" of "$name", because $because', ({ name, said }) => {
    expect(nameInWords(name, few())).toBe(said);
  });

  it('cuts a name in both cases without any acronyms', () => {
    expect(nameInWords('NotReady', parseNameWords('not\nready', '', ''))).toBe('not ready');
  });

  it('takes no longer for a very long part', () => {
    expect(nameInWords('NOT'.repeat(20_000), few())).toBe('not'.repeat(20_000));
  });
});

describe('parseNameWords', () => {
  it('leaves out comments, blank lines and blanks around words', () => {
    const { words, acronyms, prefixes } = parseNameWords(
      '# a comment\n  \n  ready \r\nnot\n',
      '# a comment\n\nC#\t C sharp \n IdP \tidentity provider\n',
      'X_\nX_E_\ttold\n',
    );
    expect([...words]).toEqual(['ready', 'not']);
    expect([...acronyms]).toEqual([
      ['C#', 'C sharp'],
      ['IDP', 'identity provider'],
    ]);
    expect(prefixes).toEqual([
      ['X_E_', 'told'],
      ['X_', ''],
    ]);
  });

  it('looks inside of names for the keys in both cases alone, the longest first', () => {
    const { mixedCase } = parseNameWords('', 'IdP\tidentity provider\nDRV\tdriver\nlow\tlow\nOAuth\tOAuth\n', '');
    expect(mixedCase?.source).toBe('(OAuth|IdP)(?![a-z])');
    expect(parseNameWords('', 'DRV\tdriver\n', '').mixedCase).toBeNull();
  });
});
