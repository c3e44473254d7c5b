/** Runs of trees of modules that are said as data, as test/recorder/trees.py builds them in PyTorch. */
import { layerNamed } from '#calc/layers/index.ts';
import type { Run } from '#calc/run/call.ts';
import { COMPOSITIONS } from '#calc/run/inside/index.ts';
import type { Child, Module } from '#calc/run/module.ts';
import type { Called } from '#calc/run/recorder.ts';
import { handOn, NOTHING_RETURNED, Recorder } from '#calc/run/recorder.ts';
import type { Tensor } from '#calc/run/tensor.ts';
import { elementwise } from '#calc/run/tensorFunctions.ts';
import { readModule } from '#code/read.ts';

/** A tree: its class, its modules by name, the shapes of tensors of its own, the steps of its `forward`, and what that returns. */
export interface Tree {
  class: string;
  /** A constructor's text, `= path` for a module that stands elsewhere too, or a tree. */
  modules: Readonly<Record<string, string | Tree>>;
  parameters?: Readonly<Record<string, readonly number[]>>;
  /** Name of the result, what is called, and with what; without steps the modules run one after another. */
  forward?: readonly (readonly [result: string, what: string, names: readonly string[]])[];
  returns?: string;
}

export interface Case {
  tree: Tree;
  input: readonly number[];
  dtype?: 'int64';
  frozen?: readonly string[];
  tied?: readonly (readonly [path: string, other: string])[];
}

const shapeOf = (sizes: readonly number[]) => sizes.map(BigInt);

class Builder {
  readonly run = new Recorder(COMPOSITIONS);
  private readonly trees = new Map<Module, Tree>();
  private readonly one: Case;

  constructor(one: Case) {
    this.one = one;
  }

  private at(root: Module, path: string): Module {
    return path.split('.').reduce((module, name) => {
      const child = module.children.find(([own]) => own === name)?.[1];
      if (!child) throw new ReferenceError(`there is no ${path}`);
      return child;
    }, root);
  }

  private layer(code: string, path: string): Module {
    const read = readModule(code, layerNamed);
    if (!read.ok || read.module.kind !== 'layer') throw new Error(`${code} is not read`);
    const frozen = (name: string) => this.one.frozen?.some((own) => `${path}.${name}`.startsWith(own));
    const made = this.run.layer(read.module.layer, read.module.options);
    return {
      ...made,
      parameters: made.parameters.map((tensor) => ({ ...tensor, trainable: !frozen(tensor.name ?? '') })),
    };
  }

  build(tree: Tree, path: string[] = [], root?: Module): Module {
    const children: Child[] = [];
    const module: Module = {
      className: tree.class,
      options: {},
      parameters: Object.entries(tree.parameters ?? {}).map(([name, sizes]) =>
        this.run.tensor(shapeOf(sizes), { name, trainable: true }),
      ),
      buffers: [],
      children,
    };
    this.trees.set(module, tree);
    for (const [name, part] of Object.entries(tree.modules)) {
      const here = [...path, name];
      if (typeof part !== 'string') children.push([name, this.build(part, here, root ?? module)]);
      else if (part.startsWith('= ')) children.push([name, this.at(root ?? module, part.slice(2))]);
      else children.push([name, this.layer(part, here.join('.'))]);
    }
    return module;
  }

  /** Gives one module the tensor of another. */
  tie(root: Module, [path, other]: readonly [string, string]): void {
    const split = (whole: string) => [whole.slice(0, whole.lastIndexOf('.')), whole.slice(whole.lastIndexOf('.') + 1)];
    const [module = '', name] = split(path);
    const [from = '', its] = split(other);
    const tensor = this.at(root, from).parameters.find((one) => one.name === its);
    const owner = this.at(root, module) as { parameters: readonly Tensor[] };
    owner.parameters = owner.parameters.map((one) => (one.name === name && tensor ? tensor : one));
  }

  private call(module: Module, inputs: readonly Tensor[]): Called {
    const tree = this.trees.get(module);
    if (!tree) return this.run.call(module, inputs);
    return this.run.enter(module, inputs, () => this.forward(module, tree, inputs));
  }

  private step(self: Module, what: string, given: readonly Tensor[]): Called {
    const [first] = given as [Tensor];
    if (what === '+' || what.startsWith('* ')) {
      const second = what === '+' ? given[1] : self.parameters.find(({ name }) => name === what.slice(2));
      const made = elementwise(what === '+' ? 'add' : 'multiply', first.shape, second?.shape ?? []);
      if (!made.ok) return { ok: false, function: what, problem: made.problem };
      return handOn(this.run.apply(what.slice(0, 1), second ? [first, second] : [first], made));
    }
    const relu = layerNamed('ReLU');
    if (what === 'F.relu' && relu) return this.run.callAs(what, relu, { inplace: false }, [first]);
    return this.call(this.at(self, what), given);
  }

  forward(self: Module, tree: Tree, inputs: readonly Tensor[]): Called {
    const steps = tree.forward ?? Object.keys(tree.modules).map((name) => ['x', name, ['x']] as const);
    const values = new Map<string, Tensor>([['x', inputs[0] as Tensor]]);
    for (const [result, what, names] of steps) {
      const called = this.step(
        self,
        what,
        names.map((name) => values.get(name) as Tensor),
      );
      if (!called.ok) return called;
      if (called.outputs[0]) values.set(result, called.outputs[0]);
    }
    const returned = values.get(tree.returns ?? 'x');
    return returned && tree.returns !== '' ? handOn(returned) : NOTHING_RETURNED;
  }
}

/** The run of a tree. */
export function runOfTree(one: Case): Run {
  const builder = new Builder(one);
  const root = builder.build(one.tree);
  for (const pair of one.tied ?? []) builder.tie(root, pair);
  const x = builder.run.tensor(shapeOf(one.input), one.dtype ? { dtype: one.dtype } : {});
  const made = builder.run.run(root, [x], () => builder.forward(root, one.tree, [x]));
  if (!made.ok) throw new Error(`${one.tree.class} refuses ${one.input}`);
  return made.run;
}
