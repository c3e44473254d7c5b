/** Undo, redo, reset and copying of an example. */
import type { Words } from '#i18n/index.ts';
import { CommonActions } from '../base/CommonActions.tsx';
import { tell } from '../base/clipboard.ts';
import { lazy } from '../lazy.ts';
import { linkTo } from '../linkOfExample.ts';
import type { Model } from '../model.ts';
import type { ExampleWords } from '../status.ts';

/** What an example counts. */
export type CountKind = keyof Words['example']['formulas'];

export interface ActionsProps {
  model: Model;
  words: ExampleWords;
  counts: CountKind;
  copyWords: string;
}

const asLabel = (copied: Model['copied']['value'], { example, copying }: ExampleWords): string =>
  copied === 'copied_as' ? example.copied : copied === 'not_loaded' ? example.lost.short : copying.as;

export function Actions(props: ActionsProps) {
  const { model, words } = props;
  const CopyMenu = model.copying.value;
  const close = () => {
    model.copying.value = null;
  };
  const open = async () => {
    const menu = await lazy(() => import('../../copying/CopyMenu.tsx').then((part) => part.loadMenu(props)));
    if (menu) model.copying.value = menu;
    else tell(model, 'not_loaded');
  };
  return (
    <CommonActions model={model} words={words} link={(href) => linkTo(model, href)}>
      <button type="button" class="copy-as" aria-expanded={CopyMenu !== null} onClick={CopyMenu ? close : open}>
        <span aria-live="polite">{asLabel(model.copied.value, words)}</span>
      </button>
      {CopyMenu && <CopyMenu />}
    </CommonActions>
  );
}
