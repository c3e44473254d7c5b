/** Both formulas of a convolution from one kernel: up its parameters, down its operations. */
import type { Words } from '#i18n/index.ts';
import type { FigureView } from './figureView.ts';

type FormulaWords = Words['figures']['formulas'];

/** A quantity as formulas write it, in its hue. */
const SYMBOLS = {
  kernel_height: { hue: 'kernel', base: 'K', sub: 'h' },
  kernel_width: { hue: 'kernel', base: 'K', sub: 'w' },
  in_channels: { hue: 'in', base: 'C', sub: 'in' },
  out_channels: { hue: 'out', base: 'C', sub: 'out' },
  out_height: { hue: 'size', base: 'H', sub: 'out' },
  out_width: { hue: 'size', base: 'W', sub: 'out' },
} as const;

type SymbolName = keyof typeof SYMBOLS;

/** Symbols between the texts of a line. */
type Piece = string | { symbol: SymbolName };
const symbol = (name: SymbolName): Piece => ({ symbol: name });
const KERNEL: readonly Piece[] = [symbol('kernel_height'), ' × ', symbol('kernel_width'), ' × ', symbol('in_channels')];

function Line({ x, y, pieces, strong }: { x: number; y: number; pieces: readonly Piece[]; strong?: boolean }) {
  return (
    <text class={strong ? 'number' : undefined} x={x} y={y}>
      {pieces.map((piece, index) => {
        if (typeof piece === 'string') return <tspan key={index}>{piece}</tspan>;
        const { hue, base, sub } = SYMBOLS[piece.symbol];
        return (
          <tspan key={index} class={`symbol q-${hue}`}>
            <tspan class="base">{base}</tspan>
            <tspan class={sub.length > 1 ? 'sub upright' : 'sub'} dy="4">
              {sub}
            </tspan>
            {/* A place without width takes the next piece up to the line again. */}
            <tspan dy="-4">{'\u200b'}</tspan>
          </tspan>
        );
      })}
    </text>
  );
}

/** Grids of a kernel, one behind the other. */
const SHEETS = [2, 1, 0].map((index) => {
  const [x, y] = [index * 8, 16 - index * 8];
  const cells = [0, 1, 2].flatMap((row) => [0, 1, 2].map((column) => `M${x + column * 15} ${y + row * 15}h15v15h-15z`));
  return { index, d: cells.join('') };
});

function OneKernel() {
  return (
    <g class="q-kernel">
      {SHEETS.map(({ index, d }) => (
        <path key={index} class={index === 0 ? 'face face-right' : 'face face-left'} d={d} />
      ))}
    </g>
  );
}

/** Kernels in a row, each with its bias. */
function Kernels() {
  return (
    <>
      {[0, 1, 2].map((index) => (
        <g key={index} transform={`translate(${index * 44} 0)`}>
          <g class="q-kernel">
            <path class={index === 0 ? 'face face-right' : 'face face-top'} d="M0 0h26v26h-26z" />
          </g>
          <g class="q-bias">
            <circle class="disc" cx="34" cy="21" r="4.5" />
          </g>
        </g>
      ))}
    </>
  );
}

/** The output, one map behind the other; its first place is the one that was counted. */
function Output() {
  return (
    <g class="q-out">
      <path class="face face-left" d="M16 -12h42v42h-42z" />
      <path class="face face-left" d="M8 -6h42v42h-42z" />
      <path class="face face-top" d="M0 0h42v42h-42zM14 0v42M28 0v42M0 14h42M0 28h42" />
      <path class="face face-right" d="M0 0h14v14h-14z" />
    </g>
  );
}

/** Where the parts stand; a narrow page has them one below the other. */
const PLACES = {
  wide: {
    box: [640, 176],
    kernel: [0, 36],
    up: [180, 22],
    down: [180, 114],
    said: [140, 0],
    arrows: 'M112 62C140 62 140 36 168 36m-6 -5l6 5l-6 5M112 84C140 84 140 130 168 130m-6 -5l6 5l-6 5',
  },
  tall: {
    box: [320, 372],
    kernel: [0, 10],
    up: [28, 142],
    down: [28, 248],
    said: [0, 42],
    arrows: 'M6 122v34h16m-6 -5l6 5l-6 5M6 156v110h16m-6 -5l6 5l-6 5',
  },
} as const;

/** Both formulas, sign by sign. */
const PARAMETERS: readonly Piece[] = [...KERNEL, ' × ', symbol('out_channels'), ' + ', symbol('out_channels')];
const FLOPS: readonly Piece[] = [
  '2 × ',
  ...KERNEL,
  ' × ',
  symbol('out_height'),
  ' × ',
  symbol('out_width'),
  ' × ',
  symbol('out_channels'),
];

interface BranchProps {
  words: FormulaWords;
  name: keyof typeof PLACES;
}

/** Up: all kernels are the parameters. */
function ToParameters({ words, name }: BranchProps) {
  const [x, y] = PLACES[name].said;
  return (
    <>
      <Kernels />
      <Line x={x} y={y + 8} pieces={['× ', symbol('out_channels'), ' ', words.kernels]} />
      <Line x={x} y={y + 32} strong pieces={[...PARAMETERS, ` = ${words.parameters}`]} />
    </>
  );
}

/** Down: at each place of the output each kernel does its operations. */
function ToFlops({ words, name }: BranchProps) {
  const [x, y] = PLACES[name].said;
  const lower = name === 'tall' ? 20 : 2;
  const places: readonly Piece[] = ['× ', symbol('out_height'), ' × ', symbol('out_width'), ' ', words.places];
  return (
    <>
      <Output />
      <Line x={x} y={y + lower} pieces={['2 ', words.two]} />
      <Line x={x} y={y + lower + 22} pieces={places} />
      <Line x={x} y={y + lower + 46} strong pieces={[...FLOPS, ` = ${words.flops}`]} />
    </>
  );
}

function FormulaDrawing({ words, name }: BranchProps) {
  const { box, kernel, up, down, arrows } = PLACES[name];
  const at = ([x, y]: readonly number[]) => `translate(${x} ${y})`;
  return (
    <svg class={`anatomy ${name}`} viewBox={`0 0 ${box.join(' ')}`} role="img" aria-label={words.alt}>
      <g transform={at(kernel)}>
        <OneKernel />
        <Line x={0} y={84} pieces={KERNEL} />
        <text x="0" y="104">
          {words.kernel}
        </text>
      </g>
      <path class="wire" d={arrows} />
      <g transform={at(up)}>
        <ToParameters words={words} name={name} />
      </g>
      <g transform={at(down)}>
        <ToFlops words={words} name={name} />
      </g>
    </svg>
  );
}

export function FormulaAnatomy({ words: { figures } }: FigureView) {
  return (
    <div class="picture">
      <FormulaDrawing words={figures.formulas} name="wide" />
      <FormulaDrawing words={figures.formulas} name="tall" />
    </div>
  );
}
