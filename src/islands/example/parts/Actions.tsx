/** Undo, redo, reset and copying of an example. */
import type { Words } from '#i18n/index.ts';
import { copyText } from '../clipboard.ts';
import { lazy } from '../lazy.ts';
import { linkTo } from '../linkOfExample.ts';
import type { Model } from '../model.ts';
import { bookAddress } from '../query.ts';
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

const asLabel = (copied: Model['copied']['value'], { example, copying }: ExampleWords): string =>
  copied === 'copied_as' ? example.copied : copied === 'not_loaded' ? example.lost.short : copying.as;

export function Actions(props: ActionsProps) {
  const { model, words } = props;
  const copied = model.copied.value;
  const CopyMenu = model.copying.value;
  const copyLink = async () => tell(model, (await copyText(linkTo(model, bookAddress()))) ? 'copied' : 'not_copied');
  const close = () => {
    model.copying.value = null;
  };
  const open = async () => {
    const menu = await lazy(async () => (await import('../../copying/CopyMenu.tsx')).loadMenu(props.copyWords));
    if (menu) model.copying.value = menu;
    else tell(model, 'not_loaded');
  };
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
        <span aria-live="polite">
          {words.example[copied === 'copied' || copied === 'not_copied' ? copied : 'copy_link']}
        </span>
      </button>
      <button type="button" class="copy-as" aria-expanded={CopyMenu !== null} onClick={CopyMenu ? close : open}>
        <span aria-live="polite">{asLabel(copied, words)}</span>
      </button>
      {CopyMenu && <CopyMenu {...props} />}
    </div>
  );
}
