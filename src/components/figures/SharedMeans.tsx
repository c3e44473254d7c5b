/** Which values share a mean: one block of images, channels and places, and one set of each kind of normalization in it. */
import type { LayerDefinition, Options } from '#calc/layers/define.ts';
import { completeOptions, evaluate } from '#calc/layers/evaluate.ts';
import { layerNamed } from '#calc/layers/index.ts';
import type { Sharing } from '#calc/layers/normalization/sharing.ts';
import { sharingOf } from '#calc/layers/normalization/sharing.ts';
import type { Words } from '#i18n/index.ts';
import { message } from '#i18n/message.ts';
import { dimension, extent, faces, project } from '#islands/pictures/anatomy/isometric.ts';
import type { FigureView } from './figureView.ts';
import { Panel, Panels } from './Panel.tsx';

type MeansWords = Words['other_layers']['means'];
type Kind = keyof MeansWords['kinds'];

/** The block: no two kinds have as many sets on it. */
const IMAGES = 3n;
const CHANNELS = 4n;
const PLACES = [2n, 3n];
const BLOCK = { rows: Number(IMAGES), columns: Number(CHANNELS), depth: 6 };
const UNIT = 11.5;
const WIDTH = 136;
/** Where the middle of the block lies: right of it is room for a name. */
const LEFT = 46;

/** The layer of a kind with what it is told of the block, and where its input has the channels. */
export interface Normalization {
  kind: Kind;
  layer: string;
  options: Options;
  last?: true;
}

export const NORMALIZATIONS: readonly Normalization[] = [
  { kind: 'batch', layer: 'BatchNorm2d', options: { num_features: CHANNELS } },
  { kind: 'layer', layer: 'LayerNorm', options: { normalized_shape: [CHANNELS] }, last: true },
  { kind: 'group', layer: 'GroupNorm', options: { num_channels: CHANNELS, num_groups: 2n } },
  { kind: 'instance', layer: 'InstanceNorm2d', options: { num_features: CHANNELS } },
];

/** One set on the block, by how many of its sides it takes; and how many sets there are. */
export interface MeanSet {
  kind: Kind;
  images: bigint;
  channels: bigint;
  places: bigint;
  sets: bigint;
}

/** The sizes of one set along the axes of the block. */
function sidesOf({ apart, parts }: Sharing, last: boolean) {
  const [channel, place] = last ? [apart.length - 1, 1] : [1, 2];
  const side = (axis: number, whole: bigint) => (apart[axis] ? 1n : whole);
  return {
    images: side(0, IMAGES),
    channels: side(channel, CHANNELS / parts),
    places: side(place, BigInt(BLOCK.depth)),
  };
}

/** All options of a kind's layer on the block, with others where they are given. */
export function optionsOnBlock({ layer: name, options, last }: Normalization, others: Options = {}): Options {
  const layer = layerNamed(name);
  if (!layer) throw new ReferenceError(`there is no layer ${name}`);
  const input_shape = last ? [IMAGES, ...PLACES, CHANNELS] : [IMAGES, CHANNELS, ...PLACES];
  return completeOptions(layer, { ...options, ...others, input_shape });
}

/** The sets of all kinds on the block, as their definitions say it. */
export const meanSets = (): MeanSet[] =>
  NORMALIZATIONS.map((one) => {
    const layer = layerNamed(one.layer) as LayerDefinition;
    const found = evaluate(layer, optionsOnBlock(one));
    if (!found.ok) throw new RangeError(`${one.layer} does not take the block`);
    const sides = sidesOf(sharingOf(layer, found.options), one.last === true);
    return { kind: one.kind, ...sides, sets: found.values.sets ?? 0n };
  });

/** The part of the block from its near corner upwards that one set takes. */
function SetFaces({ images, channels, places }: MeanSet) {
  const part = { ...BLOCK, depth: Number(places) };
  const seen = faces(part, UNIT, BLOCK.rows - Number(images), BLOCK.columns - Number(channels));
  const up = ((extent(BLOCK).height - extent(part).height) / 2) * UNIT;
  return (
    <g transform={`translate(0 ${-up.toFixed(1)})`}>
      <path class="face face-right" d={seen.left} />
      <path class="face face-right" d={seen.right} />
      <path class="face face-right" d={seen.top} />
      <path class="face-grid" d={seen.grid} />
    </g>
  );
}

/** Names of the three sides, beside them. */
function Sides({ words }: { words: MeansWords }) {
  const at = project(BLOCK, UNIT);
  const { rows, columns, depth } = BLOCK;
  const sides = [
    { name: 'N', hue: 'none', ...dimension(at(0, 0, 0), at(rows, 0, 0), -7) },
    { name: 'C', hue: 'in', ...dimension(at(0, 0, 0), at(0, columns, 0), 7) },
    { name: words.places, hue: 'size', ...dimension(at(0, columns, 0), at(0, columns, depth), 7) },
  ];
  return (
    <>
      {sides.map(({ name, hue, path, label: [x, y] }, index) => (
        <g key={name} class={`q-${hue}`}>
          <path class="dimension" d={path} />
          <text
            class="symbol base"
            x={(x + (index === 0 ? -4 : 4)).toFixed(1)}
            y={(y + (index === 2 ? 5 : 0)).toFixed(1)}
            text-anchor={index === 0 ? 'end' : 'start'}
          >
            {name}
          </text>
        </g>
      ))}
    </>
  );
}

function OneKind({ set, words }: { set: MeanSet; words: MeansWords }) {
  const whole = faces(BLOCK, UNIT);
  const { height } = extent(BLOCK);
  const { images, channels, places, sets } = set;
  const each = images * channels * places;
  const along = (size: bigint, all: bigint, said: { one: string; some: string; all: string }) =>
    message(size === 1n ? said.one : size === all ? said.all : said.some, { n: size });
  const numbers = { ...BLOCK, kind: words.kinds[set.kind], sets, each };
  const shared = {
    channels: along(channels, CHANNELS, words.channels),
    images: along(images, IMAGES, words.images),
    places: along(places, BigInt(BLOCK.depth), words.at),
  };
  const tall = Math.ceil(height * UNIT) + 26;
  return (
    <Panel
      title={words.kinds[set.kind]}
      says={message(words.alt, { ...numbers, ...shared })}
      width={WIDTH}
      height={tall}
      lines={[message(words.sets, { sets }), message(words.each, { each })]}
    >
      <g transform={`translate(${LEFT} ${tall / 2 + 8})`}>
        <g class="q-in">
          <path class="face face-left" d={whole.left + whole.right + whole.top} />
          <path class="face-grid" d={whole.grid} />
          <SetFaces {...set} />
        </g>
        <Sides words={words} />
      </g>
    </Panel>
  );
}

export function SharedMeans({ words }: FigureView) {
  return (
    <Panels>
      {meanSets().map((set) => (
        <OneKind key={set.kind} set={set} words={words.other_layers.means} />
      ))}
    </Panels>
  );
}
