/** A symbol set as in a formula, without one: an italic letter with its subscript. For the eye only. */
import { symbolParts } from '#formula/symbol.ts';

export function Letter({ tex }: { tex: string }) {
  const { base, sub, upright } = symbolParts(tex);
  return (
    <span class="letter" aria-hidden="true">
      {base}
      {sub && <sub class={upright ? 'upright' : undefined}>{sub}</sub>}
    </span>
  );
}
