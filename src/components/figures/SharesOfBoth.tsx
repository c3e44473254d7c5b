/** Networks of convolutions and fully connected layers: where their parameters are, and below it where their MACs are. */
import type { NetworkRow } from '#calc/conventions/networkRows.ts';
import { grouped } from '#calc/numbers/units.ts';
import type { Words } from '#i18n/index.ts';
import { message } from '#i18n/message.ts';
import { shareText } from '#islands/network/view.ts';
import { FOLDER } from '#site/networks/counted.ts';
import { countedNetwork } from '#site/networks/pages.ts';
import type { FigureView } from './figureView.ts';

type ShareWords = Words['figures']['shares'];

/** The networks of the chapter, and what they are called. */
const NETWORKS = [
  ['lenet5', 'LeNet-5'],
  ['vgg16', 'VGG-16'],
] as const;

type Counts = Pick<NetworkRow, 'params' | 'macs'>;

/** A layer that multiplies. */
export interface SharedLayer extends Counts {
  name: string;
  connected: boolean;
}

/** The layers of a network that multiply, in their order. */
export const layersOfRows = (rows: readonly NetworkRow[]): SharedLayer[] =>
  rows.flatMap(({ path, type, params, macs, rows: below }) => {
    if (below.length > 0) return layersOfRows(below);
    return macs > 0n ? [{ name: path, connected: type === 'Linear', params, macs }] : [];
  });

/** What layers have and do together. */
export const sumOfLayers = (layers: readonly Counts[]): Counts =>
  layers.reduce((all, { params, macs }) => ({ params: all.params + params, macs: all.macs + macs }), {
    params: 0n,
    macs: 0n,
  });

export interface SharedNetwork {
  title: string;
  layers: readonly SharedLayer[];
}

/** The height of a bar, where both begin, the room of a network, and of a letter of a name. */
const [BAR, STORED, DONE, ROW, LETTER] = [24, 46, 132, 214, 8];

/** Where a layer begins on both bars and how long it is there. */
interface Placed extends SharedLayer {
  stored: readonly [from: number, length: number];
  done: readonly [from: number, length: number];
}

function placedOn(layers: readonly SharedLayer[], width: number): Placed[] {
  const all = sumOfLayers(layers);
  let before = sumOfLayers([]);
  const along = (part: bigint, whole: bigint) => (Number(part) / Number(whole)) * width;
  return layers.map((layer) => {
    const { params, macs } = before;
    before = sumOfLayers([before, layer]);
    return {
      ...layer,
      stored: [along(params, all.params), along(layer.params, all.params)],
      done: [along(macs, all.macs), along(layer.macs, all.macs)],
    };
  });
}

/** A layer on both bars, and the band that joins its two parts. */
function Band({ name, connected, stored, done }: Placed) {
  const box = ([from, length]: Placed['stored'], y: number) =>
    `M${from.toFixed(1)} ${y}h${length.toFixed(1)}v${BAR}h-${length.toFixed(1)}z`;
  const ends = ([from, length]: Placed['stored']) => [from.toFixed(1), (from + length).toFixed(1)];
  const [[a, b], [c, d]] = [ends(stored), ends(done)];
  const fits = ([, length]: Placed['stored']) => length > (name.length + 1) * LETTER;
  return (
    <g class={connected ? 'q-none' : 'q-kernel'}>
      <path class="face-left" d={`M${a} ${STORED + BAR}H${b}L${d} ${DONE}H${c}z`} />
      <path class="face-grid" d={`M${a} ${STORED + BAR}L${c} ${DONE}M${b} ${STORED + BAR}L${d} ${DONE}`} />
      <path class={connected ? 'face face-top' : 'face face-right'} d={box(stored, STORED) + box(done, DONE)} />
      {[
        { part: stored, y: STORED },
        { part: done, y: DONE },
      ].map(
        ({ part, y }) =>
          fits(part) && (
            <text key={y} class="number" x={(part[0] + part[1] / 2).toFixed(1)} y={y + 17} text-anchor="middle">
              {name}
            </text>
          ),
      )}
    </g>
  );
}

/** Shares of both kinds of layers, at the ends of a bar. */
function Ends({
  layers,
  by,
  width,
  y,
  words,
}: Pick<SharedNetwork, 'layers'> & { by: keyof Counts; width: number; y: number; words: ShareWords }) {
  const all = sumOfLayers(layers)[by];
  const part = (connected: boolean) => sumOfLayers(layers.filter((one) => one.connected === connected))[by];
  return (
    <>
      <text y={y}>{message(words.convolutions, { share: shareText(part(false), all) })}</text>
      <text x={width} y={y} text-anchor="end">
        {message(words.connected, { share: shareText(part(true), all) })}
      </text>
    </>
  );
}

function Both({
  network: { title, layers },
  width,
  words,
}: {
  network: SharedNetwork;
  width: number;
  words: ShareWords;
}) {
  const { params, macs } = sumOfLayers(layers);
  return (
    <>
      <text class="heading" y="15">
        {message(words.stored, { title, count: grouped(params) })}
      </text>
      <Ends layers={layers} by="params" width={width} y={STORED - 8} words={words} />
      {placedOn(layers, width).map((one) => (
        <Band key={one.name} {...one} />
      ))}
      <Ends layers={layers} by="macs" width={width} y={DONE + BAR + 18} words={words} />
      <text class="heading" y={DONE + BAR + 38}>
        {message(words.done, { count: grouped(macs) })}
      </text>
    </>
  );
}

/** What is seen, in words. */
export function altOfShares(networks: readonly SharedNetwork[], words: ShareWords): string {
  const each = networks.map(({ title, layers }) => {
    const [all, connected] = [sumOfLayers(layers), sumOfLayers(layers.filter((one) => one.connected))];
    return message(words.network, {
      title,
      params: grouped(all.params),
      macs: grouped(all.macs),
      stored: shareText(connected.params, all.params),
      done: shareText(connected.macs, all.macs),
      still: shareText(all.params - connected.params, all.params),
      work: shareText(all.macs - connected.macs, all.macs),
    });
  });
  return message(words.alt, { networks: each.reduce((one, other) => message(words.joined, { one, other })) });
}

export function SharesDrawing({ networks, words }: { networks: readonly SharedNetwork[]; words: ShareWords }) {
  return (
    <div class="picture">
      {(
        [
          ['wide', 640],
          ['tall', 320],
        ] as const
      ).map(([name, width]) => (
        <svg
          key={name}
          class={`anatomy ${name}`}
          viewBox={`0 0 ${width} ${(networks.length - 1) * ROW + DONE + BAR + 44}`}
          role="img"
          aria-label={altOfShares(networks, words)}
        >
          {networks.map((network, index) => (
            <g key={network.title} transform={`translate(0 ${index * ROW})`}>
              <Both network={network} width={width} words={words} />
            </g>
          ))}
        </svg>
      ))}
    </div>
  );
}

/** Of the networks as the build has counted them; nothing where no build has. */
export function SharesOfBoth({ words }: FigureView) {
  if (FOLDER === '') return null;
  const networks = NETWORKS.map(([name, title]) => ({ title, layers: layersOfRows(countedNetwork(name).table.rows) }));
  return <SharesDrawing networks={networks} words={words.figures.shares} />;
}
