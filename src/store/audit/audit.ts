import type { Change } from '../../domain/changes/change.ts';
import type { Flaw } from '../../domain/changes/flaw.ts';
import { auditLog } from './auditLog.ts';
import { auditProposals } from './auditProposals.ts';
import { readRedactions } from './auditRedactions.ts';
import { auditSources, collectSources, type NamedSources } from './auditSources.ts';
import { auditTables } from './auditTables.ts';
import { inSnapshot, type Connection } from '../database/connection.ts';
import type { Audit } from '../contract/store.ts';

/** Reads everything that is kept, from one snapshot: see Store.audit. */
export function audit(connection: Connection, visit: (change: Change) => void): Promise<Audit> {
  return inSnapshot(connection, async (snapshot) => {
    const named: NamedSources = new Map();
    const redactions = await readRedactions(snapshot);
    const proposals = await auditProposals(snapshot);
    const inLog = await auditLog(snapshot, redactions, (change) => {
      collectSources(named, change);
      proposals.follow(change);
      visit(change);
    });
    const inSources = await auditSources(snapshot, named, redactions);
    const { knowledge, flaw: inTables } = await auditTables(snapshot);
    const flaws = [inLog, inSources, inTables, proposals.flaw()].filter((flaw): flaw is Flaw => flaw !== null);
    return { flaws, knowledge };
  });
}
