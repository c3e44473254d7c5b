/** Where code may come from: an example, or a file. */
import type { Words } from '#i18n/index.ts';

interface Props {
  examples: readonly { name: string; source: string }[];
  words: Words['playground'];
  onExample: (source: string) => void;
  onFile: (file: File | undefined) => void;
}

export function SourceChoice({ examples, words, onExample, onFile }: Props) {
  return (
    <div class="source-choice">
      <p class="examples">
        <span class="label">{words.examples}</span>
        {examples.map(({ name, source }) => (
          <button key={name} type="button" onClick={() => onExample(source)}>
            {name}
          </button>
        ))}
      </p>
      <p class="file">
        <label>
          <span>{words.choose}</span>
          <input
            type="file"
            accept=".py,.ipynb,text/x-python"
            onChange={({ currentTarget }) => {
              onFile(currentTarget.files?.[0]);
              // The same file may be chosen again.
              currentTarget.value = '';
            }}
          />
        </label>{' '}
        {words.drop}
      </p>
    </div>
  );
}
