/** A link to another page that what a code line holds leads to, with it set there. */
import { Component } from 'preact';

interface Props {
  /** The address; none where it does not come. */
  find: () => Promise<string | undefined>;
  says: string;
}

export class OwnPage extends Component<Props, { address?: string | undefined }> {
  override async componentDidMount(): Promise<void> {
    // Without what finds the page there is no link; the sentence beside it stands.
    this.setState({ address: await this.props.find() });
  }

  override render({ says }: Readonly<Props>) {
    const { address } = this.state;
    return address === undefined ? null : <a href={address}>{says}</a>;
  }
}
