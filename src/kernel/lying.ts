/**
 * How the tensors of a recording lie in memory, as Python says, and for those made inside a layer as far as that follows from
 * the names and shapes of its calls: an operator of PyTorch is another for a tensor that is not read in the order in which it
 * lies.
 */
import type { Lying } from '#calc/conventions/flopOperators.ts';
import type { Shape } from '#calc/fields/shapes.ts';
import type { Call } from '#calc/run/call.ts';
import type { Tensor } from '#calc/run/tensor.ts';

const TURNS = /^(torch|Tensor)\.(transpose|permute|t|T|mT|swapaxes|swapdims|movedim|moveaxis|adjoint)_?$/;
const CUTS = /^((torch|Tensor)\.(chunk|split|narrow|split_with_sizes|tensor_split|unsafe_chunk)|\[\])$/;
const SPREADS = /^(torch|Tensor)\.(expand|expand_as|broadcast_to|unbind|select|diagonal|unfold|as_strided)$/;
const RESHAPES =
  /^((torch|Tensor)\.(view|reshape|flatten|unflatten|view_as|reshape_as|squeeze|unsqueeze|detach|ravel)_?|Flatten|Unflatten)$/;
/** What works number by number, and hands on how its input lies. */
const KEEPS =
  /^([+\-*/]=?|\*\*|(F|torch|Tensor)\.(relu|gelu|silu|sigmoid|tanh|leaky_relu|elu|dropout|add|sub|mul|div|exp|sqrt|clone|neg|pow|mish|selu|softplus|hardswish|hardsigmoid|relu6|to|float|half)_?|ReLU|ReLU6|GELU|SiLU|Sigmoid|Tanh|LeakyReLU|ELU|Dropout|Mish|SELU|Softplus|Hardswish|Hardsigmoid|BatchNorm\dd)$/;

const large = (shape: Shape): string => shape.filter((size) => size > 1n).join();

function turned(from: Shape, to: Shape): Lying {
  return large(from) === large(to) && from.join() !== to.join() ? 'in order' : 'otherwise';
}

function cut(from: Shape, to: Shape): Lying {
  if (from.length !== to.length) return 'unknown';
  const at = from.findIndex((size, index) => size !== to[index]);
  return at < 0 || from.slice(0, at).every((size) => size === 1n) ? 'in order' : 'otherwise';
}

function after({ name, inputs }: Call, input: Tensor | undefined, output: Tensor, lies: Lying): Lying {
  if (!input) return 'in order';
  if (TURNS.test(name)) return lies === 'in order' ? turned(input.shape, output.shape) : 'unknown';
  if (CUTS.test(name)) return lies === 'in order' && inputs.length === 1 ? cut(input.shape, output.shape) : 'unknown';
  if (SPREADS.test(name)) return 'unknown';
  if (RESHAPES.test(name)) return lies === 'in order' ? lies : 'unknown';
  return KEEPS.test(name) ? lies : 'in order';
}

/** True where heads are turned behind the positions: `(B, heads, T, d)` to `(B, T, heads, d)`. */
function turnsHeads({ name }: Call, from: Shape, to: Shape): boolean {
  const [batch, heads, length, width] = from;
  const fits = from.length === 4 && TURNS.test(name) && batch !== heads && batch !== length && (length ?? 0n) > 1n;
  return fits && [batch, length, heads, width].join() === to.join();
}

export class Memory {
  private readonly lies = new Map<number, Lying>();
  /** Tensors whose heads were turned behind the positions: joined with what is in them, they are copied. */
  private readonly turned = new Set<number>();

  /** How a tensor lies; one that no call has made lies in order. */
  of(tensor: Tensor | undefined): Lying {
    if (tensor?.inOrder !== undefined) return tensor.inOrder ? 'in order' : 'otherwise';
    return (tensor && this.lies.get(tensor.id)) ?? 'in order';
  }

  /** Sees what a call makes. */
  see(call: Call): void {
    const input = call.inputs.find(({ shape }) => shape.length > 1) ?? call.inputs[0];
    for (const output of call.outputs) {
      if (output.id === input?.id) continue;
      const lies = this.of(input);
      if (input && lies === 'in order' && turnsHeads(call, input.shape, output.shape)) this.turned.add(output.id);
      const joins = input && this.turned.has(input.id) && this.joinsHeads(call, input.shape, output.shape);
      this.lies.set(output.id, joins ? 'in order' : after(call, input, output, lies));
    }
  }

  private joinsHeads({ name }: Call, [batch, length, heads = 1n, width = 1n]: Shape, to: Shape): boolean {
    return RESHAPES.test(name) && heads > 1n && [batch, length, heads * width].join() === to.join();
  }
}
