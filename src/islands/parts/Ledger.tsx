/** The count as a column of sums: one kernel, all kernels, the biases. Names the tensors PyTorch keeps. */
import type { Quantity } from '#calc/fields.ts';
import { pythonShape } from '#calc/shapes.ts';
import { countFor } from '#calc/units.ts';
import type { Model } from '../model.ts';
import type { ExampleWords } from '../status.ts';
import { Mark } from './Mark.tsx';
import { Working } from './Working.tsx';

/** From here on figures are shortened; the total gives the exact one. */
const LONG = 10n ** 13n;

interface Row {
  quantity: Quantity;
  label: string;
  tensor: string;
  working: preact.ComponentChildren;
  figure: string;
}

function rowsOf({ shown, layer }: Model, words: ExampleWords): Row[] {
  const { weights, values, options } = shown.value;
  const [weight, bias] = weights;
  if (!weight) return [];
  const each = layer.weights[0]?.each(options) ?? '1';
  const rows: Row[] = [
    {
      quantity: 'kernel',
      label: words.example.one_kernel,
      tensor: '',
      working: <Working text={each} values={values} />,
      figure: countFor(weight.each, LONG),
    },
    {
      quantity: 'out',
      label: words.example.weight,
      tensor: `weight ${pythonShape(weight.shape)}`,
      working: <Working text={`${layer.weights[0]?.pieces} * ${weight.each}`} values={values} />,
      figure: countFor(weight.count, LONG),
    },
  ];
  if (!bias) return rows;
  const working = <Working text={`${layer.weights[1]?.pieces} * 1`} values={values} />;
  const tensor = `bias ${pythonShape(bias.shape)}`;
  return [
    ...rows,
    { quantity: 'bias', label: words.example.bias, tensor, working, figure: `+ ${countFor(bias.count, LONG)}` },
  ];
}

/** Without biases the third row says so, so that nothing below it moves. */
export function Ledger({ model, words }: { model: Model; words: ExampleWords }) {
  const rows = rowsOf(model, words);
  return (
    <div class="ledger">
      {rows.map(({ quantity, label, tensor, working, figure }) => (
        <div key={label} class={`row q-${quantity}`} data-q={quantity}>
          <span class="label">
            <Mark of={quantity} />
            {label}
          </span>
          <code class="tensor">{tensor}</code>
          <span class="working">{working}</span>
          <span class="count">{figure}</span>
        </div>
      ))}
      {rows.length < 3 && (
        <div class="row none">
          <span class="label">{words.example.no_bias}</span>
          <code class="tensor" />
          <span class="working" />
          <span class="count">–</span>
        </div>
      )}
    </div>
  );
}
