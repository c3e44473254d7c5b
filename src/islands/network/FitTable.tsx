/** What a network takes of a memory, by the type its weights are kept in. */

import { grouped, shortBytes } from '#calc/numbers/units.ts';
import type { Sized, Wish } from '#calc/questions/fit.ts';
import { fitInto, KEPT_TYPES } from '#calc/questions/fit.ts';
import type { Words } from '#i18n/index.ts';
import { message } from '#i18n/message.ts';

interface Props {
  sized: Sized;
  wish: Wish;
  /** The memory in bytes, and as it was written. */
  bytes: bigint;
  text: string;
  words: Words['fitting'];
}

/** Bytes to three digits; all of them for a pointer. */
function Bytes({ value, words }: { value: bigint; words: Words['fitting'] }) {
  return (
    <td class="count" title={message(words.bytes, { bytes: grouped(value) })}>
      {shortBytes(value)}
    </td>
  );
}

/** What a table is of. */
export const nameOfFit = ({ sized, wish, text, words }: Omit<Props, 'bytes'>): string =>
  message(sized.memory.cache === undefined ? words.table : words.table_cached, {
    memory: text,
    batch: grouped(wish.batch),
    tokens: grouped(wish.tokens),
  });

export function FitTable({ sized, wish, bytes, text, words }: Props) {
  const name = nameOfFit({ sized, wish, text, words });
  const cached = sized.memory.cache === undefined ? [] : (['cache'] as const);
  const columns = ['largest', 'together', 'weights', 'activations', ...cached] as const;
  return (
    <table class="network-fit" aria-label={name}>
      <thead>
        <tr>
          <th scope="col">{words.type}</th>
          <th scope="col">{words.fits}</th>
          {columns.map((name) => (
            <th key={name} scope="col" class="count">
              {words[name]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {KEPT_TYPES.map((type) => {
          const fitted = fitInto(bytes, sized, type, wish);
          const fits = fitted.left >= 0n;
          return (
            <tr key={type.name} data-fits={fits}>
              <th scope="row" translate={false}>
                {type.name}
              </th>
              <td>{fits ? words.yes : message(words.no, { bytes: shortBytes(-fitted.left) })}</td>
              <td class="count">{grouped(fitted.largest)}</td>
              <Bytes value={fitted.together} words={words} />
              <Bytes value={fitted.weights} words={words} />
              <Bytes value={fitted.activations} words={words} />
              {fitted.cache !== undefined && <Bytes value={fitted.cache} words={words} />}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
