/** The files that Python in a page is made of. */

export interface PythonFile {
  /** Below the address of the site, with the hash of what is in it. */
  url: string;
  bytes: number;
  /** Its bytes as a host sends it that compresses. */
  zipped: number;
}

export interface PythonFiles {
  /** Unlike that of any build with other files. */
  build: string;
  /** CPython; what loads it; the standard library; our packages as bytecode. */
  wasm: PythonFile;
  loader: PythonFile;
  library: PythonFile;
  packages: PythonFile;
}

/** Put in by the build (`src/site/pythonFiles.ts`). */
export const PYTHON_FILES: PythonFiles | undefined = undefined;
