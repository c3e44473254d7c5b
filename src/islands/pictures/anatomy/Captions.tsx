/** The headings above the columns and the sum below them. */
import { message } from '#i18n/message.ts';
import { drawnCount } from './drawnCount.ts';
import type { View } from './view.ts';

/** A column's heading: what it is, and how large. */
function Heading({ x, y, title, detail }: { x: number; y: number; title: string; detail: string }) {
  // With large numbers neighbours would touch on a phone.
  const dense = /\d{3}|10[¹²³]/.test(title + detail);
  return (
    <>
      <text class={dense ? 'heading dense' : 'heading'} x={x} y={y} text-anchor="middle">
        {title}
      </text>
      <text class={dense ? 'dense' : undefined} x={x} y={y + 21} text-anchor="middle">
        {detail}
      </text>
    </>
  );
}

const times = (...values: (bigint | undefined)[]): string => values.map((value) => drawnCount(value ?? 1n)).join(' × ');

export function Headings({ shown, words, at }: View) {
  const { values, weights, output_shape } = shown;
  const [, channels, height, width] = output_shape;
  const each = drawnCount(weights[0]?.each ?? 0n);
  const biases = drawnCount(weights[1]?.count ?? 0n);
  const input = times(values.height, values.width, values.in_channels);
  const kernel = `${times(values.kernel_height, values.kernel_width, weights[0]?.shape[1])} = ${message(words.weights, { each })}`;
  const tall = at.name === 'tall';
  const y = tall ? 244 : 15;
  const kernelDetail = tall || kernel.length > 28 ? message(words.weights_each, { each }) : kernel;
  return (
    <>
      {tall ? (
        <text class="heading" x={at.input.x} y="16" text-anchor="middle">{`${words.input} ${input}`}</text>
      ) : (
        <Heading x={at.input.x} y={y} title={words.input} detail={input} />
      )}
      <Heading
        x={at.kernels}
        y={y}
        title={message(words.kernels, { out_channels: drawnCount(channels ?? 1n) })}
        detail={kernelDetail}
      />
      <Heading
        x={at.biases}
        y={y}
        title={biases === '0' ? words.no_bias : message(words.biases, { n: biases })}
        detail={biases === '0' ? '' : words.one_each}
      />
      <Heading x={at.outputs} y={y} title={words.output} detail={times(height, width, channels)} />
      {!tall && <path class="rule" d={`M0 52.5H${at.width}`} />}
    </>
  );
}

/** The sum under the columns: 7 × 27 = 189, + 7, = 196. */
export function SumLine({ shown, words, at }: View) {
  const [weight, bias] = shown.weights;
  const y = at.height - 9;
  const tall = at.name === 'tall';
  const sum = `${times(weight?.pieces, weight?.each)} = ${drawnCount(weight?.count ?? 0n)}`;
  const long = sum.length > 20;
  const [x, anchor] = tall ? [0, 'start'] : long ? [at.biases - 32, 'end'] : [at.kernels, 'middle'];
  return (
    <>
      <path class="rule" d={`M0 ${at.height - 32.5}H${at.width}`} />
      {!tall && (
        <text x="0" y={y}>
          {words.sum}
        </text>
      )}
      <g class="sum">
        <text class={long ? 'dense' : undefined} x={x} y={y} text-anchor={anchor} data-parts="kernel in out">
          {sum}
        </text>
        {bias && (
          <text x={at.biases} y={y} text-anchor="middle" data-parts="bias">
            <tspan class="symbol q-bias">+ {drawnCount(bias.count)}</tspan>
          </text>
        )}
        <text x={tall ? at.width : at.outputs} y={y} text-anchor={tall ? 'end' : 'middle'}>
          = {drawnCount(shown.parameters)}
        </text>
      </g>
    </>
  );
}
