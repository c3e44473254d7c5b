/** What a network comes to in all: as it stands in the page, and as it is counted anew there. */
import { BYTES, grouped, shortBytes } from '#calc/numbers/units.ts';
import type { Words } from '#i18n/index.ts';
import { message } from '#i18n/message.ts';

interface Props {
  counted: { params: bigint; macs: bigint; flops: bigint };
  /** All numbers that its calls hand on. */
  activations: bigint;
  words: Pick<Words['network'], 'parameters'>;
  live: Pick<Words['live_network'], 'memory_parameters' | 'memory_outputs' | 'bytes'>;
}

export function NetworkTotals({ counted: { params, macs, flops }, activations, words, live }: Props) {
  const bytes = (numbers: bigint) => ({
    value: numbers * BYTES.float32,
    text: shortBytes(numbers * BYTES.float32),
    title: message(live.bytes, {
      n: grouped(numbers * BYTES.float32),
      short: shortBytes(numbers * BYTES.float32),
    }),
  });
  const whole = (value: bigint) => ({ value, text: grouped(value), title: undefined });
  const totals = [
    { name: 'parameters', label: words.parameters, ...whole(params) },
    { name: 'macs', label: 'MACs', ...whole(macs) },
    { name: 'flops', label: 'FLOPs', ...whole(flops) },
    { name: 'memory', label: live.memory_parameters, ...bytes(params) },
    { name: 'memory_outputs', label: live.memory_outputs, ...bytes(activations) },
  ];
  return (
    <dl class="totals">
      {totals.map(({ name, label, value, text, title }) => (
        <div key={name}>
          <dt>{label}</dt>
          <dd>
            <output name={name} data-value={`${value}`} title={title} aria-live="off">
              {text}
            </output>
          </dd>
        </div>
      ))}
    </dl>
  );
}
