/**
 * A small picture of a slip: of a usual one by its kind, of any other by how its count stands to the right one. What is counted
 * stands in the hue of its quantity, what is left out is dashed, and what is counted too much is in ink. It comes with the ruler.
 */
import type { SlipName } from '#calc/questions/usualMistakes.ts';

type Part = 'kernel' | 'bias' | 'in' | 'out' | 'ink' | 'missing';
type Glyph = Partial<Record<Part, string>>;

/** Its box. */
export const GLYPH = { width: 32, height: 18 } as const;

const box = (x: number, y: number, side: number): string => `M${x} ${y}h${side}v${side}h-${side}z`;

/** A square of `cells` cells a side. */
function grid(x: number, y: number, cell = 4, cells = 3): string {
  const lines = Array.from({ length: cells - 1 }, (_, index) => {
    const at = (index + 1) * cell;
    return `M${x} ${y + at}h${cell * cells}M${x + at} ${y}v${cell * cells}`;
  });
  return box(x, y, cell * cells) + lines.join('');
}

const disc = (x: number, y: number, r = 2.5): string =>
  `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 -${2 * r} 0`;
const ticks = (x: number, height: number, count = 3): string =>
  Array.from({ length: count }, (_, index) => `M${x + index * 3} 17v-${height}`).join('');

const FRONT = grid(2, 5);
/** Two more sheets behind the one in front. */
const BEHIND = 'M5 5V3h12v12h-3M8 3V1h12v12h-3';
const KERNEL = grid(2, 3);
const MAP = grid(8, 1.5, 5);
const ON_MAP = [0, 5, 10].flatMap((x) => [0, 5, 10].map((y) => disc(10.5 + x, 4 + y, 1.2))).join('');

/** One of the parts of memory in training, side by side: weights, gradients, the states of the optimizer, activations. */
const held = (index: number, height: number): string => `M${2 + index * 7} 17v-${height}h5v${height}z`;
const [WEIGHTS, GRADIENTS, STATES, KEPT] = [held(0, 7), held(1, 7), held(2, 14), held(3, 10)] as const;

const GLYPHS: Readonly<Record<SlipName, Glyph>> = {
  bias_missing: { kernel: KERNEL, missing: disc(23, 9, 4) },
  biases_included: { kernel: KERNEL, ink: disc(23, 9, 4) },
  in_channels_missing: { kernel: FRONT, missing: BEHIND },
  both_missing: { kernel: FRONT, missing: BEHIND + disc(27, 12, 3.5) },
  one_kernel_only: { kernel: KERNEL, missing: box(18, 3, 12) },
  one_position_only: { missing: MAP, out: box(8, 1.5, 5) },
  bias_per_pair: { kernel: FRONT + BEHIND, bias: disc(26, 14), ink: disc(26, 8) + disc(26, 2.6) },
  bias_per_output_value: { out: MAP, ink: ON_MAP },
  groups_missing: { kernel: box(8, 1, 8) + box(16, 9, 8), ink: box(16, 1, 8) + box(8, 9, 8) },
  every_position: { ink: MAP, kernel: box(8, 1.5, 5) },
  every_image: { in: box(2, 5, 12), ink: BEHIND },
  bytes: { kernel: box(3, 4, 10), ink: grid(18, 4, 5, 2) },
  bias_additions_missing: { kernel: ticks(4, 10), ink: ticks(14, 5), missing: ticks(25, 15, 1) },
  one_addition_too_many: {
    kernel: ticks(2, 10),
    bias: ticks(18, 15, 1),
    ink: ticks(12, 5, 2) + ticks(26, 5, 1) + disc(26, 6, 2),
  },
  multiplications_only: { kernel: ticks(6, 10), missing: ticks(17, 5) },
  additions_included: { kernel: ticks(6, 10), ink: ticks(17, 5) },
  input_size_for_output_size: { ink: box(8, 1, 16), out: box(8, 1, 10) },
  batch_missing: { in: box(2, 5, 12), missing: BEHIND },
  parameters_for_operations: { kernel: KERNEL, missing: ticks(19, 10, 4) },
  keys_only: { in: grid(2, 3), missing: grid(18, 3) },
  one_layer_only: { in: box(2, 5, 12), missing: BEHIND },
  numbers_for_bytes: { in: box(3, 4, 10), missing: grid(18, 4, 5, 2) },
  states_missing: { kernel: WEIGHTS + GRADIENTS, missing: STATES, in: KEPT },
  gradients_missing: { kernel: WEIGHTS, missing: GRADIENTS, out: STATES, in: KEPT },
  activations_missing: { kernel: WEIGHTS + GRADIENTS, out: STATES, missing: KEPT },
  weights_only: { kernel: WEIGHTS, missing: GRADIENTS + STATES + KEPT },
};

/** A slip that is known by its count alone, and the right count. */
export interface Compared {
  slip: bigint;
  answer: bigint;
}

/** So many times the right count, or so small a part of it, can be told by cells. */
const MOST_CELLS = 9n;

/** Squares that touch, as large as the box lets them be: in one row up to four, else in two. */
function cells(count: number): string[] {
  const columns = count > 4 ? Math.ceil(count / 2) : count;
  const side = Math.min(28 / columns, count > 4 ? 8 : 14);
  const left = (GLYPH.width - columns * side) / 2;
  return Array.from({ length: count }, (_, index) =>
    box(left + (index % columns) * side, 1 + Math.floor(index / columns) * side, side),
  );
}

const bar = (x: number, width: number): string => `M${x} 5h${width}v8h-${width}z`;

/** The smaller of both counts and what the larger has beyond it: in cells where it is some times as large, else in one bar. */
function comparedBy({ slip, answer }: Compared): Glyph {
  const rest: Part = slip > answer ? 'ink' : 'missing';
  const [small, large] = slip > answer ? [answer, slip] : [slip, answer];
  if (small > 0n && large % small === 0n && large / small <= MOST_CELLS) {
    const [first = '', ...others] = cells(Number(large / small));
    return { out: first, [rest]: others.join('') };
  }
  // A hundredth of the bar is not seen; what is there is.
  const share = large > 0n ? Number((small * 1000n) / large) / 1000 : 0;
  const width = small > 0n ? Math.min(27, Math.max(1, Math.round(28 * share))) : 0;
  return { ...(width > 0 && { out: bar(2, width) }), [rest]: bar(2 + width, 28 - width) };
}

/** How a part is drawn. */
function styleOf(part: Part): string {
  if (part === 'missing') return 'fill:none;stroke:var(--ink-2);stroke-dasharray:2 1.5';
  const hue = `var(--${part})`;
  return `fill:${hue};fill-opacity:.2;stroke:${hue}`;
}

export function SlipGlyph({ of }: { of: SlipName | Compared }) {
  const parts = Object.entries(typeof of === 'string' ? GLYPHS[of] : comparedBy(of)) as [Part, string][];
  return (
    <svg
      viewBox={`0 0 ${GLYPH.width} ${GLYPH.height}`}
      style={`display:block;width:${GLYPH.width}px;height:${GLYPH.height}px;margin:0 auto`}
      aria-hidden="true"
    >
      {parts.map(([part, d]) => (
        <path key={part} d={d} style={styleOf(part)} />
      ))}
    </svg>
  );
}
