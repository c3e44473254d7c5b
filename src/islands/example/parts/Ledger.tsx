/** A count as a column of sums: each row a label, what PyTorch keeps under it, the working, and the figure. */
import type { ComponentChildren } from 'preact';
import type { Quantity } from '#calc/fields/fields.ts';
import { Mark } from './Mark.tsx';

/** From here on figures are shortened; the total gives the exact one. */
export const LONG = 10n ** 13n;

export interface LedgerRow {
  quantity: Quantity;
  label: string;
  /** The tensor the figure belongs to, or another note in small type. */
  note?: string;
  working?: ComponentChildren;
  figure: ComponentChildren;
}

/** A row that does not stand, so that nothing below it moves. */
export const absent = (label: string): LedgerRow => ({ quantity: 'none', label, figure: '–' });

export function Ledger({ rows }: { rows: readonly LedgerRow[] }) {
  return (
    <div class="ledger">
      {rows.map(({ quantity, label, note = '', working, figure }, index) => (
        <div key={index} class={working ? `row q-${quantity}` : 'row none'} data-q={working ? quantity : undefined}>
          <span class="label">
            {working && <Mark of={quantity} />}
            {label}
          </span>
          <code class="tensor">{note}</code>
          <span class="working">{working}</span>
          <span class="count">{figure}</span>
        </div>
      ))}
    </div>
  );
}
