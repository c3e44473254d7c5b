/** Counts any layer: its tensors, its operations kind by kind, and their sums. */
import type { ComponentChildren } from 'preact';
import { joinShape, pythonShape } from '#calc/fields/shapes.ts';
import type { Operation } from '#calc/layers/define.ts';
import type { CountedWeight } from '#calc/layers/evaluate.ts';
import { isBias, stands } from '#calc/layers/evaluate.ts';
import { formulaText } from '#calc/layers/formulas.ts';
import { bracketed } from '#calc/layers/overOutputs.ts';
import { buffersOf } from '#calc/layers/primitives.ts';
import { countFor, grouped, shortBytes } from '#calc/numbers/units.ts';
import type { Words } from '#i18n/index.ts';
import { message } from '#i18n/message.ts';
import type { ExampleProps } from '../example/ExampleView.tsx';
import { ExampleView } from '../example/ExampleView.tsx';
import { learnFamily } from '../example/families/families.ts';
import type { LedgerRow } from '../example/parts/Ledger.tsx';
import { Ledger, LONG } from '../example/parts/Ledger.tsx';
import type { InputProps } from '../example/parts/MoreOptions.tsx';
import { NumberField } from '../example/parts/NumberField.tsx';
import { Total, TotalLine } from '../example/parts/Total.tsx';
import { Working } from '../example/parts/Working.tsx';
import type { ShapeAxes } from '../example/shape/forms.ts';
import { refusedAxis, ShapeField } from '../example/shape/ShapeField.tsx';
import { Choice } from './Choice.tsx';

export interface LayerProps extends ExampleProps {
  calculator: Words['calculator'];
  /** Names of the layer's operations. */
  operations: Readonly<Record<string, string>>;
  macs: string;
  /** The axes of an input of any shape. */
  axes: ShapeAxes;
  convention?: ComponentChildren;
}

/** From here on a size is rounded in the head. */
const LONG_SIZE = 100_000n;

/** `weight (64,)`, and how often: `weight_ih_l[k] (80, 20) × 3`. */
function tensorRow({ name, shape, copies, count }: CountedWeight): LedgerRow {
  return {
    quantity: isBias({ name }) ? 'bias' : 'kernel',
    label: name,
    note: copies > 1n ? `${pythonShape(shape)} × ${grouped(copies)}` : pythonShape(shape),
    working: ' ',
    figure: countFor(count, LONG),
  };
}

export default class LayerCalculator<Props extends LayerProps = LayerProps> extends ExampleView<Props> {
  static ready = learnFamily;

  protected override choice = Choice;

  protected override field = (given: InputProps) => {
    const { axes, calculator } = this.props;
    const plain = <NumberField {...given} />;
    if (given.field !== 'input_shape') return plain;
    return <ShapeField {...given} axes={axes} calculator={calculator} whole={plain} />;
  };

  override componentDidMount(): void {
    super.componentDidMount();
    const { model } = this;
    const { axes, calculator } = this.props;
    model.refusedPart = (field) => (field === 'input_shape' ? refusedAxis(model, axes, calculator) : undefined);
  }

  protected override result(): string {
    const { parameters, flops, output_shape } = this.model.shown.value;
    const fills = { parameters: grouped(parameters), flops: grouped(flops), shape: pythonShape(output_shape) };
    return message(this.props.calculator.spoken, fills);
  }

  protected override now(): string {
    const sizes = this.model.shown.value.input_shape.map((size) => countFor(size, LONG_SIZE));
    return message(this.props.calculator.now, { shape: `(${sizes.join(', ')}${sizes.length === 1 ? ',' : ''})` });
  }

  private operationRow = (operation: Operation): LedgerRow => {
    const { options, values, operations } = this.model.shown.value;
    const { name, perOutput, total } = operation;
    const each = perOutput?.(options) ?? '0';
    const text = total?.(options) ?? `${bracketed(each)} * outputs`;
    const count = operations[name] ?? 0n;
    return {
      quantity: name.includes('bias') ? 'bias' : 'none',
      label: this.props.operations[name] ?? name,
      working: <Working text={text} layer={this.model.layer} values={values} />,
      figure: (
        <output name={name} aria-live="off" data-value={count.toString()}>
          {countFor(count, LONG)}
        </output>
      ),
    };
  };

  private tensors() {
    const { calculator } = this.props;
    const { layer, shown } = this.model;
    const { weights, parameters, values, options, memory } = shown.value;
    const buffers = buffersOf(layer, shown.value);
    return (
      <>
        <h4>{calculator.parameters}</h4>
        <Ledger rows={weights.map(tensorRow)} />
        <p class="sum">
          {weights.length === 0 ? (
            calculator.no_parameters
          ) : (
            <>
              <Working text={formulaText(layer, 'parameters', options)} layer={layer} values={values} /> ={' '}
            </>
          )}{' '}
          <output name="parameters" aria-live="off" data-value={parameters.toString()}>
            {grouped(parameters)}
          </output>
          {parameters > 0n && (
            <span class="bytes">
              {' '}
              · {this.props.words.example.float32}{' '}
              <output name="memory" aria-live="off" data-value={memory.toString()}>
                {shortBytes(memory)}
              </output>
            </span>
          )}
        </p>
        {buffers.length > 0 && (
          <>
            <h4>{calculator.buffers}</h4>
            <Ledger rows={buffers.map(tensorRow)} />
          </>
        )}
      </>
    );
  }

  protected override out() {
    const { model } = this;
    const { words, calculator, macs, myriads } = this.props;
    const { flops, macs: products, output_shape, options } = model.shown.value;
    const standing = model.layer.operations.filter(({ when }) => stands(when, options));
    return (
      <div class="layer-counts">
        {this.tensors()}
        <h4>{calculator.operations}</h4>
        {standing.length === 0 ? (
          <p class="sum">{calculator.no_operations}</p>
        ) : (
          <Ledger rows={standing.map(this.operationRow)} />
        )}
        <Total name="flops" what={calculator.flops_of + calculator.scope} value={flops} words={words} myriads={myriads}>
          <TotalLine label={macs} name="macs" value={products}>
            {grouped(products)}
          </TotalLine>
          <TotalLine label={words.example.output} name="output_shape" value={joinShape(output_shape)}>
            <code>{pythonShape(output_shape)}</code>
          </TotalLine>
        </Total>
        {this.props.convention}
      </div>
    );
  }
}
