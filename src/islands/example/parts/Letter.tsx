/** A symbol set as in a formula, without one: an italic letter with its subscript. For the eye only. */
import { symbolParts } from '#formula/symbol.ts';

export function Letter({ tex }: { tex: string }) {
  const [base, sub] = symbolParts(tex);
  return (
    <span class="letter" aria-hidden="true">
      {base}
      {sub && <sub class={sub.length > 1 ? 'upright' : undefined}>{sub}</sub>}
    </span>
  );
}
