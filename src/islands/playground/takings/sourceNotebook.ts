/** A source as a notebook: what installs the tools, the imports that were given to the code, the code, and where it was counted the check. */
import { KERNELSPEC, unrunCell } from '#calc/printed/jupyter.ts';
import { lackingImports } from './givenImports.ts';

const INSTALL = '%pip install torch torchinfo fvcore thop ptflops calflops transformers';

/** The text of an `.ipynb`, nbformat 4.5. */
export function sourceNotebook(source: string, check: string | undefined): string {
  const imports = lackingImports(source);
  const cells = [
    unrunCell('install', INSTALL),
    ...(imports.length === 0 ? [] : [unrunCell('imports', imports.join('\n'))]),
    unrunCell('code', source.trimEnd()),
    ...(check === undefined ? [] : [unrunCell('check', check.trimEnd())]),
  ];
  const metadata = {
    kernelspec: KERNELSPEC,
    language_info: { name: 'python' },
  };
  return `${JSON.stringify({ cells, metadata, nbformat: 4, nbformat_minor: 5 }, null, 1)}\n`;
}
