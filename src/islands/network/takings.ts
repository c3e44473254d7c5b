/** The texts of what is taken away of a network's page. Loaded with the first wish. */
import { networkCsv } from '#calc/printed/networkCsv.ts';
import type { Words } from '#i18n/index.ts';
import { kernelClient } from '#kernel/client.ts';
import type { TableAsShown } from './tableFiles.ts';
import { shownAsLatex, shownAsMarkdown } from './tableFiles.ts';

export { download } from '../playground/takings/download.ts';

/** The text of a file; nothing where it cannot be had. */
export async function textOfTaking(
  ending: 'csv' | 'md' | 'tex' | 'txt',
  shown: TableAsShown | undefined,
  words: Words['network'],
): Promise<string | undefined> {
  if (ending === 'txt') return kernelClient().summary();
  if (!shown) return undefined;
  if (ending === 'csv') return networkCsv(shown.table);
  return ending === 'md' ? shownAsMarkdown(shown, words) : shownAsLatex(shown, words);
}
