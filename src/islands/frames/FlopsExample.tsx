/** An example that counts operations: those of one output value, or of the whole feature map. */
import type { ComponentChildren } from 'preact';
import { pythonShape } from '#calc/fields/shapes.ts';
import { stands } from '#calc/layers/evaluate.ts';
import { overOutputs } from '#calc/layers/overOutputs.ts';
import { countFor, grouped } from '#calc/numbers/units.ts';
import type { Words } from '#i18n/index.ts';
import { message } from '#i18n/message.ts';
import type { ExampleProps } from '../example/ExampleView.tsx';
import { ExampleView } from '../example/ExampleView.tsx';
import type { LedgerRow } from '../example/parts/Ledger.tsx';
import { absent, Ledger, LONG } from '../example/parts/Ledger.tsx';
import { OutputShape } from '../example/parts/OutputShape.tsx';
import { Total, TotalLine } from '../example/parts/Total.tsx';
import { Working } from '../example/parts/Working.tsx';

interface Props extends ExampleProps {
  counts: 'one-output' | 'flops';
  operations: Words['operations'];
  /** The count by a convention of the reader's choice; none where one output value is counted, which no tool prints. */
  convention?: ComponentChildren;
}

/** The quantity that each kind of operation belongs to: its hue and mark. */
const QUANTITY = { multiplications: 'kernel', additions: 'none', bias_additions: 'bias' } as const;

/** Names of the operations of a layer that this example can show. */
type Kind = keyof typeof QUANTITY;

export default class FlopsExample extends ExampleView<Props> {
  private get one(): boolean {
    return this.props.counts === 'one-output';
  }

  /** What is counted of a count for the whole batch: all, or what one output value takes. */
  private counted(count = 0n): bigint {
    const { outputs = 1n } = this.model.shown.value.values;
    return this.one ? count / outputs : count;
  }

  /** `per image`, `per batch of 16`, or `for one output value`. */
  private get scope(): string {
    const { operations } = this.props;
    if (this.one) return operations.per_value;
    const { batch = 1n } = this.model.shown.value.values;
    return batch === 1n ? operations.per_image : message(operations.per_batch, { n: grouped(batch) });
  }

  protected override result(): string {
    const { shown } = this.model;
    const fills = {
      flops: grouped(this.counted(shown.value.flops)),
      scope: this.scope,
      shape: pythonShape(shown.value.output_shape),
    };
    return message(this.props.operations.spoken, fills);
  }

  private rows(): LedgerRow[] {
    const { model } = this;
    const { operations: words } = this.props;
    const found = model.shown.value;
    const { options, values } = found;
    return model.layer.operations.map(({ name: key, perOutput, when }) => {
      const name = key as Kind;
      const count = this.counted(values[name]);
      const figure = (
        <output name={name} aria-live="off" data-value={String(count)}>
          {name === 'bias_additions' && '+ '}
          {countFor(count, LONG)}
        </output>
      );
      if (!stands(when, options)) return { ...absent(words.no_bias), figure };
      const each = this.one
        ? (perOutput?.(options) ?? '0')
        : overOutputs(model.layer, String((values[name] ?? 0n) / (values.outputs ?? 1n)), options);
      return {
        quantity: QUANTITY[name],
        label: words[name],
        working: <Working text={each} layer={model.layer} values={values} />,
        figure,
      };
    });
  }

  /** Without a bias the taught product counts one addition an output value too many; said where it happens. */
  private excess() {
    const { flops, values, options, operations } = this.model.shown.value;
    const { outputs = 0n } = values;
    return (
      <p class="excess">
        {options.bias === false &&
          !this.one &&
          message(this.props.operations.excess, {
            rule: grouped(flops + outputs),
            exact: grouped(flops),
            outputs: grouped(outputs),
            additions: grouped(operations.additions ?? 0n),
          })}
      </p>
    );
  }

  protected override out() {
    const { model } = this;
    const { words, operations, myriads, formula, derivation, drawing, convention } = this.props;
    const found = model.shown.value;
    const macs = this.counted(found.macs);
    return (
      <>
        {formula}
        <div class="result">
          <div>
            <Ledger rows={this.rows()} />
            <Total
              name="flops"
              what={operations.flops_of + this.scope}
              value={this.counted(found.flops)}
              words={words}
              myriads={myriads}
            >
              <TotalLine label={operations.macs} name="macs" value={macs}>
                {grouped(macs)}
              </TotalLine>
              <TotalLine label={words.example.parameters} name="parameters" value={found.parameters}>
                {grouped(found.parameters)}
              </TotalLine>
            </Total>
            {convention}
          </div>
          {drawing}
        </div>
        {this.excess()}
        <OutputShape model={model} words={words}>
          {derivation}
        </OutputShape>
      </>
    );
  }
}
