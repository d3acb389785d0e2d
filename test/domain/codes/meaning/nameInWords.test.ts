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
  },
  'words that run together': {
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
  const few = parseNameWords(
    '# words\nnot\nable\ntable\nno\nready\r\n\n',
    'IdP\tidentity provider\nDRV\tdriver\n',
    'X_E_\nX_\n',
  );

  it('takes the fewest words, of these the fewest acronyms, then the longest', () => {
    const lists = parseNameWords('no\nnot\nnote\nready\nable\ntable\nedge', 'NOT\tNOT', '');
    expect(nameInWords('NOTABLE', lists)).toBe('no table');
    expect(nameInWords('NOTREADY', parseNameWords('not\nno\ntre\nady\nready', '', ''))).toBe('not ready');
  });

  it('leaves a part whole that known words fill only in part', () => {
    expect(nameInWords('NOTREADYQ', few)).toBe('notreadyq');
  });

  it('takes the longest beginning, and none that is the whole name', () => {
    expect(nameInWords('X_E_NOTREADY', few)).toBe('not ready');
    expect(nameInWords('X_DRV', few)).toBe('driver');
    expect(nameInWords('X_E_', few)).toBe('E');
  });

  it('finds keys of both cases inside of a name', () => {
    expect(nameInWords('IdPNotReady', few)).toBe('identity provider not ready');
  });

  it('says something for every name', () => {
    expect(nameInWords('___', few)).toBe('___');
    expect(nameInWords('', few)).toBe('');
  });

  it('takes no longer for a very long part', () => {
    expect(nameInWords('NOT'.repeat(20_000), few)).toBe('not'.repeat(20_000));
  });
});
