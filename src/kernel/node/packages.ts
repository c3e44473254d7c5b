/** The packages of the kernel, read from this folder. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Files } from '../start.ts';

const ROOT = fileURLToPath(new URL('../packages/', import.meta.url));

/** Every Python file by its path below `packages/`. */
export function readPackages(): Files {
  const files = readdirSync(ROOT, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.py'));
  return new Map(files.map((file) => [file.replaceAll('\\', '/'), readFileSync(`${ROOT}${file}`)]));
}
