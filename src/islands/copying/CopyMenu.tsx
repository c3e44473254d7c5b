/** What *Copy as* opens: a button a format. Where the browser refuses to copy, the text itself, selected. */

import type { ComponentType } from 'preact';
import { Component } from 'preact';
import { pythonShape } from '#calc/fields/shapes.ts';
import { printCall } from '#calc/printed/printCall.ts';
import { copyText, tell } from '../example/base/clipboard.ts';
import { bookAddress } from '../example/base/query.ts';
import { lazy } from '../example/lazy.ts';
import type { ActionsProps } from '../example/parts/Actions.tsx';
import type { Format, MenuWords } from './formats.ts';
import { FORMATS, textAs } from './formats.ts';

interface State {
  /** The address of the playground with the layer as its code, once it is known. */
  playground?: string;
  /** The text that could not be copied. */
  refused: string | null;
}

interface Props extends ActionsProps {
  said: MenuWords;
}

class CopyMenu extends Component<Props, State> {
  override state: State = { refused: null };

  private get holder(): HTMLElement {
    return this.base as HTMLElement;
  }

  override componentDidMount(): void {
    this.buttons[0]?.focus();
    document.addEventListener('pointerdown', this.leave);
    document.addEventListener('focusin', this.leave);
    document.addEventListener('keydown', this.escape);
    void this.findPlayground();
  }

  private async findPlayground(): Promise<void> {
    const { model, copyWords } = this.props;
    const { options, input_shape } = model.shown.value;
    const link = await lazy(() => import('../playground/link.ts'));
    const brought = { source: `${printCall(model.layer, options)}\n`, input: pythonShape(input_shape) };
    // The words stand beside the pages of their language.
    const page = new URL('playground/', new URL(copyWords, window.location.href)).href;
    const playground = await link?.addressWithCode(page, brought);
    if (playground) this.setState({ playground });
  }

  override componentDidUpdate(_: Props, { refused }: State): void {
    if (this.state.refused !== refused) this.holder.querySelector('textarea')?.select();
  }

  override componentWillUnmount(): void {
    document.removeEventListener('pointerdown', this.leave);
    document.removeEventListener('focusin', this.leave);
    document.removeEventListener('keydown', this.escape);
  }

  private get buttons(): HTMLElement[] {
    return [...this.holder.querySelectorAll<HTMLElement>('button, a')];
  }

  private readonly close = () => {
    this.props.model.copying.value = null;
  };

  /** A pointer or the focus elsewhere closes; within the example's own actions it does not. */
  private readonly leave = ({ target }: Event) => {
    if (!this.holder.parentElement?.contains(target as Node)) this.close();
  };

  private readonly escape = ({ key }: KeyboardEvent) => {
    if (key === 'Escape') this.closeToButton();
  };

  private closeToButton(): void {
    const opener = this.holder.previousElementSibling as HTMLElement | null;
    this.close();
    opener?.focus();
  }

  /** Up and down walk round the buttons, as Tab does. */
  private readonly walk = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const at = this.buttons.indexOf(event.target as HTMLElement);
    if (by === 0 || at < 0) return;
    event.preventDefault();
    this.buttons.at((at + by) % this.buttons.length)?.focus();
  };

  private async copy(format: Format): Promise<void> {
    const { model } = this.props;
    const text = textAs(format, this.props, this.props.said, bookAddress());
    if (!(await copyText(text))) return this.setState({ refused: text });
    this.closeToButton();
    tell(model, 'copied_as');
  }

  override render({ words, said }: Readonly<Props>, { refused, playground }: Readonly<State>) {
    return (
      <div class="copy-menu" role="group" aria-label={words.copying.as} onKeyDown={this.walk}>
        {FORMATS.map((format) => (
          <button key={format} type="button" onClick={() => this.copy(format)}>
            <b>{said.formats[format]}</b> <span>{said.about[format]}</span>
          </button>
        ))}
        {playground !== undefined && (
          <a href={playground}>
            <b>{said.playground.open}</b> <span>{said.playground.about}</span>
          </a>
        )}
        {refused !== null && (
          <label>
            <span role="status">{said.refused}</span>
            <textarea value={refused} readOnly rows={9} spellcheck={false} />
          </label>
        )}
      </div>
    );
  }
}

/** The menu of an example with its words, which stand at an address of their own. */
export async function loadMenu(props: ActionsProps): Promise<ComponentType> {
  const said: MenuWords = await (await fetch(props.copyWords)).json();
  return () => <CopyMenu {...props} said={said} />;
}
