/** A link to the page of the layer that a code line names, where the book has one. The list of pages is fetched then. */
import { Component } from 'preact';
import { ownOf } from '#calc/numbers/ownOf.ts';
import { message } from '#i18n/message.ts';
import type { ExampleWords } from '../status.ts';

interface Props {
  /** The layer's name, as it was typed. */
  name: string;
  /** Where the paths of the layers' pages are fetched. */
  pages: string;
  words: ExampleWords;
}

export class OwnPage extends Component<Props, { path?: string }> {
  override async componentDidMount(): Promise<void> {
    const { name, pages: address } = this.props;
    // Without the list there is no link; the sentence beside it stands.
    const pages: Readonly<Record<string, string>> = await fetch(address).then(
      (answer) => (answer.ok ? answer.json() : {}),
      () => ({}),
    );
    const path = ownOf(pages, name);
    if (path !== undefined) this.setState({ path });
  }

  override render({ name, words }: Readonly<Props>) {
    const { path } = this.state;
    return path === undefined ? null : <a href={path}>{message(words.faults.own_page, { name })}</a>;
  }
}
