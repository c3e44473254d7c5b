/** The head of the converter: what it converts now, and undo, redo, reset and copy-link. */

import { message } from '#i18n/message.ts';
import { copyText } from '../../example/clipboard.ts';
import { Permalink } from '../../example/parts/Permalink.tsx';
import { bookAddress } from '../../example/query.ts';
import type { Converter } from './model.ts';
import { converterAddress } from './model.ts';
import type { ConverterWords } from './status.ts';

/** Copies a link to the converter as it stands, and says for a moment what became of it. */
async function copyLink(model: Converter): Promise<void> {
  const url = new URL(converterAddress(model, bookAddress()));
  url.hash = model.id;
  model.copied.value = (await copyText(url.href)) ? 'copied' : 'not_copied';
  setTimeout(() => {
    model.copied.value = null;
  }, 2000);
}

export function Head({ model, words, link }: { model: Converter; words: ConverterWords; link: string }) {
  const { example, converter } = words;
  return (
    <header class="cell-head">
      <h3>
        {converter.title}
        <Permalink to={model.id} label={link} /> <span>{message(converter.now, { ...model.shown.value.texts })}</span>
      </h3>
      <div class="actions">
        <button type="button" aria-disabled={!model.canUndo.value} onClick={model.undo}>
          {example.undo}
        </button>
        <button type="button" aria-disabled={!model.canRedo.value} onClick={model.redo}>
          {example.redo}
        </button>
        <button type="button" onClick={model.reset}>
          {example.reset}
        </button>
        <button type="button" class="copy-link" onClick={() => copyLink(model)}>
          <span aria-live="polite">{example[model.copied.value ?? 'copy_link']}</span>
        </button>
      </div>
    </header>
  );
}
