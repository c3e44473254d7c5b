/** The three grids side by side: input, kernel, and the output as far as it is made. */
import { outputAt } from '#calc/conv2d/positions.ts';
import { biasValue } from '#calc/conv2d/sampleValues.ts';
import { message } from '#i18n/message.ts';
import { Grid, GridFrame, signed } from './Grid.tsx';
import type { GridsProps, WorkProps } from './GridHead.tsx';
import { exact, GridHead, ofMany, Range, sized } from './GridHead.tsx';
import { InputGrid } from './InputGrid.tsx';
import { workLayout } from './layout.ts';

function KernelGrid({ player, words, layout: { kernel: axes, tags } }: GridsProps) {
  const { walk, position, shown, now } = player;
  const [, kernel] = outputAt(walk, position);
  const bias = walk.options.bias === true ? message(words.bias, { b: signed(biasValue(kernel)) }) : '';
  const title = sized(words.kernel, walk.kernel) + bias;
  return (
    <div class={tags ? 'work-tagged' : undefined}>
      <GridHead title={title} details={[ofMany(words.kernel_of, kernel, walk.output[1])]} />
      <Grid
        axes={axes}
        class="work-kernel q-kernel"
        parts="kernel"
        label={title}
        cell={(row, column) => {
          const index = row * walk.kernel[1] + column;
          return { text: signed(shown[index]?.weight ?? 0), fill: index === now ? 'now' : 'covered' };
        }}
        over={<GridFrame axes={axes} from={[0, 0]} size={walk.kernel} name="window" />}
      />
      <Range axes={axes} words={words} />
    </div>
  );
}

function OutputGrid({ player, words, layout: { output: axes } }: GridsProps) {
  const { walk, position } = player;
  const [, channel, ...at] = outputAt(walk, position);
  const [, channels, rows, columns] = walk.output;
  const before = position - at[0] * columns - at[1];
  const made = player.rests ? position + 1 : position;
  const shown = axes[0].count * axes[1].count;
  return (
    <div>
      <GridHead title={sized(words.output, [rows, columns])} details={[ofMany(words.channel, channel, channels)]} />
      <Grid
        axes={axes}
        class="work-output q-out"
        parts="out"
        label={message(words.alt_output, { n: exact(made - before), all: exact(rows * columns) })}
        cell={(row, column) => {
          const index = before + row * columns + column;
          const value = player.valueOf(index, shown);
          return { text: value === null ? '' : signed(value), fill: index < made ? 'covered' : undefined };
        }}
        over={<GridFrame axes={axes} from={at} size={[1, 1]} name="window" />}
      />
      <Range axes={axes} words={words} />
    </div>
  );
}

/** Drawn in the sizes of the arrangement beside text and of the one on a phone; the style sheet picks. */
export function Grids({ player, words }: WorkProps) {
  const layout = workLayout(player);
  const props = { player, words, layout };
  const { wide, narrow, under } = layout;
  return (
    <div class="work-grids" data-dense={wide < 30} style={`--wide:${wide}px;--narrow:${narrow}px;--under:${under}px`}>
      <InputGrid {...props} />
      <KernelGrid {...props} />
      <OutputGrid {...props} />
    </div>
  );
}
