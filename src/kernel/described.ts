/** Python's modules as calc sees them: told once while calls are recorded, before any tool reads the tree. */
import type { Dtype } from '#calc/layers/define.ts';
import type { Child, Module, Reparametrized } from '#calc/run/module.ts';
import { Recorder } from '#calc/run/recorder.ts';
import { reparametrize } from '#calc/run/reparametrize.ts';
import type { Tensor } from '#calc/run/tensor.ts';
import { crossedShape } from './crossing.ts';

/** A tensor of a module: its name, its number, its type, its shape, whether it is trained, how many stand for it. */
type ToldTensor = readonly [name: string, id: number, dtype: Dtype, shape: string, trainable: boolean, copies: string];

/** A module as Python tells it. `handle` is the layer that it is, or −1. */
interface Told {
  id: number;
  name: string;
  handle: number;
  training: boolean;
  parameters: readonly ToldTensor[];
  buffers: readonly ToldTensor[];
  children: readonly (readonly [name: string, id: number])[];
  /** By what a tensor is made anew before each call, which, and along which dimension. */
  wrapping: readonly [kind: Reparametrized, name: string, dimension: number | null] | null;
}

export class Described {
  private readonly modules = new Map<number, Module>();
  private readonly numbers = new Map<Module, number>();
  private readonly tensors = new Map<number, Tensor>();
  private readonly layerOf: (handle: number) => Module | undefined;

  constructor(layerOf: (handle: number) => Module | undefined) {
    this.layerOf = layerOf;
  }

  get(id: number): Module | undefined {
    return this.modules.get(id);
  }

  /** Python's number of a module. */
  numberOf = (module: Module): number | undefined => this.numbers.get(module);

  /** Hears the modules of a tree, inner ones first; of one that became another at its first call, anew. */
  tell = (text: string): void => {
    for (const told of JSON.parse(text) as Told[]) {
      const known = this.modules.get(told.id);
      const module = known ? Object.assign(known, this.moduleOf(told)) : this.moduleOf(told);
      this.modules.set(told.id, module);
      this.numbers.set(module, told.id);
    }
  };

  /** Forgets all: a tree may have changed before the next recording. */
  forget = (): void => {
    this.modules.clear();
    this.numbers.clear();
    this.tensors.clear();
  };

  /** What a weight that is made anew costs in each call. */
  private wrapped(plain: Module | undefined, { wrapping }: Told): Pick<Module, 'reparametrized'> {
    if (!plain || !wrapping) return {};
    const [kind, name, dimension] = wrapping;
    const made = reparametrize(new Recorder(), plain, { kind, name, dimension });
    return made.ok && made.module.reparametrized ? { reparametrized: made.module.reparametrized } : {};
  }

  private moduleOf(told: Told): Module {
    const { name, handle, training, parameters, buffers, children } = told;
    const plain = this.layerOf(handle);
    return {
      ...this.wrapped(plain, told),
      className: name,
      ...(plain?.layer && { layer: plain.layer }),
      options: plain?.options ?? {},
      training,
      parameters: parameters.map((one) => this.tensorOf(one)),
      buffers: buffers.map((one) => this.tensorOf(one)),
      children: children.flatMap(([child, id]): Child[] => {
        const module = this.modules.get(id);
        return module ? [[child, module]] : [];
      }),
    };
  }

  /** One object for one tensor, whatever its name: a tied weight is counted once. */
  private tensorOf([name, id, dtype, shape, trainable, copies]: ToldTensor): Tensor {
    const known = this.tensors.get(id);
    if (known) return known;
    const tensor: Tensor = { id, name, dtype, shape: crossedShape(shape), trainable, copies: BigInt(copies) };
    this.tensors.set(id, tensor);
    return tensor;
  }
}
