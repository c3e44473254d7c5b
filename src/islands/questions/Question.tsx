/** A question about an example of a layer: its right counts and the wrong ones follow the example. */
import type { Evaluation } from '#calc/layers/evaluate.ts';
import { parseExpression } from '#calc/numbers/expression.ts';
import type { Known } from '#calc/questions/judgeAnswer.ts';
import { knownCounts, workingText } from '#calc/questions/judgeAnswer.ts';
import type { ModelProps } from '../example/ModelView.ts';
import { ModelView } from '../example/ModelView.ts';
import { Working } from '../example/parts/Working.tsx';
import type { Texts } from '../example/texts.ts';
import { variant } from '../example/variant.ts';
import type { AskedProps, Judged } from './Guess.tsx';
import { Guess } from './Guess.tsx';
import { layerReady } from './layerReady.ts';

interface Props extends ModelProps, AskedProps {
  /** Options replaced in the example. */
  texts: Texts;
}

export default class Question extends ModelView<Props> {
  static async ready(island: Element): Promise<boolean> {
    return (await Guess.ready()) && layerReady(island);
  }

  private found: Evaluation = this.model.shown.value;
  private known: Known = { answers: [], slips: [] };

  /** Counts again, with the question's replacements; keeps the last counts while they do not fit the example. */
  private count(): void {
    const { answers, slips, texts } = this.props;
    const found = variant(this.model, texts);
    const is = (list: readonly Judged[]) => list.map((one) => one.is);
    const known = found && knownCounts(is(answers), is(slips), found.values);
    if (!known) return;
    this.found = found;
    this.known = known;
  }

  private readonly working = (is: string) => {
    const { layer } = this.model;
    const { options, values } = this.found;
    const text = workingText(layer, is, options);
    return parseExpression(text).kind === 'binary' && <Working {...{ text, layer, values }} />;
  };

  override render(props: Readonly<Props>) {
    this.count();
    return <Guess {...props} known={this.known} working={this.working} />;
  }
}
