/** The tree of modules as PyTorch keeps it, called or not. One module may stand at several places in it. */
import type { LayerDefinition, Options } from '../layers/define.ts';
import { sum } from '../numbers/exact.ts';
import type { Work } from './call.ts';
import type { Tensor } from './tensor.ts';
import { numbersIn } from './tensor.ts';

/**
 * A layer rewritten by `nn.utils`: its weight is made anew from other tensors in each pass. The newer functions, in
 * `parametrizations`, also give the layer a class of its own, `Parametrized…`, and put modules into it that make the weight.
 */
export type Reparametrized = `${'' | 'parametrizations.'}${'weight_norm' | 'spectral_norm'}`;

/** How a layer is wrapped: by which function, around which tensor, and along which dimension; `null` for `None`. */
export interface Wrapping {
  kind: Reparametrized;
  name: string;
  dimension?: number | null;
}

/** A module by the name of its attribute. */
export type Child = readonly [name: string, module: Module];

export interface Module {
  className: string;
  /** What it is in the book, with the options it was made with; none for a module that only holds others. */
  layer?: LayerDefinition;
  options: Options;
  /** Learned tensors of its own, in PyTorch's order; those of modules in it are theirs. */
  parameters: readonly Tensor[];
  /** Tensors of its own that are kept and not learned. */
  buffers: readonly Tensor[];
  /** In the order in which they were registered. */
  children: readonly Child[];
  /** True where it is known to be in training. */
  training?: boolean;
  /** How its weight is made anew: by which function, from which tensor, along which dimension; and what that costs in each pass. */
  reparametrized?: Wrapping & { work: Work };
}

/** Modules inside a module, each once, as `named_children()` gives them. */
export const childrenOf = ({ children }: Module): Module[] => [...new Set(children.map(([, child]) => child))];

/** A module and all in it with their paths, each once by its first path, as `named_modules()` gives them. */
export function namedModules(root: Module): Map<Module, string> {
  const paths = new Map<Module, string>();
  const visit = (module: Module, path: string) => {
    if (paths.has(module)) return;
    paths.set(module, path);
    for (const [name, child] of module.children) visit(child, path === '' ? name : `${path}.${name}`);
  };
  visit(root, '');
  return paths;
}

/** Every learned tensor in a module, once, as `parameters()` gives them. */
export function parametersOf(root: Module): Tensor[] {
  return [...new Set([...namedModules(root).keys()].flatMap(({ parameters }) => parameters))];
}

/** Numbers of some learned tensors together. */
export const numbersOf = (tensors: readonly Tensor[]): bigint => sum(tensors.map(numbersIn));

/** Modules in the order in which each stands behind all that hold it. */
function outerFirst(root: Module): Module[] {
  const done = new Set<Module>();
  const order: Module[] = [];
  const visit = (module: Module) => {
    if (done.has(module)) return;
    done.add(module);
    for (const child of childrenOf(module)) visit(child);
    order.push(module);
  };
  visit(root);
  return order.reverse();
}

/** At how many places of the tree each module stands: one under two modules stands at as many as both together. */
export function placesOf(root: Module): Map<Module, bigint> {
  const places = new Map<Module, bigint>([[root, 1n]]);
  for (const module of outerFirst(root))
    for (const child of childrenOf(module)) places.set(child, (places.get(child) ?? 0n) + (places.get(module) ?? 0n));
  return places;
}
