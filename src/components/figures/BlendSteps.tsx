/** The blends behind one new value: one in each of two rows, then one of their results. */
import { grouped } from '#calc/numbers/units.ts';
import type { Words } from '#i18n/index.ts';
import { message } from '#i18n/message.ts';
import type { Blend } from './blends.ts';
import { blendsOf, workOfBlend } from './blends.ts';
import { Panel } from './Panel.tsx';

type BlendWords = Words['other_layers']['sources']['steps'];

/** How far old values stand apart, the rim above them with their shares, and how large they are drawn. */
const APART = 132;
const RIM = { left: 16, top: 40 };
const RADIUS = 14;
const WIDTH = APART + 2 * RIM.left + 40;

interface Point {
  x: number;
  y: number;
}

/** Where what a blend makes lies between its two parts: nearer to the one with the larger share. */
const along = ({ parts }: Blend): number => ((parts[1]?.over ?? 0) / (parts[1]?.under ?? 1)) * APART;

const shareText = ({ over, under }: { over: number; under: number }): string => `× ${over}/${under}`;

/** A blend as it is computed. */
const sumText = ({ parts, value }: Blend): string =>
  `${parts.map((part) => `${part.value} ${shareText(part)}`).join(' + ')} = ${value}`;

function Value({ at: { x, y }, value, hue, made }: { at: Point; value: number; hue: 'in' | 'out'; made?: true }) {
  return (
    <g class={`q-${hue}`}>
      <circle class={`face face-${made ? 'right' : 'left'}`} cx={x} cy={y} r={RADIUS} />
      <text class="centred kept" x={x} y={y}>
        {value}
      </text>
    </g>
  );
}

/** A row of old values, what is made of them on the line between, and the shares beside the line. */
function Row({ one, y, below }: { one: Blend; y: number; below: boolean }) {
  const x = along(one);
  return (
    <g>
      <path class="wire" d={`M0 ${y}h${APART}`} />
      {one.parts.map((part, index) => (
        <g key={part.at}>
          <Value at={{ x: index * APART, y }} value={part.value} hue="in" />
          <text class="centred" x={index * APART} y={y + (below ? 27 : -27)}>
            {shareText(part)}
          </text>
        </g>
      ))}
      <Value at={{ x, y }} value={one.value} hue="in" made />
    </g>
  );
}

export function BlendSteps({ factor, flops, words }: { factor: number; flops: bigint; words: BlendWords }) {
  const { rows, last } = blendsOf(factor, true);
  const [x, y] = [along(rows[0] as Blend), along(last)];
  const all = [...rows, last];
  const { multiply, add } = workOfBlend(last);
  const numbers = { blends: all.length, multiply, add, each: multiply + add, flops: grouped(flops) };
  const [upper = '', lower = ''] = rows.map(sumText);
  return (
    <Panel
      title={words.title}
      says={message(words.alt, { ...numbers, upper, lower, last: sumText(last) })}
      width={WIDTH}
      height={APART + 2 * RIM.top}
      lines={[message(words.work, numbers), message(words.each, numbers)]}
    >
      <g transform={`translate(${RIM.left + 8} ${RIM.top})`}>
        <path class="wire" d={`M${x} 0v${APART}`} />
        {rows.map((one, index) => (
          <Row key={one.value} one={one} y={index * APART} below={index > 0} />
        ))}
        {last.parts.map((part, index) => (
          <text key={part.at} x={x + RADIUS + 2} y={(index * APART + y) / 2 + 5}>
            {shareText(part)}
          </text>
        ))}
        <Value at={{ x, y }} value={last.value} hue="out" made />
      </g>
    </Panel>
  );
}
