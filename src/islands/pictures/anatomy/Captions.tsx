/** The headings above the columns and the sum below them. */
import { countFor } from '#calc/numbers/units.ts';
import { message } from '#i18n/message.ts';
import type { View } from './view.ts';

/** A column's heading: what it is, and how large. */
function Heading({ x, y, title, detail }: { x: number; y: number; title: string; detail: string }) {
  // With large numbers neighbours would touch on a phone.
  const dense = /\d{3}/.test(title + detail);
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

const times = (...values: (bigint | undefined)[]): string => values.map((value) => countFor(value ?? 1n)).join(' × ');

export function Headings({ shown, words, at }: View) {
  const { values, weights, output_shape } = shown;
  const [, channels, height, width] = output_shape;
  const each = countFor(weights[0]?.each ?? 0n);
  const biases = countFor(weights[1]?.count ?? 0n);
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
        title={message(words.kernels, { out_channels: countFor(channels ?? 1n) })}
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
  return (
    <>
      <path class="rule" d={`M0 ${at.height - 32.5}H${at.width}`} />
      {!tall && (
        <text x="0" y={y}>
          {words.sum}
        </text>
      )}
      <g class="sum">
        <text x={tall ? 0 : at.kernels} y={y} text-anchor={tall ? 'start' : 'middle'} data-parts="kernel in out">
          {`${times(weight?.pieces, weight?.each)} = ${countFor(weight?.count ?? 0n)}`}
        </text>
        {bias && (
          <text x={at.biases} y={y} text-anchor="middle" data-parts="bias">
            + {countFor(bias.count)}
          </text>
        )}
        <text x={tall ? at.width : at.outputs} y={y} text-anchor={tall ? 'end' : 'middle'}>
          = {countFor(shown.parameters)}
        </text>
      </g>
    </>
  );
}
