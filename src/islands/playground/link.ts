/** The address of the playground with code in its fragment, which is not sent to any host. */
import { packCode } from '../cells/codeLink.ts';

/** The name of the code in the fragment. */
export const CODE = 'code';

/** The address of a page with code in its fragment. */
export async function addressOfCode(page: string, code: string): Promise<string> {
  const url = new URL(page, location.href);
  url.search = '';
  url.hash = `${CODE}=${await packCode(code)}`;
  return url.href;
}
