/** A source as a notebook: what installs the tools, the code, and where it was counted the check. */

const INSTALL = '%pip install torch torchinfo fvcore thop ptflops calflops transformers';

const codeCell = (id: string, source: string) => ({
  cell_type: 'code',
  execution_count: null,
  id,
  metadata: {},
  outputs: [],
  source: source.trimEnd().split(/(?<=\n)/),
});

/** The text of an `.ipynb`, nbformat 4.5. */
export function sourceNotebook(source: string, check: string | undefined): string {
  const cells = [
    codeCell('install', INSTALL),
    codeCell('code', source),
    ...(check === undefined ? [] : [codeCell('check', check)]),
  ];
  const metadata = {
    kernelspec: { display_name: 'Python 3', language: 'python', name: 'python3' },
    language_info: { name: 'python' },
  };
  return `${JSON.stringify({ cells, metadata, nbformat: 4, nbformat_minor: 5 }, null, 1)}\n`;
}
