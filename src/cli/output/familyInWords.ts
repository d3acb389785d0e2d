import { familyWithSlug } from '../../domain/codes/families/codeFamilies.ts';
import type { DocumentFamily, FamilySource } from '../../domain/guidance/guideDocument.ts';

/** "bug check, as its title says (12 entries; 2 of windows); --family decides otherwise". */
export function familyInWords({ slug, toldBy, entries }: DocumentFamily): string {
  const own = entries.find((each) => each.slug === slug)?.count ?? 0;
  const others = entries.filter((each) => each.slug !== slug).map((each) => `; ${String(each.count)} of ${each.slug}`);
  const name =
    slug === 'windows' ? 'windows (HRESULT, NTSTATUS, Win32)' : `${slug} (${familyWithSlug(slug)?.label ?? slug})`;
  const counted = `${String(own)} ${own === 1 ? 'entry' : 'entries'}${others.join('')}`;
  return `${name}, ${reasons[toldBy]}: ${counted}`;
}

const reasons: Record<FamilySource, string> = {
  GIVEN: 'as it was given',
  TITLE: 'as the title says',
  HEADINGS: 'as the headings say',
  COLUMNS: 'as the columns say',
  CODES: 'as the codes show',
  NOTHING: 'as nothing says otherwise (--family decides)',
};
