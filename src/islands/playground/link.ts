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

/** What the address brings; `null` where its code cannot be read, nothing where it names none. */
export async function broughtByAddress(): Promise<Brought | null | undefined> {
  const given = new URLSearchParams(location.hash.slice(1));
  const letters = given.get('code');
  if (letters === null) return undefined;
  const source = await unpackCode(letters);
  return source === undefined ? null : { source, model: given.get('model') ?? '', input: given.get('input') ?? '' };
}
