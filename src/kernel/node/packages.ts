/** The packages of the kernel: those of this room, and the networks of `content/`. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Files } from '../start.ts';
import { readNetworks } from './networks.ts';

const ROOT = fileURLToPath(new URL('../packages/', import.meta.url));

/** Every Python file by its path below `packages/`. */
export function readPackages(): Files {
  const files = readdirSync(ROOT, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.py'));
  const own = files.map((file) => [file.replaceAll('\\', '/'), readFileSync(`${ROOT}${file}`)] as const);
  return new Map<string, string | Uint8Array>([...own, ...readNetworks()]);
}
