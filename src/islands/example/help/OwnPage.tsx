/** A link to the page that takes what a code line holds, where there is one, with it set there. */
import { Component } from 'preact';
import { message } from '#i18n/message.ts';
import { lazy } from '../lazy.ts';
import type { LineFault } from '../model.ts';
import type { ExampleWords } from '../status.ts';
import type { LineLead } from './lead.ts';

interface Props {
  fault: LineFault;
  /** The line as it stands. */
  text: string;
  /** Where the list of the layers' pages is fetched. */
  pages: string;
  words: ExampleWords;
}

export class OwnPage extends Component<Props, { lead?: LineLead | undefined }> {
  override async componentDidMount(): Promise<void> {
    const { pages, fault, text } = this.props;
    // Without what finds the page there is no link; the sentence beside it stands.
    const late = await lazy(() => import('./lead.ts'));
    this.setState({ lead: await late?.leadOf(fault, text, pages) });
  }

  override render({ fault, words }: Readonly<Props>) {
    const { lead } = this.state;
    return lead ? <a href={lead.address}>{message(words.faults[lead.says], { name: fault.at })}</a> : null;
  }
}
