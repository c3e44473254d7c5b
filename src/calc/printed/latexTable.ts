/** A table in LaTeX: a `tabular`, which needs no package. */

const IN_LATEX: Readonly<Record<string, string>> = {
  '\\': String.raw`\textbackslash{}`,
  '~': String.raw`\textasciitilde{}`,
  '^': String.raw`\textasciicircum{}`,
};

const latexText = (text: string): string => text.replace(/[\\~^&%$#_{}]/g, (sign) => IN_LATEX[sign] ?? `\\${sign}`);

/** A head and rows of texts, the last of which is the sum; columns behind the first `named` ones stand to the right. */
export function latexTable(head: readonly string[], rows: readonly (readonly string[])[], named: number): string {
  const line = (texts: readonly string[]) => `  ${texts.map(latexText).join(' & ')} \\\\`;
  const lines = rows.map(line);
  const columns = `${'l'.repeat(named)}${'r'.repeat(head.length - named)}`;
  return [
    String.raw`\begin{tabular}{${columns}}`,
    String.raw`  \hline`,
    line(head),
    String.raw`  \hline`,
    ...lines.slice(0, -1),
    String.raw`  \hline`,
    ...lines.slice(-1),
    String.raw`  \hline`,
    String.raw`\end{tabular}`,
    '',
  ].join('\n');
}
