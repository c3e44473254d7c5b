/** The same count on every scale: only the point moves. Below the line, what dividing by a power of two makes of it. */
import type { Conversion } from '#calc/numbers/conversion.ts';
import type { Ratio } from '#calc/numbers/ratio.ts';
import { exactDecimal, ratio } from '#calc/numbers/ratio.ts';
import type { Scale } from '#calc/numbers/scales.ts';
import { bestPrefix, onScale } from '#calc/numbers/scales.ts';
import type { ConverterWords } from './status.ts';

/** Scales, each with the power of ten that it is. */
const ROWS = [
  ['exact', 0],
  ['K', 3],
  ['M', 6],
  ['G', 9],
  ['T', 12],
  ['万', 4],
  ['亿', 8],
] as const satisfies [Scale, number][];

/** Digits of what the slip makes. */
const SLIP_DIGITS = 4;

function Power({ of, to }: { of: string; to: number }) {
  return (
    <span class="power">
      {of}
      <sup>{to}</sup>
    </span>
  );
}

function Cell({ value, scale }: { value: Ratio; scale: Scale }) {
  return (
    <td class="count" data-best={bestPrefix(value, 3) === scale}>
      {onScale(value, scale)}
    </td>
  );
}

/** The exact figure, by the name it is read by. */
function Exact({ name, value }: { name: 'flops' | 'macs'; value: Ratio }) {
  return (
    <td class="count">
      <output name={name} aria-live="off" data-value={exactDecimal(value)}>
        {onScale(value, 'exact')}
      </output>
    </td>
  );
}

export function ScaleTable({ shown, words }: { shown: Conversion; words: ConverterWords }) {
  const { converter } = words;
  const flops = ratio(shown.flops);
  return (
    <table class="scales">
      <caption>{converter.table}</caption>
      <thead>
        <tr>
          <td />
          <th scope="col">FLOPs</th>
          <th scope="col">MACs</th>
        </tr>
      </thead>
      <tbody>
        {ROWS.map(([scale, power]) => (
          <tr key={scale}>
            <th scope="row">
              {scale === 'exact' ? converter.exactly : scale} {power > 0 && <Power of="10" to={power} />}
            </th>
            {scale === 'exact' ? <Exact name="flops" value={flops} /> : <Cell value={flops} scale={scale} />}
            {scale === 'exact' ? <Exact name="macs" value={shown.macs} /> : <Cell value={shown.macs} scale={scale} />}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">
            ÷ <Power of="2" to={20} />
          </th>
          <td class="count">{onScale(flops, 'Mi', SLIP_DIGITS)}</td>
          <td class="count">{onScale(shown.macs, 'Mi', SLIP_DIGITS)}</td>
        </tr>
        <tr>
          <td colSpan={3}>{converter.slip}</td>
        </tr>
      </tfoot>
    </table>
  );
}
