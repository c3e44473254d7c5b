/** Notebooks as Jupyter reads them: nbformat 4.5. */
import { KERNELSPEC, sourceLines, unrunCell } from '#calc/printed/jupyter.ts';
import type { CellRan } from '#kernel/cells.ts';

type Output =
  | { output_type: 'stream'; name: 'stdout' | 'stderr'; text: string[] }
  | {
      output_type: 'execute_result';
      execution_count: number;
      data: { 'text/plain': string[] };
      metadata: Record<string, never>;
    }
  | { output_type: 'error'; ename: string; evalue: string; traceback: string[] };

interface MarkdownCell {
  cell_type: 'markdown';
  id: string;
  metadata: Record<string, never>;
  source: string[];
}

interface CodeCell {
  cell_type: 'code';
  id: string;
  metadata: { tags?: string[] };
  execution_count: number | null;
  source: string[];
  outputs: Output[];
}

export interface JupyterNotebook {
  nbformat: 4;
  nbformat_minor: 5;
  metadata: {
    title: string;
    kernelspec: typeof KERNELSPEC;
    language_info: { name: string; file_extension: string; mimetype: string };
  };
  cells: (MarkdownCell | CodeCell)[];
}

/** What a notebook is made of, before it has run. */
export type NotebookPart =
  | { kind: 'text'; id: string; text: string }
  /** `raises` where the chapter shows an error. */
  | { kind: 'code'; id: string; source: string; raises: boolean };

const stream = (name: 'stdout' | 'stderr', text: string): Output[] =>
  text === '' ? [] : [{ output_type: 'stream', name, text: sourceLines(text) }];

/** What stands below a cell after its run. */
function outputsOf({ output, warnings, value, error }: CellRan, count: number): Output[] {
  const data = value === undefined ? undefined : { 'text/plain': sourceLines(value) };
  return [
    ...stream('stdout', output),
    ...stream('stderr', warnings),
    ...(data ? [{ output_type: 'execute_result' as const, execution_count: count, data, metadata: {} }] : []),
    ...(error
      ? [
          {
            output_type: 'error' as const,
            ename: error.name,
            evalue: error.words,
            traceback: error.traceback.trimEnd().split('\n'),
          },
        ]
      : []),
  ];
}

/** Names for cells: what nbformat allows, each once, and none that is taken. */
function namer(taken: readonly string[]): (wanted: string) => string {
  const used = new Set(taken);
  return (wanted) => {
    const name = wanted.replace(/[^\w-]+/g, '-').slice(0, 56);
    let free = name;
    for (let n = 2; used.has(free); n++) free = `${name}-${n}`;
    used.add(free);
    return free;
  };
}

/**
 * A notebook of parts in their order, with what its code came to: `ran` has a result for each part of code. What is to be
 * installed stands behind the first part, as a cell that has not run.
 */
export function notebookOf(
  title: string,
  parts: readonly NotebookPart[],
  ran: readonly CellRan[],
  install: string,
): JupyterNotebook {
  // A cell of code is called as on its page, where its id stands once.
  const nameOf = namer(parts.flatMap((part) => (part.kind === 'code' ? [part.id] : [])));
  let count = 0;
  const cells = parts.map((part): MarkdownCell | CodeCell => {
    if (part.kind === 'text')
      return { cell_type: 'markdown', id: nameOf(part.id), metadata: {}, source: sourceLines(part.text) };
    const result = ran[count] as CellRan;
    count += 1;
    const tags = part.raises ? { tags: ['raises-exception'] } : {};
    return {
      ...unrunCell(part.id, part.source),
      metadata: tags,
      execution_count: count,
      outputs: outputsOf(result, count),
    };
  });
  if (install !== '') cells.splice(1, 0, unrunCell(nameOf('install'), install));
  return {
    nbformat: 4,
    nbformat_minor: 5,
    metadata: {
      title,
      kernelspec: KERNELSPEC,
      language_info: { name: 'python', file_extension: '.py', mimetype: 'text/x-python' },
    },
    cells,
  };
}
