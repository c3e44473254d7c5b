/** An example that counts parameters: the ledger into the result, all parameters drawn, and the output's shape. */
import { pythonShape } from '#calc/fields/shapes.ts';
import { BYTES, countFor, grouped, shortBytes } from '#calc/numbers/units.ts';
import { message } from '#i18n/message.ts';
import { ExampleView } from '../example/ExampleView.tsx';
import type { Model } from '../example/model.ts';
import type { LedgerRow } from '../example/parts/Ledger.tsx';
import { absent, Ledger, LONG } from '../example/parts/Ledger.tsx';
import { OutputShape } from '../example/parts/OutputShape.tsx';
import { Total, TotalLine } from '../example/parts/Total.tsx';
import { Working } from '../example/parts/Working.tsx';
import type { ExampleWords } from '../example/status.ts';

/** One kernel, all kernels, the biases; with the tensors PyTorch keeps. */
function rowsOf({ shown, layer }: Model, { example }: ExampleWords): LedgerRow[] {
  const { weights, values, options } = shown.value;
  const [weight, bias] = weights;
  if (!weight) return [];
  const [of, ofBias] = layer.weights;
  return [
    {
      quantity: 'kernel',
      label: example.one_kernel,
      working: <Working text={of?.each?.(options) ?? '1'} layer={layer} values={values} />,
      figure: countFor(weight.each, LONG),
    },
    {
      quantity: 'out',
      label: example.weight,
      note: `weight ${pythonShape(weight.shape)}`,
      working: <Working text={`${of?.pieces} * ${weight.each}`} layer={layer} values={values} />,
      figure: countFor(weight.count, LONG),
    },
    bias
      ? {
          quantity: 'bias',
          label: example.bias,
          note: `bias ${pythonShape(bias.shape)}`,
          working: <Working text={`${ofBias?.pieces} * 1`} layer={layer} values={values} />,
          figure: `+ ${countFor(bias.count, LONG)}`,
        }
      : absent(example.no_bias),
  ];
}

export default class ParametersExample extends ExampleView {
  protected override result(): string {
    const { parameters, output_shape } = this.model.shown.value;
    const fills = { parameters: grouped(parameters), shape: pythonShape(output_shape) };
    return message(this.props.words.example.spoken, fills);
  }

  protected override out() {
    const { model } = this;
    const { words, myriads, formula, derivation, drawing } = this.props;
    const { example } = words;
    const { parameters, memory } = model.shown.value;
    const half = parameters * BYTES.float16;
    return (
      <>
        {formula}
        <div class="result">
          <div>
            <Ledger rows={rowsOf(model, words)} />
            <Total name="parameters" what={example.parameters} value={parameters} words={words} myriads={myriads}>
              <TotalLine label={example.float32} name="memory" value={memory}>
                {shortBytes(memory)}
              </TotalLine>
              <dt>{example.float16}</dt>
              <dd data-value={half.toString()}>{shortBytes(half)}</dd>
            </Total>
          </div>
          {drawing}
        </div>
        <OutputShape model={model} words={words}>
          {derivation}
        </OutputShape>
      </>
    );
  }
}
