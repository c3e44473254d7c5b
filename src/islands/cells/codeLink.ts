/** Code in the fragment of an address: deflated, in the letters of base64url. A fragment is not sent to any host. */

/** Longer code than this is not unpacked: a link may be hostile. */
const LONGEST = 200_000;

const toLetters = (bytes: Uint8Array): string =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');

const toBytes = (letters: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(letters.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));

/** Packs code. */
export async function packCode(code: string): Promise<string> {
  const packed = new Blob([code]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  return toLetters(new Uint8Array(await new Response(packed).arrayBuffer()));
}

/** Unpacks code; nothing where it is no code, or too long. */
export async function unpackCode(letters: string): Promise<string | undefined> {
  try {
    const reader = new Blob([toBytes(letters)])
      .stream()
      .pipeThrough(new DecompressionStream('deflate-raw'))
      .getReader();
    const decoder = new TextDecoder('utf-8', { fatal: true });
    let code = '';
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      code += decoder.decode(part.value, { stream: true });
      if (code.length > LONGEST) return undefined;
    }
    return code + decoder.decode();
  } catch {
    return undefined;
  }
}
