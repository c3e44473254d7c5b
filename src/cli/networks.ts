/** The networks of the book by their names: what is counted under one, all of them, and what is near a name that is none. */
import { nameAndFigure, plainName } from '#calc/questions/whichNetwork.ts';
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

/** The networks that a text names beside a figure: `ResNet-34 2.18 M`. */
export function networksNamedIn(text: string): Network[] {
  const { named } = nameAndFigure(
    text,
    NETWORKS.map(({ name }) => name),
  );
  return NETWORKS.filter(({ name }) => named.includes(name));
}

/** What no network of the list is for. */
const OUTSIDE_KINDS = 'detection, for optical flow and on few bits';

/** The names that torchvision has for those. */
const OUTSIDE = /^(?:(?:faster|keypoint|mask)rcnn|fcos|retinanet|ssd(?:300|lite)|raft_(?:large|small)|quantized_)/;

/** Classes of transformers that are networks: `BertModel`, `GPT2LMHeadModel`. */
const OF_TRANSFORMERS = /^[A-Z]\w*(?:Model|For[A-Z]\w*|Config)$/;

/** What is said of a name that is known and stands for no network here; nothing of any other. */
function leftOut(name: string): string | undefined {
  if (OUTSIDE.test(name)) return `${quoted(name)} is outside, as are all networks for ${OUTSIDE_KINDS}`;
  if (!OF_TRANSFORMERS.test(name)) return undefined;
  const found = families().find(({ classes }) => classes !== undefined && name.startsWith(classes));
  const names = found && networksOf([found]).map((one) => one.name);
  return names && `${quoted(name)} is a class of transformers: here its networks are called ${names.join(', ')}`;
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
  const out = leftOut(name);
  if (out) return new Complaint(`${out}: --list names all`);
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
  return [...blocks, `Outside: networks for ${OUTSIDE_KINDS}.`].join('\n\n');
}
