/** *Which count is this?* of the model that was counted: Python's worker has its forward pass, and answers. */
import { Component } from 'preact';
import type { Explained } from '#calc/questions/whichCount.ts';
import { kernelClient } from '#kernel/client.ts';
import { explainedText } from '../tools/explained.ts';
import { WhichField } from '../tools/WhichField.tsx';
import type { ResultProps } from './CountResult.tsx';

interface State {
  text: string;
  /** What was answered last, and to which text; nothing where the worker that counted has ended. */
  answer?: { to: string; explained: Explained | undefined };
}

export class WhichHere extends Component<ResultProps, State> {
  override state: State = { text: '' };

  private async ask(text: string): Promise<void> {
    this.setState({ text });
    if (text.trim() === '') return;
    const outcome = await kernelClient().explain(text);
    if (!outcome.ok && outcome.reason === 'replaced') return;
    if (this.state.text === text)
      this.setState({ answer: { to: text, explained: outcome.ok ? outcome.answer : undefined } });
  }

  /** The sentences; those of the text before stand until others come. */
  private lines(): { wrong: boolean; lines: string[] } {
    const { explain, words } = this.props;
    const { text, answer } = this.state;
    if (text.trim() === '' || !answer) return { wrong: false, lines: [] };
    if (!answer.explained) return { wrong: false, lines: [words.explain_old] };
    return { wrong: !answer.explained.ok, lines: explainedText(answer.to, answer.explained, explain) };
  }

  override render({ id, explain, counted }: Readonly<ResultProps>, { text }: Readonly<State>) {
    const placeholder = counted.asks.join(explain.or);
    const onType = (typed: string) => void this.ask(typed);
    return <WhichField {...{ id, text, placeholder, onType }} words={explain} answer={this.lines()} />;
  }
}
