/** Addresses of what is given: of this page, and of the playground. They are made when they are asked for. */
import { packCode } from '../../cells/codeLink.ts';
import { addressWithCode } from '../../playground/link.ts';
import type { LiveNetwork } from './liveNetwork.ts';
import { CODE_ID, callOf } from './liveNetwork.ts';

/** The address of this page with what is given; its code only where that is changed. */
export async function addressOfLive({ given, first, addressOf }: LiveNetwork): Promise<string> {
  const url = new URL(addressOf(location.href));
  const { source } = given.value;
  url.hash = source === first.source ? '' : `${CODE_ID}=${await packCode(source)}`;
  return url.href;
}

/** The address of the playground with the code, the call and the input. */
export const addressInPlayground = (page: string, { given, about }: LiveNetwork): Promise<string> =>
  addressWithCode(page, {
    source: given.value.source,
    model: callOf(about.name, given.value),
    input: given.value.input,
  });
