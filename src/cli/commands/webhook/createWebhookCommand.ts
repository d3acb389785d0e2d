import type { Command } from 'commander';
import { makeWebhook } from '../../../knowledgeBase/webhooks/webhooks.ts';
import type { Store } from '../../../store/contract/store.ts';
import { openStore } from '../../../store/openStore.ts';
import { CommandFailure } from '../../output/commandFailure.ts';
import { printText } from '../../output/printText.ts';
import { readDatabaseUrl } from '../../settings/settings.ts';
import { UsageError } from '../../settings/usageError.ts';
import { readWebhookSettings } from '../../settings/webhookSettings.ts';
import { commandOnDatabase, type CommandContext, type DatabaseFlag } from '../commandContext.ts';

interface CreateWebhookFlags extends DatabaseFlag {
  readonly url: string;
  readonly guide?: string;
}

export function addWebhookCreate(program: Command, { environment }: CommandContext): void {
  commandOnDatabase(program, 'create')
    .description('Send each future change to a URL. Prints the secret that signs the messages; it is shown only once.')
    .requiredOption('--url <url>', 'destination URL (http or https); must not be a private address')
    .option('--guide <slug>', 'only changes of this guide')
    .addHelpText(
      'after',
      '\nThe server sends them: see docs/webhooks.md. HRESOLVE_WEBHOOK_NETWORKS opens networks inside, for the server and for this.',
    )
    .action(async ({ url, guide, ...flags }: CreateWebhookFlags) => {
      const { networks: allowed } = readWebhookSettings(environment);
      const store = await openStore(readDatabaseUrl(flags, environment), { alongside: true });
      try {
        const guideId = guide === undefined ? null : await idOfGuide(store, guide);
        const [head] = await store.changeHeads({ newestFirst: true, limit: 1 });
        const asked = { url, guideId, version: head?.version ?? 0, allowed };
        const { secret, problems } = await makeWebhook(store, asked, Date.now());
        const [problem] = problems;
        if (problem !== undefined) throw new UsageError(problem.message.replace('input.url', '--url'));
        printText(`${secret ?? ''}\n`);
      } finally {
        await store.close();
      }
    });
}

async function idOfGuide(store: Store, slug: string): Promise<string> {
  const { nodes } = await store.load();
  const guide = nodes.find((node) => node.type === 'Guide' && node.slug === slug);
  if (guide === undefined) throw new CommandFailure(`There is no guide ${slug.slice(0, 100)}.`);
  return guide.id;
}
