/** The padded input with the kernel on it: what it covers, where it starts elsewhere, what it never reaches. */
import type { Sides } from '#calc/conv2d/positions.ts';
import { outputAt, startAt } from '#calc/conv2d/positions.ts';
import { inputValue } from '#calc/conv2d/sampleValues.ts';
import { message } from '#i18n/message.ts';
import { CELL, Grid, GridFrame, signed } from './Grid.tsx';
import type { GridsProps } from './GridHead.tsx';
import { exact, GridHead, ofMany, Range, sized } from './GridHead.tsx';
import type { Axes } from './layout.ts';
import type { Player } from './player.ts';

/** Short strokes along the upper and left edge: a start of the kernel each. */
function Starts({ player: { walk }, axes }: { player: Player; axes: Axes }) {
  const marks = ([0, 1] as const).flatMap((side) =>
    Array.from({ length: axes[side].count }, (_, index) => {
      const step = (axes[side].first + index) / walk.stride[side];
      if (!Number.isInteger(step) || step >= walk.output[side === 0 ? 2 : 3]) return '';
      const at = (index + 0.5) * CELL;
      return side === 0 ? `M-3 ${at}h-6` : `M${at} -3v-6`;
    }),
  );
  return <path class="starts" d={marks.join('')} />;
}

function altText(player: Player, words: GridsProps['words'], [top, left]: Sides): string {
  const { walk, position, products } = player;
  const value = player.valueOf(position, 1);
  return message(value === null ? words.alt_working : words.alt, {
    n: exact(position + 1),
    all: exact(walk.positions),
    top: exact(top + 1),
    bottom: exact(top + walk.span[0]),
    left: exact(left + 1),
    right: exact(left + walk.span[1]),
    products: exact(products.length),
    value: signed(value ?? 0),
  });
}

/** What lies over the cells: the input within its padding, starts of the kernel, where it goes next and where it is. */
function Over({ player, axes, padded, start }: { player: Player; axes: Axes; padded: boolean; start: Sides }) {
  const { walk, position } = player;
  const next = !player.last && startAt(walk, position + 1);
  return (
    <>
      {padded && <GridFrame axes={axes} from={walk.before} size={walk.input} name="inside" />}
      <Starts player={player} axes={axes} />
      {next && <GridFrame axes={axes} from={next} size={walk.span} name="next" />}
      <GridFrame axes={axes} from={start} size={walk.span} name="window" />
    </>
  );
}

export function InputGrid({ player, words, layout: { input: axes, tags } }: GridsProps) {
  const { walk, position, shown, now } = player;
  const [image] = outputAt(walk, position);
  const [channel, ...start] = shown[0]?.input ?? [0, 0, 0];
  const covering = new Map(
    shown.map(({ input: [, row, column], weight }, index) => [`${row} ${column}`, { index, weight }]),
  );
  const [lastRow, lastColumn] = startAt(walk, walk.positions - 1);
  const end = [lastRow + walk.span[0], lastColumn + walk.span[1]] as const;
  const padded = walk.padded.some((size, side) => size !== walk.input[side]);
  return (
    <div>
      <GridHead
        title={sized(words.input, walk.input) + (padded ? sized(words.padded, walk.padded) : '')}
        details={[ofMany(words.channel, channel, walk.channels), ofMany(words.image, image, walk.output[0])]}
      />
      <Grid
        axes={axes}
        class="work-input"
        parts="size in"
        label={altText(player, words, start)}
        cell={(row, column) => {
          const { value, padding } = inputValue(walk, image, [channel, row, column]);
          const product = covering.get(`${row} ${column}`);
          return {
            text: String(value),
            name: padding ? 'padding' : row >= end[0] || column >= end[1] ? 'spare' : '',
            fill: product && (product.index === now ? 'now' : 'covered'),
            tag: tags && product ? `×${signed(product.weight)}` : '',
          };
        }}
        over={<Over player={player} axes={axes} padded={padded} start={start} />}
      />
      <Range axes={axes} words={words} />
    </div>
  );
}
