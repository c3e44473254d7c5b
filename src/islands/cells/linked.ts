/** Code that an address brings for a cell, `#one-conv=…`: it is shown and never run by itself. */
import { packCode, unpackCode } from './codeLink.ts';

/** What the address brings for a cell: code, or something that cannot be read; nothing where it names another. */
export async function codeOfAddress(id: string): Promise<{ ok: true; code: string } | { ok: false } | undefined> {
  const [name, letters] = location.hash.slice(1).split('=', 2);
  if (name !== id || letters === undefined) return undefined;
  const code = await unpackCode(letters);
  return code === undefined ? { ok: false } : { ok: true, code };
}

/** The address of a cell, with its code where that is not the chapter's. */
export async function addressOfCell(id: string, code: string, first: string): Promise<string> {
  const url = new URL(location.href);
  url.hash = code === first ? id : `${id}=${await packCode(code)}`;
  return url.href;
}
