/** What each answer of the tools adds up, as bars to one scale: two of them are as long, and made of other parts. */
import { TOOLS } from '#calc/conventions/index.ts';
import type { Evaluation } from '#calc/layers/evaluate.ts';
import { grouped } from '#calc/numbers/units.ts';
import type { Words } from '#i18n/index.ts';
import { message } from '#i18n/message.ts';
import type { FigureView } from './figureView.ts';
import { evaluationOf } from './figureView.ts';

type PartWords = Words['figures']['parts'];

/** Parts of a sum: multiplications with their additions as one, each by itself, additions that are counted and not done. */
type Part = 'pairs' | 'multiplications' | 'additions' | 'extra' | 'biases';

/** Answers by what they add up: conventions by their ids, `book` for this book's. */
export const ADDED: readonly { by: readonly string[]; parts: readonly Part[] }[] = [
  { by: ['fvcore', 'thop', 'calflops-macs'], parts: ['pairs'] },
  { by: ['torchinfo', 'ptflops'], parts: ['pairs', 'biases'] },
  { by: ['flop-counter'], parts: ['multiplications', 'additions', 'extra'] },
  { by: ['book'], parts: ['multiplications', 'additions', 'biases'] },
  { by: ['calflops'], parts: ['multiplications', 'additions', 'extra', 'biases'] },
];

/** How often each part is counted. */
export function addedParts({ values, macs }: Pick<Evaluation, 'values' | 'macs'>): Readonly<Record<Part, bigint>> {
  const { multiplications = 0n, additions = 0n, bias_additions: biases = 0n } = values;
  return { pairs: macs, multiplications, additions, extra: macs - additions, biases };
}

/** Room of a row, the height of a bar, and where the first row begins, by how the key above it is arranged. */
const [ROW, BAR] = [48, 16];
const ARRANGED = {
  wide: { width: 640, longest: 560, keys: [0, 180, 420, 0], top: 74 },
  tall: { width: 320, longest: 262, keys: [], top: 142 },
};

type Name = keyof typeof ARRANGED;

interface Row {
  sum: bigint;
  tools: string;
  parts: readonly { part: Part; count: bigint }[];
}

function rowsOf(found: Evaluation, words: PartWords): Row[] {
  const counts = addedParts(found);
  const named = (id: string): string => {
    const tool = TOOLS.find((one) => one.id === id);
    return tool ? `${tool.name.split(' ')[0]} (${tool.unit})` : words.book;
  };
  return ADDED.map(({ by, parts }) => {
    const counted = parts.map((part) => ({ part, count: counts[part] }));
    return {
      sum: counted.reduce((all, { count }) => all + count, 0n),
      tools: by.map(named).join(', '),
      parts: counted,
    };
  });
}

/** How each part looks: multiplications and biases in their hues, what is not done as an empty box of dashes. */
const LOOKS = {
  multiplications: { hue: 'q-kernel', face: 'face face-right' },
  additions: { hue: 'q-none', face: 'face face-top' },
  biases: { hue: 'q-bias', face: 'face face-right' },
  extra: { hue: 'q-none', face: 'face-break' },
} as const;

function Piece({ part, d }: { part: keyof typeof LOOKS; d: string }) {
  const { hue, face } = LOOKS[part];
  return (
    <g class={hue}>
      <path class={face} d={d} stroke-dasharray={part === 'extra' ? '3 2' : undefined} />
    </g>
  );
}

/** A part of a bar. Of a pair the multiplication stands above, and below it the addition, where there is one. */
function Segment({ part, x, wide, done }: { part: Part; x: number; wide: number; done: number }) {
  const box = (top: number, high: number, from: number, length: number) =>
    `M${(x + from).toFixed(1)} ${top}h${length.toFixed(1)}v${high}h-${length.toFixed(1)}z`;
  if (part === 'pairs')
    return (
      <>
        <Piece part="multiplications" d={box(0, BAR / 2, 0, wide)} />
        <Piece part="additions" d={box(BAR / 2, BAR / 2, 0, done)} />
        <Piece part="extra" d={box(BAR / 2, BAR / 2, done, wide - done)} />
      </>
    );
  return <Piece part={part} d={box(0, BAR, 0, wide)} />;
}

function Bar({ row, unit, done }: { row: Row; unit: number; done: bigint }) {
  let x = 0;
  const placed = row.parts.map(({ part, count }) => {
    const wide = Number(count) * unit;
    x += wide;
    return { part, x: x - wide, wide };
  });
  return (
    <>
      <text x="0" y="-7">
        {row.tools}
      </text>
      {placed.map((one) => (
        <Segment key={one.part} {...one} done={Number(done) * unit} />
      ))}
      <text class="number" x={(x + 8).toFixed(1)} y={BAR - 2}>
        {grouped(row.sum)}
      </text>
    </>
  );
}

/** What the parts of the bars look like. */
function Keys({ counts, words, name }: { counts: Readonly<Record<Part, bigint>>; words: PartWords; name: Name }) {
  const keys = [
    { part: 'multiplications', said: words.multiplication },
    { part: 'additions', said: words.addition },
    { part: 'biases', said: words.bias },
    { part: 'extra', said: words.none },
  ] as const;
  const place = (index: number): readonly [number, number] =>
    name === 'wide' ? [ARRANGED.wide.keys[index] ?? 0, index < 3 ? 0 : 22] : [0, index * 22];
  return (
    <>
      {keys.map(({ part, said }, index) => {
        const [x, y] = place(index);
        return (
          <g key={part} transform={`translate(${x} ${y})`}>
            <Piece part={part} d="M0 2h12v12h-12z" />
            <text x="20" y="13">
              {said}: {grouped(counts[part])}
            </text>
          </g>
        );
      })}
      <text x={name === 'wide' ? 280 : 0} y={name === 'wide' ? 35 : 101}>
        {words.pair}
      </text>
    </>
  );
}

function said(rows: readonly Row[], words: PartWords): string {
  const joined = (texts: readonly string[]) => texts.reduce((one, other) => message(words.joined, { one, other }));
  const each = rows.map(({ sum, tools, parts }) => {
    const counted = parts.map(({ part, count }) => message(words[part], { count: grouped(count) }));
    return message(words.row, { sum: grouped(sum), tools, parts: joined(counted) });
  });
  return message(words.alt, { rows: each.join(' ') });
}

export function PartsAdded({ model, words: { figures } }: FigureView) {
  const [found, words] = [evaluationOf(model), figures.parts];
  const [rows, counts] = [rowsOf(found, words), addedParts(found)];
  const most = Math.max(...rows.map(({ sum }) => Number(sum)));
  return (
    <div class="picture">
      {(['wide', 'tall'] as const).map((name) => {
        const { width, longest, top } = ARRANGED[name];
        return (
          <svg
            key={name}
            class={`anatomy added ${name}`}
            viewBox={`0 0 ${width} ${top + (rows.length - 1) * ROW + BAR + 4}`}
            role="img"
            aria-label={said(rows, words)}
          >
            <Keys counts={counts} words={words} name={name} />
            {rows.map((row, index) => (
              <g key={row.tools} transform={`translate(0 ${top + index * ROW})`}>
                <Bar row={row} unit={longest / most} done={counts.additions} />
              </g>
            ))}
          </svg>
        );
      })}
    </div>
  );
}
