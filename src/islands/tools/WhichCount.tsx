/**
 * *Which count is this?*: a figure typed beside an example, and the convention or the slip that makes it. What the layer
 * does not explain, or has a name beside it, is asked among the networks of the book, which are fetched then.
 */
import type { Explained } from '#calc/questions/whichCount.ts';
import { explain } from '#calc/questions/whichCount.ts';
import type { CountedCase } from '#calc/questions/whichNetwork.ts';
import type { Words } from '#i18n/index.ts';
import { learnFamily } from '../example/families/families.ts';
import { lazy } from '../example/lazy.ts';
import type { ModelProps } from '../example/ModelView.ts';
import { ModelView } from '../example/ModelView.ts';
import { runHere } from '../example/run/runHere.ts';
import { explainedText } from './explained.ts';
import { WhichField } from './WhichField.tsx';

interface Props extends ModelProps {
  words: Words['explain'] & { placeholder: string };
  /** Where the counts of networks are. */
  networks: string;
}

/** What answers of networks, once it has come. */
interface Networks {
  cases: readonly CountedCase[];
  linesOf: typeof import('./networkLines.ts').networkLines;
}

/** True for a figure that the layer says nothing of. */
const isOpen = (explained: Explained): boolean => !explained.ok || explained.fits.length === 0;

export default class WhichCount extends ModelView<Props> {
  static ready = learnFamily;

  private text = '';
  private networks: Networks | 'coming' | 'lost' | undefined;

  /** Fetches the networks; those that did not come are asked for again with the next figure. */
  private async learnNetworks(): Promise<void> {
    if (this.networks !== undefined && this.networks !== 'lost') return;
    this.networks = 'coming';
    const found = await lazy(async (): Promise<Networks> => {
      const { countedCases, networkLines } = await import('./networkLines.ts');
      return { cases: await countedCases(this.props.networks), linesOf: networkLines };
    });
    this.networks = found ?? 'lost';
    this.forceUpdate();
  }

  /** The answer as sentences; none while nothing is typed. */
  private answer(): { wrong: boolean; lines: string[] } {
    const { words } = this.props;
    if (this.text.trim() === '') return { wrong: false, lines: [] };
    const explained = explain(this.text, runHere(this.model));
    const own = { wrong: !explained.ok, lines: explainedText(this.text, explained, words) };
    if (!isOpen(explained) || !this.networks || this.networks === 'coming') return own;
    if (this.networks === 'lost') return { ...own, lines: [...own.lines, words.networks.lost] };
    const found = this.networks.linesOf(this.text, this.networks.cases, words);
    if (!found) return own;
    return { wrong: false, lines: found.named ? found.lines : [...own.lines, ...found.lines] };
  }

  private type = (text: string): void => {
    this.text = text;
    if (text.trim() !== '' && isOpen(explain(text, runHere(this.model)))) void this.learnNetworks();
    this.forceUpdate();
  };

  override render({ id, words }: Readonly<Props>) {
    const { placeholder } = words;
    return <WhichField {...{ id, words, placeholder }} text={this.text} answer={this.answer()} onType={this.type} />;
  }
}
