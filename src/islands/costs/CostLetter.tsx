/** The letter that a field has in formulas, beside its name. For the eye only. */
import { symbolParts } from '#formula/symbol.ts';

export function CostLetter({ tex }: { tex: string }) {
  const [base, sub] = symbolParts(tex);
  return (
    <span class="letter">
      {base}
      {sub && <sub>{sub}</sub>}
    </span>
  );
}
