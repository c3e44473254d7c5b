/** A table in Markdown: a head and rows of texts; columns behind the first `named` ones stand to the right. */
export function markdownTableOf(head: readonly string[], rows: readonly (readonly string[])[], named: number): string {
  const line = (texts: readonly string[]) => `| ${texts.map((text) => text.replaceAll('|', '\\|')).join(' | ')} |\n`;
  const rule = head.map((_, index) => (index < named ? '---' : '---:'));
  return [head, rule, ...rows].map(line).join('');
}
