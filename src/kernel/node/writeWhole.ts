/** Writes a file of a cache aside and moves it into its place, so that no half of it is ever read. */
import { renameSync, writeFileSync } from 'node:fs';

export function writeWhole(file: string, content: string | Uint8Array): void {
  const aside = `${file}.${process.pid}`;
  writeFileSync(aside, content);
  renameSync(aside, file);
}
