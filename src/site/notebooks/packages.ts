/** What a notebook installs before it runs: the packages that its code imports, in the releases that were measured. */

/** By the name that a program imports: what `pip` is asked for; nothing for what comes with Python or with another. */
export const PIP_NAMES: Readonly<Record<string, readonly string[]>> = {
  // In whatever release is there: it is by far the largest, and Colab has it.
  torch: ['torch'],
  torchinfo: ['torchinfo==1.8.0'],
  fvcore: ['fvcore==0.1.5.post20221221'],
  thop: ['thop==0.1.1.post2209072238'],
  ptflops: ['ptflops==0.7.5'],
  // It imports transformers without asking for it.
  calflops: ['calflops==0.3.2', 'transformers'],
};

const IMPORT = /^\s*(?:from|import)\s+(\w+)/gm;

/** The cell that installs what the code of a notebook imports; empty where it imports nothing. Throws on a name that has no package. */
export function installCell(sources: readonly string[]): string {
  const names = new Set(sources.flatMap((source) => [...source.matchAll(IMPORT)].map(([, name = '']) => name)));
  for (const name of names)
    if (!Object.hasOwn(PIP_NAMES, name)) throw new ReferenceError(`a cell imports '${name}', which no package brings`);
  const wanted = Object.keys(PIP_NAMES).filter((name) => names.has(name));
  return wanted.length === 0 ? '' : `%pip install -q ${wanted.flatMap((name) => PIP_NAMES[name] ?? []).join(' ')}`;
}
