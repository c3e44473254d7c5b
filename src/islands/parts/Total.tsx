/** The sum: the number one reads from across the room, the exact figure, and the bytes it takes. */
import { BYTES, grouped, myriadCount, shortBytes, shortCount } from '#calc/units.ts';
import type { Model } from '../model.ts';
import type { ExampleWords } from '../status.ts';

/** Longest figure that the large size still holds; beyond it the large number is rounded, the exact one stands beside it. */
const LONGEST = 11;

interface Props {
  model: Model;
  words: ExampleWords;
  /** Chinese readers count in 万 and 亿. */
  myriads: boolean;
}

export function Total({ model, words, myriads }: Props) {
  const { parameters, memory } = model.shown.value;
  const exact = grouped(parameters);
  const large = exact.length > LONGEST ? shortCount(parameters) : exact;
  const rounded = myriads ? myriadCount(parameters) : shortCount(parameters);
  const half = (parameters * BYTES.float16).toString();
  return (
    <div class="total">
      <dl>
        <dt class="what">{words.example.parameters}</dt>
        <dt>{words.example.exactly}</dt>
        <dd class="exact">{exact}</dd>
        {rounded.length > 0 && parameters >= 10_000n && (
          <>
            <dt>{words.example.about}</dt>
            <dd>{rounded}</dd>
          </>
        )}
        <dt>{words.example.float32}</dt>
        <dd>
          <output name="memory" aria-live="off" data-value={memory.toString()}>
            {shortBytes(memory)}
          </output>
        </dd>
        <dt>{words.example.float16}</dt>
        <dd data-value={half}>{shortBytes(BigInt(half))}</dd>
      </dl>
      <output
        class="hero"
        name="parameters"
        aria-live="off"
        data-value={parameters.toString()}
        data-length={Math.min(12, large.length)}
      >
        {large}
      </output>
    </div>
  );
}
