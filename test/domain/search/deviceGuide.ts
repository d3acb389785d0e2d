import { hexOf, toErrorCode } from '../../../src/domain/codes/errorCode.ts';
import type { DocumentRow, GuideDocument } from '../../../src/domain/guidance/guideDocument.ts';

/*
 * A second guide, written for the tests: 24 parts of a device fail in 12 ways each, so that every query
 * has many entries that say nearly the same, and every code has neighbours one digit away.
 */

const parts = [
  ['BDE', 'BitLocker drive encryption'],
  ['SPL', 'print spooler'],
  ['VPN', 'VPN connection'],
  ['WLN', 'Wi-Fi profile'],
  ['OLK', 'Outlook mailbox'],
  ['ODR', 'OneDrive sync'],
  ['WUP', 'Windows Update service'],
  ['MSI', 'software installation'],
  ['RDP', 'remote desktop session'],
  ['SCR', 'smart card'],
  ['BIO', 'fingerprint reader'],
  ['CAM', 'camera'],
  ['CER', 'certificate enrollment'],
  ['GPO', 'group policy'],
  ['DOM', 'domain join'],
  ['LIC', 'license activation'],
  ['TMS', 'Teams meeting'],
  ['SHP', 'SharePoint library'],
  ['BAK', 'backup job'],
  ['NET', 'network drive'],
  ['TIM', 'clock synchronization'],
  ['PRX', 'proxy configuration'],
  ['FWL', 'firewall rule'],
  ['PRF', 'roaming user profile'],
] as const;

const failures = [
  ['ACCESS_DENIED', 'Access to the % is denied.', 'Add the account to the local group of allowed users.'],
  [
    'TIMED_OUT',
    'The % timed out while it waited for the server.',
    'Check the network cable and try again in ten minutes.',
  ],
  ['MISSING', 'The % was not found on this computer.', 'Install the component from the company portal.'],
  ['DISK_FULL', 'Not enough disk space is left for the %.', 'Empty the recycle bin, or move large files away.'],
  [
    'CORRUPT',
    'The settings of the % are corrupted.',
    'Delete the settings file; it is written anew at the next start.',
  ],
  [
    'PASSWORD_EXPIRED',
    'The password that the % uses has expired.',
    'Press Ctrl+Alt+Del and choose **Change a password**.',
  ],
  ['RESTART_PENDING', 'A restart is pending before the % can go on.', 'Restart the computer.'],
  [
    'OLD_VERSION',
    'This version of Windows does not support the %.',
    'Upgrade to the [current release](https://example.test/release).',
  ],
  ['IN_USE', 'Another program is using the %.', 'Close all programs and try again.'],
  ['TURNED_OFF', 'The administrator has turned off the %.', 'Ask the administrator to turn it on.'],
  ['LIMIT', 'The limit for the % has been exceeded.', null],
  ['BAD_SIGNATURE', 'The signature of the % could not be verified.', null],
] as const;

export type PartName = (typeof parts)[number][0];
export type FailureName = (typeof failures)[number][0];

/** The hex code of one failure of one part. */
export function deviceCode(part: PartName, failure: FailureName): string {
  const place = parts.findIndex(([name]) => name === part);
  const way = failures.findIndex(([name]) => name === failure);
  return hexOf(toErrorCode(0x87d1a000 + place * 16 + way));
}

/** The codes of one failure in every part. */
export function codesOfFailure(failure: FailureName): string[] {
  return parts.map(([part]) => deviceCode(part, failure));
}

/** The codes of one part in every way. */
export function codesOfPart(part: PartName): string[] {
  return failures.map(([failure]) => deviceCode(part, failure));
}

/** All of them. */
export const deviceCodes = parts.flatMap(([part]) => codesOfPart(part));

export const deviceGuide: GuideDocument = {
  title: 'Trouble with managed computers',
  description: null,
  appliesTo: ['Windows 11'],
  firstSteps: [],
  escalation: 'Call the service desk.',
  rows: parts.flatMap(([part, name]) => failures.map((failure, way) => rowOf(part, name, failure, way))),
  warnings: [],
};

function rowOf(
  part: PartName,
  name: string,
  [failure, cause, mitigation]: (typeof failures)[number],
  way: number,
): DocumentRow {
  return {
    line: way + 1,
    code: toErrorCode(Number(deviceCode(part, failure))),
    symbol: `${part}_E_${failure}`,
    causes: [cause.replace('%', name)],
    steps: mitigation === null ? [] : [{ condition: null, text: mitigation }],
  };
}
