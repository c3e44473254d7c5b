/** What the playground is given by an address: all of it in the fragment, which is not sent to any host. */
import { packCode, unpackCode } from '../cells/codeLink.ts';

/** What a count is asked of. */
export interface Brought {
  source: string;
  model: string;
  input: string;
}

/** The address of the playground with what it is to be given; `page` is its own, or a path beside it. */
export async function addressWithCode(
  page: string,
  { source, model = '', input = '' }: Partial<Brought>,
): Promise<string> {
  const url = new URL(page, location.href);
  const given = new URLSearchParams({
    code: await packCode(source ?? ''),
    ...(model && { model }),
    ...(input && { input }),
  });
  url.search = '';
  url.hash = given.toString();
  return url.href;
}

/** The code of an address: packed, or a line as it stands; `null` where it cannot be read, nothing where there is none. */
async function codeOf(given: URLSearchParams): Promise<string | null | undefined> {
  const [letters, line] = [given.get('code'), given.get('line')];
  if (letters !== null) return (await unpackCode(letters)) ?? null;
  return line === null ? undefined : `${line}\n`;
}

/** What the address brings; `null` where its code cannot be read, nothing where it names none. */
export async function broughtByAddress(): Promise<Brought | null | undefined> {
  const given = new URLSearchParams(location.hash.slice(1));
  const source = await codeOf(given);
  if (typeof source !== 'string') return source;
  return { source, model: given.get('model') ?? '', input: given.get('input') ?? '' };
}
