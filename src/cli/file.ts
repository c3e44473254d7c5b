/** A file of Python as it is named on the command line. */
const FILE = /^(.*?\.py)(?::([\s\S]+))?$/;

/** `net.py:Net(10)` → the file, and what is made of its names; `undefined` for what names no file. */
export function fileIn(target: string): { file: string; expression?: string } | undefined {
  const [, file, expression] = FILE.exec(target.trim()) ?? [];
  return file === undefined ? undefined : { file, ...(expression !== undefined && { expression }) };
}
