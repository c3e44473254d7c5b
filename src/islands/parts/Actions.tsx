/** Undo, redo, reset and copying of an example. */
import type { Words } from '#i18n/index.ts';
import { bookAddress } from '../address.ts';
import { linkTo } from '../link.ts';
import type { Model } from '../model.ts';
import type { ExampleWords } from '../status.ts';

/** What an example counts. */
export type Counts = keyof Words['example']['formulas'];

export interface ActionsProps {
  model: Model;
  words: ExampleWords;
  counts: Counts;
  copyWords: string;
}

/** Says for a moment what became of the wish to copy. */
export function tell(model: Model, what: Model['copied']['value']): void {
  model.copied.value = what;
  setTimeout(() => {
    model.copied.value = null;
  }, 2000);
}

export function Actions(props: ActionsProps) {
  const { model, words } = props;
  const copied = model.copied.value;
  const CopyMenu = model.copying.value;
  const copyLink = () =>
    navigator.clipboard.writeText(linkTo(model, bookAddress())).then(
      () => tell(model, 'copied'),
      () => tell(model, 'not_copied'),
    );
  const close = () => {
    model.copying.value = null;
  };
  const open = () =>
    import('../copying/CopyMenu.tsx')
      .then(({ loadMenu }) => loadMenu(props.copyWords))
      .then((menu) => {
        model.copying.value = menu;
      });
  return (
    <div class="actions">
      <button type="button" aria-disabled={!model.canUndo.value} onClick={model.undo}>
        {words.example.undo}
      </button>
      <button type="button" aria-disabled={!model.canRedo.value} onClick={model.redo}>
        {words.example.redo}
      </button>
      <button type="button" onClick={model.reset}>
        {words.example.reset}
      </button>
      <button type="button" class="copy-link" onClick={copyLink}>
        <span aria-live="polite">{words.example[copied && copied !== 'copied_as' ? copied : 'copy_link']}</span>
      </button>
      <button type="button" class="copy-as" aria-expanded={CopyMenu !== null} onClick={CopyMenu ? close : open}>
        <span aria-live="polite">{copied === 'copied_as' ? words.example.copied : words.copying.as}</span>
      </button>
      {CopyMenu && <CopyMenu {...props} />}
    </div>
  );
}
