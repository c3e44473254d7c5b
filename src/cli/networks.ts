/** The networks of the book by their names: what is counted under one, all of them, and what is near a name that is none. */
import { plainName } from '#calc/questions/whichNetwork.ts';
import type { Network } from '#kernel/node/networks.ts';
import { families, networksOf } from '#kernel/node/networks.ts';
import { slipsBetween } from '#search/nearness.ts';
import { Complaint } from './complaint.ts';
import { quoted } from './quoted.ts';

/** A name alone or called, with the modules that it stands in before it. */
const NAMED = /^\s*(?:(?:torchvision\.)?models\.(?:\w+\.)*|networks\.\w+\.)?([A-Za-z][\w-]*)\s*(\([\s\S]*\))?\s*$/;

const NETWORKS = networksOf(families());

/** A network that is asked for, and how it is made. */
export interface NamedNetwork {
  network: Network;
  call: string;
}

/** The network of a target, `resnet50` or `resnet50(num_classes=10)`. */
export function networkIn(target: string): NamedNetwork | undefined {
  const [, name, given] = NAMED.exec(target) ?? [];
  const network = NETWORKS.find((one) => one.name === name);
  return network && { network, call: given === undefined ? network.call : `${network.name}${given}` };
}

/** More slips make another name. */
const FARTHEST = 2;
const MOST = 3;

/** Names that a name may mean, the nearest first: few slips lie between, or one goes on where the other ends. */
function near(name: string): string[] {
  const asked = plainName(name);
  const found = NETWORKS.map((one) => {
    const known = plainName(one.name);
    const goesOn = asked.length > FARTHEST && (known.startsWith(asked) || asked.startsWith(known));
    return {
      name: one.name,
      far: Math.min(slipsBetween(asked, known, FARTHEST), goesOn ? 1 : Number.POSITIVE_INFINITY),
    };
  });
  const close = found.filter(({ far }) => far <= Math.min(FARTHEST, asked.length / 3)).sort((a, b) => a.far - b.far);
  return close.slice(0, MOST).map((one) => one.name);
}

/** What is said of a name that is no network's, but alone or like one; nothing of what may be something else. */
export function unknownNetwork(target: string): Complaint | undefined {
  const [, name = '', given] = NAMED.exec(target) ?? [];
  const names = near(name);
  const meant = names.length > 0 ? `; did you mean ${names.join(', ').replace(/, (?=[^,]*$)/, ' or ')}?` : ':';
  const known = name === '' || name === 'x' || (names.length === 0 && given !== undefined);
  return known ? undefined : new Complaint(`no network is called ${quoted(name)}${meant} --list names all`);
}

/** All networks by their families, with the input each is counted on where none is given. */
export function networkList(): string {
  const blocks = families().map((one) => {
    const networks = networksOf([one]);
    const widest = Math.max(...networks.map(({ name }) => name.length));
    const lines = networks.map(({ name, input }) => `  ${name.padEnd(widest)}  ${input}`);
    return [[one.family, one.paper].filter(Boolean).join(': '), ...lines].join('\n');
  });
  return blocks.join('\n\n');
}
