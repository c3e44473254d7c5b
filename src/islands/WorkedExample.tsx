/** The live example that counts parameters: formula, ledger, result, tally, output shape. */
import { pythonShape } from '#calc/shapes.ts';
import { grouped } from '#calc/units.ts';
import { ExampleView } from './ExampleView.tsx';
import { Ledger } from './parts/Ledger.tsx';
import { message } from './parts/message.ts';
import { OutputShape } from './parts/OutputShape.tsx';
import { Tally } from './parts/Tally.tsx';
import { Total } from './parts/Total.tsx';

export default class WorkedExample extends ExampleView {
  protected override result(): string {
    const { parameters, output_shape } = this.model.shown.value;
    const fills = { parameters: grouped(parameters), shape: pythonShape(output_shape) };
    return message(this.props.words.example.spoken, fills);
  }

  protected override out() {
    const { model } = this;
    const { words, myriads, formula, derivation } = this.props;
    return (
      <>
        {formula}
        <div class="result">
          <div>
            <Ledger model={model} words={words} />
            <Total model={model} words={words} myriads={myriads} />
          </div>
          <Tally model={model} words={words} />
        </div>
        <OutputShape model={model} words={words}>
          {derivation}
        </OutputShape>
      </>
    );
  }
}
