/** The fields beside the code: which model, and an input of which shape. What is wrong with one stands below it. */
import type { Words } from '#i18n/index.ts';
import { message } from '#i18n/message.ts';
import { writtenShapes } from './counts.ts';
import type { Play } from './play.ts';

interface Props {
  id: string;
  play: Play;
  words: Words['playground'];
}

type Name = 'model' | 'input';

/** What is wrong with a field; nothing where all is well. */
function faultOf(name: Name, { answer, badInput, isOld }: Play, words: Words['playground']): string | undefined {
  if (name === 'input' && badInput.value) return words.bad_input;
  const found = answer.value;
  if (!found || found.ok || isOld.value) return undefined;
  if (name === 'model') return found.name === '' ? words.unmade : undefined;
  return found.tried.length > 0 ? message(words.untaken, { shapes: writtenShapes(found.tried) }) : undefined;
}

function Field({ id, play, words, name }: Props & { name: Name }) {
  const fault = faultOf(name, play, words);
  const said = `${id}-${name}-said`;
  return (
    <div class="given">
      <label>
        <span class="label">{words[name]}</span>
        <input
          name={name}
          value={play.given.value[name]}
          aria-invalid={fault !== undefined}
          aria-describedby={said}
          autoComplete="off"
          autoCapitalize="off"
          spellcheck={false}
          onInput={({ currentTarget: { value } }) => play.set({ [name]: value })}
          onKeyDown={({ key }) => {
            if (key === 'Enter') void play.count();
          }}
        />
      </label>
      <p id={said} class="said" role="status" data-wrong={fault !== undefined}>
        {fault ?? words[`${name}_hint`]}
      </p>
    </div>
  );
}

export function GivenFields(props: Props) {
  return (
    <div class="givens">
      <Field {...props} name="model" />
      <Field {...props} name="input" />
    </div>
  );
}
