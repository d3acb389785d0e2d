import type { CodeSpace } from '../codes/tables/facility.ts';

/**
 * Facilities that say nothing of the subject of a guide, by number, each with the reason. A guide that lists some of
 * their codes is not about the others: 0x80070057 in a guide on sign-in does not make 0x80070002 a code of sign-in.
 *
 * A facility stands here if one of these holds for its codes:
 * - any program returns them, since they come from a library that everything calls (Win32, COM, RPC, .NET, HTTP,
 *   cryptography and certificates);
 * - each component defines them anew (FACILITY_ITF, which [MS-ERREF] 2.1.1 leaves to the interface);
 * - the header files, or the components that are seen to use it, give the number to more than one subject
 *   (15 is SetupAPI and component servicing, 48 is performance logs and Windows Setup).
 *
 * Facilities that have neither a published name nor a label are not listed here: no subject is known for them, so
 * subjectFacilityOf leaves them out as well.
 */
export const sharedFacilities: Readonly<Record<CodeSpace, Readonly<Record<number, string>>>> = {
  HRESULT: {
    0: 'general values such as E_FAIL',
    1: 'remote procedure calls of any program',
    2: 'COM automation of any program',
    3: 'COM storage of any program',
    4: 'each interface defines its own',
    7: 'Win32 errors of any program',
    8: 'Windows Runtime values of any app',
    9: 'keys, security packages and TLS of any program',
    10: 'OLE controls of any program',
    11: 'certificates in any program',
    12: 'downloads and URL monikers of any program',
    15: 'two subjects: device setup and component servicing',
    19: 'any .NET program',
    21: 'two subjects: DirectPlay and signing in to Xbox',
    23: 'the start of any program',
    25: 'HTTP statuses of any service',
    33: 'two subjects: configuration and imaging devices',
    34: 'state of any app',
    39: 'two subjects: the shell and network access protection',
    42: 'user interface of any app',
    43: 'user interface of any app',
    48: 'two subjects: performance logs and Windows Setup',
    61: 'two subjects: web services and Windows PE',
    65: 'network protocol of any program',
    81: 'file packages of any program',
    84: 'two subjects: mobile broadband and PowerShell',
    109: 'run-time library of any program',
    112: 'scripts of any program',
    113: 'parsers of any program',
    256: 'several subjects: software protection, System Restore and others',
    885: 'web content in any app',
    886: 'network protocol of any program',
    1967: 'database inside any program',
  },
  NTSTATUS: {
    0: 'kernel values such as STATUS_ACCESS_DENIED',
    1: 'exceptions of any program',
    2: 'remote procedure calls of any program',
    3: 'remote procedure calls of any program',
    4: 'input and output of any driver',
    7: 'Win32 errors of any program',
    8: 'certificates in any program',
    9: 'security packages of any program',
    11: 'resources of any program',
    21: 'the start of any program',
    36: 'network protocol of any program',
    62: 'windows of any program',
    63: 'drawing of any program',
  },
};
