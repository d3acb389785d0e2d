import type { Command } from 'commander';
import type { WebhookDecision } from '../../../knowledgeBase/webhooks/webhooks.ts';
import {
  deleteWebhook,
  enableWebhook,
  rotateWebhook,
  subjectOfWebhook,
} from '../../../knowledgeBase/webhooks/webhooks.ts';
import type { Store } from '../../../store/contract/store.ts';
import { openStore } from '../../../store/openStore.ts';
import { CommandFailure } from '../../output/commandFailure.ts';
import { printText } from '../../output/printText.ts';
import { readDatabaseUrl } from '../../settings/settings.ts';
import { commandOnDatabase, type CommandContext, type DatabaseFlag } from '../commandContext.ts';
import { addWebhookCreate } from './createWebhookCommand.ts';
import { addWebhookList, addWebhookLog } from './webhookListCommand.ts';

/** `webhook create`, `list`, `log`, `rotate`, `enable` and `delete`; all work while a server is running. */
export function addWebhook(program: Command, context: CommandContext): void {
  const webhook = program
    .command('webhook')
    .exitOverride()
    .description('Addresses that each change is sent to, as Standard Webhooks.');
  addWebhookCreate(webhook, context);
  addWebhookList(webhook, context);
  addWebhookLog(webhook, context);
  addDecision(webhook, context, 'rotate', {
    description: 'Give a webhook a new secret and print it; for 24 hours messages are signed with the old one, too.',
    decide: (store, id) => rotateWebhook(store, id, Date.now()),
    say: ({ secret }) => `${secret ?? ''}\n`,
  });
  addDecision(webhook, context, 'enable', {
    description: 'Switch a webhook on again; what it has missed is sent first, within a minute.',
    decide: (store, id) => enableWebhook(store, id, Date.now()),
    say: ({ webhook: enabled }) => `The webhook ${enabled === null ? '' : subjectOfWebhook(enabled)} is on.\n`,
  });
  addDecision(webhook, context, 'delete', {
    description: 'Delete a webhook and its log of deliveries.',
    decide: (store, id) => deleteWebhook(store, id, Date.now()),
    say: ({ webhook: gone }) => `The webhook ${gone === null ? '' : subjectOfWebhook(gone)} is deleted.\n`,
  });
}

interface Decision {
  readonly description: string;
  readonly decide: (store: Store, id: string) => Promise<WebhookDecision>;
  readonly say: (decision: WebhookDecision) => string;
}

function addDecision(
  program: Command,
  { environment }: CommandContext,
  verb: string,
  { description, decide, say }: Decision,
): void {
  commandOnDatabase(program, verb)
    .description(description)
    .argument('<id>', 'its id, as webhook list shows it')
    .action(async (id: string, flags: DatabaseFlag) => {
      const store = await openStore(readDatabaseUrl(flags, environment), { alongside: true });
      try {
        const decision = await decide(store, id);
        const [problem] = decision.problems;
        if (problem?.code === 'NOT_FOUND')
          throw new CommandFailure(
            `There is no webhook ${id.slice(0, 40)}; hresolve webhook list shows those there are.`,
          );
        if (problem !== undefined) throw new CommandFailure(problem.message);
        printText(say(decision));
      } finally {
        await store.close();
      }
    });
}
