/** An example that sums up a module: the program as In, with its batch and its `return`; what torchinfo prints as Out. */
import type { Signal } from '@preact/signals-core';
import { effect, signal } from '@preact/signals-core';
import { pythonShape } from '#calc/fields/shapes.ts';
import { grouped } from '#calc/numbers/units.ts';
import { printProgram } from '#calc/printed/oneConvProgram.ts';
import type { Words } from '#i18n/index.ts';
import { message } from '#i18n/message.ts';
import type { ExampleProps } from '../example/ExampleView.tsx';
import { ExampleView } from '../example/ExampleView.tsx';
import { readAddress } from '../example/linkOfExample.ts';
import { loadPart } from '../example/loadPart.ts';
import type { Snapshot } from '../example/model.ts';
import { modelOf } from '../example/model.ts';
import { NumberField } from '../example/parts/NumberField.tsx';
import { Printed } from './summary/Printed.tsx';
import { Program } from './summary/Program.tsx';

interface Props extends ExampleProps {
  hands_on: Words['hands_on'];
  /** What torchinfo prints of the chapter's values. */
  printed: string;
}

/** torchinfo's rules, once the first change has called for them: till then the table stands as the book was built. */
export const loadedTable: Signal<typeof import('#calc/printed/oneConvSummary.ts') | null> = signal(null);

export default class SummaryExample extends ExampleView<Props> {
  private said: { of: Snapshot; sentence: string } | null = null;
  /** The program of the table that was built. */
  private readonly built = this.program;

  override componentDidMount(): void {
    const { of } = this.props;
    // Alone on a page, it reads what the link says of the example it follows.
    if (of && !document.getElementById(of.id)) readAddress(modelOf(of.id, of.layer, of.values), window.location.search);
    super.componentDidMount();
    this.stops.push(effect(() => this.followProgram()));
  }

  /** Loads torchinfo's rules when the program is no longer the built one, and draws anew when they come. */
  private followProgram(): void {
    if (loadedTable.value) this.refresh();
    else if (this.program !== this.built) {
      void loadPart(this.model, 'table', () => import('#calc/printed/oneConvSummary.ts')).then((rules) => {
        loadedTable.value = rules ?? null;
      });
    }
  }

  private get returns(): boolean {
    return this.model.shown.value.options.returns === true;
  }

  /** What torchinfo prints now, once its rules are loaded. */
  private get summary() {
    const { layer, shown } = this.model;
    return loadedTable.value?.oneConvSummary(layer, shown.value, this.returns);
  }

  private get program(): string {
    const { layer, shown } = this.model;
    return printProgram(layer, shown.value, this.returns);
  }

  /** Speaks of what is set here only: of the example it follows, that one speaks. */
  protected override result(): string {
    const { state, shown } = this.model;
    this.said ??= { of: state.value, sentence: '' };
    if (loadedTable.value && this.said.of !== state.value) {
      const { hands_on } = this.props;
      const { batch = 1n } = shown.value.values;
      const sentence = message(hands_on.spoken, {
        batch: grouped(batch),
        mult_adds: grouped(this.summary?.multAdds ?? 0n),
        shape: this.returns ? pythonShape(shown.value.output_shape) : '--',
      });
      this.said = { of: state.value, sentence };
    }
    return this.said.sentence;
  }

  protected override input() {
    const { model } = this;
    const { words, hands_on } = this.props;
    return (
      <>
        <Program layer={model.layer} found={model.shown.value} returns={this.returns} words={hands_on} />
        <div class="fields">
          <NumberField model={model} field="batch" words={words} wrong={this.wrong('batch')} />
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
    const { printed, hands_on } = this.props;
    return (
      <Printed text={this.summary?.text ?? printed} parameters={this.model.shown.value.parameters} words={hands_on} />
    );
  }
}
