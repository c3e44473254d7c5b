/** The letter that a field has in formulas, beside its name. For the eye only. */

/**
 * A letter, and behind a low line what stands below it. The parts of examples have a reader of such texts; it comes with
 * all that they need, which a page of calculators does without.
 */
export function CostLetter({ tex }: { tex: string }) {
  const [base, sub] = tex.replace(/\\mathrm|[{}]/g, '').split('_');
  return (
    <span class="letter">
      {base}
      {sub && <sub>{sub}</sub>}
    </span>
  );
}
