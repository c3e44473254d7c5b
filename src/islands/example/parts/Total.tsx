/** The sum: the number one reads from across the room, the exact figure, and what else follows from it. */
import type { ComponentChildren } from 'preact';
import { grouped, myriadCount, shortCount } from '#calc/numbers/units.ts';
import { breakable } from '../base/breakable.tsx';
import type { ExampleWords } from '../status.ts';

/** Longest figure that the large size still holds; beyond it the large number is rounded, the exact one stands beside it. */
const LONGEST = 11;

interface Props {
  /** The name of the figure's `output`, what it is called, and its exact value. */
  name: string;
  what: string;
  value: bigint;
  words: ExampleWords;
  /** Chinese readers count in 万 and 亿. */
  myriads: boolean;
  /** More lines of the list. */
  children: ComponentChildren;
}

export function Total({ name, what, value, words, myriads, children }: Props) {
  const exact = grouped(value);
  const large = exact.length > LONGEST ? shortCount(value) : exact;
  return (
    <div class="total">
      <dl>
        <dt class="what">{what}</dt>
        <dt>{words.example.exactly}</dt>
        <dd class="exact">{breakable(exact, ',')}</dd>
        {value >= 10_000n && (
          <>
            <dt>{words.example.about}</dt>
            <dd>{myriads ? myriadCount(value) : shortCount(value)}</dd>
          </>
        )}
        {children}
      </dl>
      <output
        class="hero"
        name={name}
        aria-live="off"
        data-value={value.toString()}
        data-length={Math.min(12, large.length)}
      >
        {large}
      </output>
    </div>
  );
}

/** A further line of a total: a named figure. */
export function TotalLine({
  label,
  name,
  value,
  children,
}: {
  label: string;
  name: string;
  /** A count, or a shape as its data have it. */
  value: bigint | string;
  children: ComponentChildren;
}) {
  return (
    <>
      <dt>{label}</dt>
      <dd>
        <output name={name} aria-live="off" data-value={value.toString()}>
          {children}
        </output>
      </dd>
    </>
  );
}
