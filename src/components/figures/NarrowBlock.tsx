/** Two plain convolutions beside a bottleneck: maps as wide as their channels, and the weights between them to one scale. */
import type { Evaluation } from '#calc/layers/evaluate.ts';
import { evaluate } from '#calc/layers/evaluate.ts';
import { layerNamed } from '#calc/layers/index.ts';
import { grouped } from '#calc/numbers/units.ts';
import type { Words } from '#i18n/index.ts';
import { message } from '#i18n/message.ts';
import type { FigureView } from './figureView.ts';
import { evaluationOf } from './figureView.ts';

type NarrowWords = Words['figures']['narrow'];

/** Channels of the map for each of the narrow one, as in ResNet: torchvision calls it `expansion`. */
const EXPANSION = 4n;

/** The layers of both blocks. The model is the middle layer of the bottleneck. */
export function narrowLayers(model: FigureView['model']): Record<'plain' | 'bottleneck', Evaluation[]> {
  const middle = evaluationOf(model);
  const layer = layerNamed(model.layer);
  const narrow = middle.values.in_channels ?? 1n;
  const wide = EXPANSION * narrow;
  const other = (in_channels: bigint, out_channels: bigint, point: boolean): Evaluation => {
    const options = { ...middle.options, in_channels, out_channels, ...(point && { kernel_size: 1n, padding: 0n }) };
    const found = layer && evaluate(layer, options);
    if (!found?.ok) throw new RangeError(`example '${model.id}' has no block around it`);
    return found;
  };
  return {
    plain: [other(wide, wide, false), other(wide, wide, false)],
    bottleneck: [other(wide, narrow, true), middle, other(narrow, wide, true)],
  };
}

/** What is drawn of a layer. */
function sidesOf({ values }: Evaluation) {
  const { in_channels = 1n, out_channels = 1n, kernel_height = 1n, kernel_width = 1n, weights = 0n } = values;
  return { in_channels, out_channels, kernel_height, kernel_width, weights };
}

export const weightsTogether = (layers: readonly Evaluation[]): bigint =>
  layers.reduce((all, one) => all + sidesOf(one).weights, 0n);

/** How wide the widest map is, and the widest side of a matrix of weights; the middle of the maps, and the weights' left edge. */
const [MAP, MATRIX, MIDDLE, WEIGHTS] = [96, 32, 76, 180];
/** The first map, the last one, the height of a map, the room between matrices, and where the sum stands. */
const [FIRST, LAST, HIGH, GAP, SUM] = [36, 288, 12, 2, 338];

interface Scale {
  map: number;
  matrix: number;
}

/** Room that the sides of a kernel take. */
const KERNEL = 36;

/** The funnel from one map to the next, with the kernel's sides in it, or beside it where it is too narrow. */
function Funnel({ layer, from, to, scale }: { layer: Evaluation; from: number; to: number; scale: Scale }) {
  const { in_channels, out_channels, kernel_height, kernel_width } = sidesOf(layer);
  const [above, below] = [(Number(in_channels) * scale.map) / 2, (Number(out_channels) * scale.map) / 2];
  const fits = above + below > KERNEL;
  return (
    <>
      <g class="q-kernel">
        <path
          class="face face-left"
          d={`M${MIDDLE - above} ${from + HIGH}H${MIDDLE + above}L${MIDDLE + below} ${to}H${MIDDLE - below}z`}
        />
      </g>
      <text
        class="number"
        x={fits ? MIDDLE : MIDDLE + Math.max(above, below) + 6}
        y={(from + HIGH + to) / 2 + 5}
        text-anchor={fits ? 'middle' : 'start'}
      >
        {`${kernel_height} × ${kernel_width}`}
      </text>
    </>
  );
}

function MapView({ channels, y, scale }: { channels: bigint; y: number; scale: Scale }) {
  const half = (Number(channels) * scale.map) / 2;
  return (
    <>
      <g class="q-out">
        <path class="face face-right" d={`M${MIDDLE - half} ${y}h${2 * half}v${HIGH}h-${2 * half}z`} />
      </g>
      <text x={MIDDLE + half + 6} y={y + HIGH - 1}>
        {grouped(channels)}
      </text>
    </>
  );
}

/** The weights of a layer: a matrix of input by output channels for each place of the kernel. */
function Matrices({ layer, y, scale }: { layer: Evaluation; y: number; scale: Scale }) {
  const { in_channels, out_channels, kernel_height, kernel_width, weights } = sidesOf(layer);
  const [wide, high] = [Number(in_channels) * scale.matrix, Number(out_channels) * scale.matrix];
  const [rows, columns] = [Number(kernel_height), Number(kernel_width)];
  const [whole, tall] = [columns * (wide + GAP) - GAP, rows * (high + GAP) - GAP];
  const top = y - tall / 2;
  const d = Array.from({ length: rows * columns }, (_, at) => {
    const [row, column] = [Math.floor(at / columns), at % columns];
    return `M${WEIGHTS + column * (wide + GAP)} ${(top + row * (high + GAP)).toFixed(1)}h${wide}v${high}h-${wide}z`;
  }).join('');
  const below = whole > 2 * MATRIX;
  return (
    <>
      <g class="q-kernel">
        <path class="face face-top" d={d} />
      </g>
      <text class="number" x={below ? WEIGHTS : WEIGHTS + whole + 8} y={below ? top + tall + 17 : y + 5}>
        {grouped(weights)}
      </text>
    </>
  );
}

/** Leads around the block, and is added to what comes out. */
function Shortcut({ words }: { words: NarrowWords }) {
  const [left, end] = [MIDDLE - MAP / 2, LAST + HIGH + 24];
  return (
    <>
      <path
        class="wire"
        d={`M${left} ${FIRST + HIGH / 2}H${left - 20}V${end}H${MIDDLE - 10}m-5 -4l5 4l-5 4M${MIDDLE} ${LAST + HIGH}V${end - 10}m-4 -5l4 5l4 -5`}
      />
      <circle class="wire" cx={MIDDLE} cy={end} r="9" />
      <path class="wire" d={`M${MIDDLE - 5} ${end}h10M${MIDDLE} ${end - 5}v10`} />
      <text x={MIDDLE + 16} y={end + 5}>
        {words.shortcut}
      </text>
    </>
  );
}

function Block({
  layers,
  title,
  words,
  scale,
}: {
  layers: readonly Evaluation[];
  title: string;
  words: NarrowWords;
  scale: Scale;
}) {
  const step = (LAST - FIRST) / layers.length;
  const at = (index: number) => Math.round(FIRST + index * step);
  const first = layers[0] && sidesOf(layers[0]).in_channels;
  return (
    <>
      <text class="heading" y="15">
        {message(title, { count: grouped(weightsTogether(layers)) })}
      </text>
      {layers.map((layer, index) => (
        <g key={index}>
          <Funnel layer={layer} from={at(index)} to={at(index + 1)} scale={scale} />
          <Matrices layer={layer} y={(at(index) + HIGH + at(index + 1)) / 2 - 4} scale={scale} />
        </g>
      ))}
      <MapView channels={first ?? 1n} y={FIRST} scale={scale} />
      {layers.map((layer, index) => (
        <MapView key={index} channels={sidesOf(layer).out_channels} y={at(index + 1)} scale={scale} />
      ))}
      <Shortcut words={words} />
    </>
  );
}

function altText(layers: ReturnType<typeof narrowLayers>, words: NarrowWords): string {
  const each = (some: readonly Evaluation[]) =>
    some
      .map((one) => {
        const { in_channels, out_channels, kernel_height, kernel_width, weights } = sidesOf(one);
        return message(words.layer, {
          kernel: `${kernel_height} × ${kernel_width}`,
          from: in_channels,
          to: out_channels,
          places: kernel_height * kernel_width,
          weights: grouped(weights),
        });
      })
      .reduce((one, other) => message(words.joined, { one, other }));
  return message(words.alt, {
    plain: each(layers.plain),
    both: grouped(weightsTogether(layers.plain)),
    bottleneck: each(layers.bottleneck),
    three: grouped(weightsTogether(layers.bottleneck)),
  });
}

export function NarrowBlock({ model, words: { figures } }: FigureView) {
  const [layers, words] = [narrowLayers(model), figures.narrow];
  const widest = Number(layers.plain[0]?.values.in_channels ?? 1n);
  const scale = { map: MAP / widest, matrix: MATRIX / widest };
  return (
    <div class="picture">
      {(
        [
          ['wide', 640, SUM, 330, 0],
          ['tall', 320, 2 * SUM + 20, 0, SUM + 20],
        ] as const
      ).map(([name, width, height, x, y]) => (
        <svg
          key={name}
          class={`anatomy ${name}`}
          viewBox={`0 0 ${width} ${height}`}
          role="img"
          aria-label={altText(layers, words)}
        >
          <Block layers={layers.plain} title={words.plain} words={words} scale={scale} />
          <g transform={`translate(${x} ${y})`}>
            <Block layers={layers.bottleneck} title={words.bottleneck} words={words} scale={scale} />
          </g>
        </svg>
      ))}
    </div>
  );
}
