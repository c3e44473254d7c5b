/** A link to the page of the layer that a code line names, where the book has one, with what the line says set there. */
import { Component } from 'preact';
import { message } from '#i18n/message.ts';
import { lazy } from '../lazy.ts';
import type { ExampleWords } from '../status.ts';

interface Props {
  /** The layer's name, as it was typed. */
  name: string;
  /** The line as it stands. */
  text: string;
  /** Where the list of the layers' pages is fetched. */
  pages: string;
  words: ExampleWords;
}

export class OwnPage extends Component<Props, { address?: string | undefined }> {
  override async componentDidMount(): Promise<void> {
    const { pages, name, text } = this.props;
    // Without what finds the page there is no link; the sentence beside it stands.
    const late = await lazy(() => import('./ownAddress.ts'));
    this.setState({ address: await late?.ownAddress(pages, name, text) });
  }

  override render({ name, words }: Readonly<Props>) {
    const { address } = this.state;
    return address === undefined ? null : <a href={address}>{message(words.faults.own_page, { name })}</a>;
  }
}
