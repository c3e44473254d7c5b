/** An example that sums up a module: the program as In, with its batch and its `return`; what torchinfo prints as Out. */
import type { FieldName } from '#calc/fields.ts';
import type { Container, LayerModule } from '#calc/network.ts';
import { layerModule } from '#calc/network.ts';
import { MODULE_NAME } from '#calc/program.ts';
import { pythonShape } from '#calc/shapes.ts';
import { summaryText, totalMultAdds } from '#calc/torchinfo.ts';
import { grouped } from '#calc/units.ts';
import type { Words } from '#i18n/index.ts';
import { message } from '#i18n/message.ts';
import type { ExampleProps } from './ExampleView.tsx';
import { ExampleView } from './ExampleView.tsx';
import { readAddress } from './link.ts';
import type { Snapshot } from './model.ts';
import { modelOf } from './model.ts';
import { NumberField } from './parts/NumberField.tsx';
import { Printed } from './summary/Printed.tsx';
import { Program } from './summary/Program.tsx';

interface Props extends ExampleProps {
  hands_on: Words['hands_on'];
}

export default class SummaryExample extends ExampleView<Props> {
  private said: { of: Snapshot | null; sentence: string } = { of: null, sentence: '' };

  override componentDidMount(): void {
    const { of } = this.props;
    // Alone on a page, it reads what the link says of the example it follows.
    if (of && !document.getElementById(of.id)) readAddress(modelOf(of.id, of.layer, of.values), window.location.search);
    super.componentDidMount();
  }

  private get conv(): LayerModule {
    return layerModule(this.model.layer, this.model.shown.value);
  }

  private get returns(): boolean {
    return this.model.shown.value.options.returns === true;
  }

  private get network(): Container {
    return { className: MODULE_NAME, returns: this.returns, children: { conv: this.conv } };
  }

  /** Speaks of what is set here only: of the example it follows, that one speaks. */
  protected override result(): string {
    const { state, shown } = this.model;
    if (this.said.of !== state.value) {
      const { hands_on } = this.props;
      const { batch = 1n } = shown.value.values;
      const sentence = message(hands_on.spoken, {
        batch: grouped(batch),
        mult_adds: grouped(totalMultAdds(this.network)),
        shape: this.returns ? pythonShape(shown.value.output_shape) : '--',
      });
      this.said = { of: state.value, sentence };
    }
    return this.said.sentence;
  }

  protected override input(wrong: (field: FieldName) => boolean) {
    const { model } = this;
    const { words, hands_on } = this.props;
    return (
      <>
        <Program module={this.conv} returns={this.returns} words={hands_on} />
        <div class="fields">
          <NumberField model={model} field="batch" words={words} wrong={wrong('batch')} />
          <label class="choice">
            <input
              type="checkbox"
              name="returns"
              checked={model.state.value.options.returns === true}
              onChange={(event) => model.set({ returns: event.currentTarget.checked })}
            />
            <span>
              <code>forward</code> {hands_on.returns}
            </span>
          </label>
        </div>
      </>
    );
  }

  protected override out() {
    const text = summaryText(this.network);
    return <Printed text={text} parameters={this.conv.evaluation.parameters} words={this.props.hands_on} />;
  }
}
