/** A question about a calculator that is not one layer, or about a network: its counts are those of the chapter. */
import { Component } from 'preact';
import type { Environment } from '#calc/numbers/expression.ts';
import { parseExpression } from '#calc/numbers/expression.ts';
import { namesIn } from '#calc/numbers/terms.ts';
import type { Known } from '#calc/questions/judgeAnswer.ts';
import { knownCounts } from '#calc/questions/judgeAnswer.ts';
import { Working } from '../example/parts/Working.tsx';
import type { AskedProps, Judged } from './Guess.tsx';
import { Guess } from './Guess.tsx';

interface Props extends AskedProps {
  /** The numbers that the counts are expressions of. */
  values: Environment;
  /** The expressions behind those that have a name. */
  forms: Readonly<Record<string, string>>;
}

/** Numbers without letters of their own. */
const PLAIN = { fields: {}, symbols: {} };

export default class FixedQuestion extends Component<Props> {
  static ready = () => Guess.ready();

  /** Nothing for a sum of which a part is zero: the sentence says what there is. */
  private readonly working = (is: string) => {
    const { values, forms } = this.props;
    const text = forms[is] ?? is;
    const tree = parseExpression(text);
    const whole = tree.kind === 'binary' && namesIn(tree).every((name) => values[name] !== 0n);
    return whole && <Working {...{ text, values }} layer={PLAIN} />;
  };

  override render(props: Readonly<Props>) {
    const is = (list: readonly Judged[]) => list.map((one) => one.is);
    const known = knownCounts(is(props.answers), is(props.slips), props.values) as Known;
    return <Guess {...props} {...{ known }} working={this.working} />;
  }
}
