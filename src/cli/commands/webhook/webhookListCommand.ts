import type { Command } from 'commander';
import { keptDeliveries } from '../../../domain/webhooks/webhook.ts';
import type { StoredWebhook } from '../../../store/contract/webhookStore.ts';
import { openStore } from '../../../store/openStore.ts';
import { CommandFailure } from '../../output/commandFailure.ts';
import { isoTime, isoTimeOrNull } from '../../output/isoTime.ts';
import { printJson, printText } from '../../output/printText.ts';
import { tableOf } from '../../output/tableOf.ts';
import { readDatabaseUrl } from '../../settings/settings.ts';
import { commandOnDatabase, type CommandContext, type DatabaseFlag } from '../commandContext.ts';

interface ListFlags extends DatabaseFlag {
  readonly json?: boolean;
}

export function addWebhookList(program: Command, { environment }: CommandContext): void {
  commandOnDatabase(program, 'list')
    .description('List the webhooks, the newest first: where to, how it goes, the last change that was taken.')
    .option('--json', 'print JSON')
    .action(async ({ json = false, ...flags }: ListFlags) => {
      const store = await openStore(readDatabaseUrl(flags, environment), { alongside: true });
      try {
        const webhooks = (await store.webhooks.all()).map(shown);
        if (json) printJson(webhooks);
        else if (webhooks.length === 0) printText('There are no webhooks; hresolve webhook create makes one.\n');
        else {
          const rows = webhooks.map(({ id, state, version, failingSince, url }) => [
            id,
            state,
            String(version),
            failingSince ?? '-',
            url,
          ]);
          printText(tableOf(['ID', 'STATE', 'VERSION', 'FAILING SINCE', 'URL'], rows));
        }
      } finally {
        await store.close();
      }
    });
}

export function addWebhookLog(program: Command, { environment }: CommandContext): void {
  commandOnDatabase(program, 'log')
    .description(`Show the last deliveries of a webhook, newest first; ${String(keptDeliveries)} are kept.`)
    .argument('<id>', 'its id, as webhook list shows it')
    .option('--json', 'print JSON')
    .action(async (id: string, { json = false, ...flags }: ListFlags) => {
      const store = await openStore(readDatabaseUrl(flags, environment), { alongside: true });
      try {
        if ((await store.webhooks.find(id)) === null)
          throw new CommandFailure(
            `There is no webhook ${id.slice(0, 40)}; hresolve webhook list shows those there are.`,
          );
        const deliveries = await store.webhooks.deliveries(id, keptDeliveries);
        if (json) printJson(deliveries.map(({ at, ...delivery }) => ({ ...delivery, at: isoTime(at) })));
        else if (deliveries.length === 0) printText('Nothing has been sent to it yet.\n');
        else {
          const rows = deliveries.map(({ at, version, attempt, took, status, failure }) => [
            isoTime(at),
            String(version),
            String(attempt),
            status === null ? '-' : String(status),
            failure ?? 'taken',
            String(took),
          ]);
          printText(tableOf(['AT', 'CHANGE', 'ATTEMPT', 'STATUS', 'OUTCOME', 'MS'], rows));
        }
      } finally {
        await store.close();
      }
    });
}

/** Without its secrets. */
function shown({ id, url, guideId, createdAt, createdBy, version, failures, ...times }: StoredWebhook) {
  const { failingSince, nextAttemptAt, offSince, offBecause } = times;
  return {
    id,
    url,
    guideId,
    state: offBecause === null ? (failures === 0 ? 'active' : 'failing') : `off (${offBecause.toLowerCase()})`,
    version,
    failures,
    failingSince: isoTimeOrNull(failingSince),
    nextAttemptAt: isoTimeOrNull(nextAttemptAt),
    offSince: isoTimeOrNull(offSince),
    createdAt: isoTime(createdAt),
    createdBy,
  };
}
