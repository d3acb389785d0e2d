import type { DocumentBlock } from '../blocks/documentBlocks.ts';
import { mostlyInstruct } from '../text/instructs.ts';
import { itemText } from './itemMarkdown.ts';
import { trimEndOf } from '../../domain/trimEdges.ts';
import { plainInline } from '../text/plainText.ts';

/** True for a paragraph that only announces what follows: it ends with a colon, or speaks of what follows. */
export function isLeadIn(text: string): boolean {
  const plain = plainInline(text);
  return /[:：]/.test(plain.slice(trimEndOf(plain, /[^\p{L}\p{N}]/u).length));
}

/**
 * True if it announces without saying anything: "To resolve this issue, follow these steps:", "This happens for one
 * of these reasons:". False if it says what for: "To reset the limit, follow these steps:".
 */
export function saysNothing(lead: string): boolean {
  const text = plainInline(lead).trim();
  if (text.length > 200) return false;
  const [, purpose = ''] = /^to ([^,:]{2,120})[,:]/i.exec(text) ?? [];
  if (
    purpose !== '' &&
    !/^(?:(?:try to )?(?:resolve|fix|work ?around|solve|correct|mitigate|address|troubleshoot|repair|avoid|recover from|do (?:this|so|it))\b)/i.test(
      purpose,
    )
  )
    return false;
  return announces.test(text);
}

const announces =
  /(?<!\p{L})(?:follow(?:ing)?|these|below|one (?:or more )?of|steps?|methods?|reasons?|conditions?|causes?|folgende[rsnm]?|schritte|gründe|suivante?s?|étapes|raisons|siguientes?|pasos|razones|causas|seguenti|passaggi|cause|motivi|seguintes?|etapas|passos|следующ\p{L}*|действия|następując\p{L}*|kroki|przyczyny|volgende|stappen)(?![\p{L}])|以下|下列|次の|다음/iu;

/** "To repair the store:" over a numbered list, or one that tells what to do; not "This has two causes:". */
export function leadsToSteps(text: string, { items, isOrdered }: DocumentBlock & { readonly kind: 'list' }): boolean {
  const plain = plainInline(text);
  if (saysWhy.test(plain)) return false;
  return isOrdered || mostlyInstruct(items.map(itemText));
}

const saysWhy =
  /\b(?:causes?|reasons?|because|why|symptoms?|conditions?|when|occurs?|happens?|caused by)\b|ursache|gründe|weil|wenn|raison|\bcauses?\b|lorsque|causas?|razon|cuando|motiv|quando|przyczyn|причин|когда|原因|理由|場合/iu;
