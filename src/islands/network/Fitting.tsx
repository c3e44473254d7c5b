/** Will it fit: what a network takes of a memory that one names, at a batch and with so many tokens in its cache. */
import { effect, signal } from '@preact/signals-core';
import type { ComponentProps } from 'preact';
import { Component } from 'preact';
import type { Shape } from '#calc/fields/shapes.ts';
import { pythonShape } from '#calc/fields/shapes.ts';
import type { Parsed } from '#calc/numbers/exact.ts';
import { parseWhole } from '#calc/numbers/exact.ts';
import type { MemoryRead } from '#calc/numbers/readMemory.ts';
import { readMemory } from '#calc/numbers/readMemory.ts';
import { grouped } from '#calc/numbers/units.ts';
import type { Sized, Wish } from '#calc/questions/fit.ts';
import type { RunMemory } from '#calc/run/memory.ts';
import type { Words } from '#i18n/index.ts';
import { message, quote } from '#i18n/message.ts';
import type { NetworkCounted } from '#kernel/messages.ts';
import { followState } from '../example/base/query.ts';
import { FitTable, nameOfFit } from './FitTable.tsx';
import type { FitTexts } from './fitAddress.ts';
import { addressOfFit, fitOfAddress } from './fitAddress.ts';
import { liveCount } from './liveCount.ts';
import type { TrainingLink } from './TrainingNote.tsx';
import { TrainingNote } from './TrainingNote.tsx';

/** The largest batch, and the most tokens, that can be asked for. */
const MOST = 1_000_000_000n;

export interface FittingProps {
  id: string;
  sized: Sized;
  /** The input that it was counted on. */
  shape: Shape;
  /** What the fields hold at first. */
  first: FitTexts;
  training: TrainingLink;
  words: Words['fitting'];
}

interface State {
  texts: FitTexts;
  /** The last of each that could be read. */
  memory: { bytes: bigint; text: string };
  wish: Wish;
  /** What the address set in vain. */
  ignored?: readonly string[];
  /** The last count on this page. */
  live?: NetworkCounted | undefined;
}

interface Read {
  memory: MemoryRead;
  batch: Parsed<bigint>;
  tokens: Parsed<bigint>;
}

const readTexts = ({ memory, batch, tokens }: FitTexts): Read => ({
  memory: readMemory(memory),
  batch: parseWhole(batch, 1n, MOST),
  tokens: parseWhole(tokens, 1n, MOST),
});

type Field = keyof Read;

/** What is wrong with each field; nothing for one that is read. */
function wrongs(read: Read, words: Words['fitting']): Partial<Record<Field, string>> {
  const whole = message(words.wrong_count, { max: grouped(MOST) });
  return {
    ...(!read.memory.ok && { memory: words.wrong_memory[read.memory.reason] }),
    ...(!read.batch.ok && { batch: whole }),
    ...(!read.tokens.ok && { tokens: whole }),
  };
}

/** What is said of the fields that are wrong, and of what the address set in vain. */
function saidOf(wrong: ReturnType<typeof wrongs>, ignored: readonly string[], words: Words['fitting']): string[] {
  const said = Object.entries(wrong).map(([field, text]) =>
    message(words.wrong, { field: words[field as Field], said: text }),
  );
  return ignored.length === 0 ? said : [...said, message(words.ignored, { names: ignored.map(quote).join(', ') })];
}

/** What stands once some texts are typed: of those that cannot be read, what stood before. */
function standing(texts: FitTexts, before: Pick<State, 'memory' | 'wish'>): Pick<State, 'memory' | 'wish'> {
  const { memory, batch, tokens } = readTexts(texts);
  return {
    memory: memory.ok ? { bytes: memory.bytes, text: texts.memory.trim() } : before.memory,
    wish: {
      kept: texts.kept,
      batch: batch.ok ? batch.value : before.wish.batch,
      tokens: tokens.ok ? tokens.value : before.wish.tokens,
    },
  };
}

const NOTHING_YET = { memory: { bytes: 1n, text: '' }, wish: { batch: 1n, tokens: 1n, kept: 'most' } } as const;

type NotesProps = Omit<ComponentProps<typeof TrainingNote>, 'measured'> & { shape: Shape; live: boolean };

/** What the numbers of the table are, and where training takes more. */
function FitNotes({ shape, live, ...training }: NotesProps) {
  const { sized, words } = training;
  const { memory }: { memory: RunMemory } = sized;
  return (
    <>
      <p class="below-table">{message(words.about, { shape: pythonShape(shape) })}</p>
      {memory.cache !== undefined && (
        <p class="below-table">{message(words.cached, { numbers: grouped(memory.cache) })}</p>
      )}
      {memory.cache === undefined && memory.attends && <p class="below-table">{words.not_causal}</p>}
      <TrainingNote {...training} measured={!live} />
    </>
  );
}

export default class Fitting extends Component<FittingProps, State> {
  override state: State = { texts: this.props.first, ...standing(this.props.first, NOTHING_YET) };

  /** What the fields hold, for the address. */
  private readonly typed = signal(this.props.first);
  private readonly stops: (() => void)[] = [];

  override componentDidMount(): void {
    const { id, first } = this.props;
    const { texts, ignored } = fitOfAddress(location.search, id, first);
    this.type(texts);
    this.setState({ ignored });
    this.stops.push(
      effect(() => this.follow(liveCount.value)),
      followState(this.typed, (href) => addressOfFit(href, id, this.typed.value, this.untouched(this.state.live))),
    );
  }

  override componentWillUnmount(): void {
    for (const stop of this.stops) stop();
  }

  /** The texts that nobody has typed: as many tokens as the input has of them. */
  private untouched(live: NetworkCounted | undefined): FitTexts {
    return { ...this.props.first, tokens: String((live?.input ?? this.props.shape).at(-1)) };
  }

  /** Takes over a count made on the page; its tokens too, where none were typed. */
  private follow(live: NetworkCounted | undefined): void {
    const [before, { tokens }] = [this.untouched(this.state.live).tokens, this.untouched(live)];
    this.setState({ live });
    if (this.typed.peek().tokens === before && tokens !== before) this.type({ tokens });
  }

  private readonly type = (some: Partial<FitTexts>): void => {
    this.typed.value = { ...this.typed.peek(), ...some };
    this.setState((before) => {
      const texts = { ...before.texts, ...some };
      return { texts, ignored: [], ...standing(texts, before) };
    });
  };

  private field(field: Field, wrong: boolean) {
    const { id, words } = this.props;
    return (
      <label>
        <span>{words[field]}</span>
        <input
          name={field}
          value={this.state.texts[field]}
          inputMode={field === 'memory' ? 'text' : 'numeric'}
          autocomplete="off"
          spellcheck={false}
          aria-invalid={wrong}
          aria-describedby={`${id}-status`}
          onInput={({ currentTarget }) => this.type({ [field]: currentTarget.value })}
        />
      </label>
    );
  }

  private keptChoice() {
    const { words } = this.props;
    return (
      <label>
        <span>{words.kept}</span>
        <select
          name="kept"
          value={this.state.texts.kept}
          onChange={({ currentTarget }) => this.type({ kept: currentTarget.value as Wish['kept'] })}
        >
          <option value="most">{words.most}</option>
          <option value="all">{words.all}</option>
        </select>
      </label>
    );
  }

  override render(
    { id, words, ...book }: Readonly<FittingProps>,
    { texts, memory, wish, live, ignored = [] }: Readonly<State>,
  ) {
    const sized = live ? { params: live.counted.params, memory: live.memory } : book.sized;
    const wrong = wrongs(readTexts(texts), words);
    const said = saidOf(wrong, ignored, words);
    const name = nameOfFit({ sized, wish, words, text: memory.text });
    const stands = message(words.is, { memory: memory.text, bytes: grouped(memory.bytes) });
    return (
      <>
        <div class="network-choices fitting" data-controls>
          {this.field('memory', wrong.memory !== undefined)}
          {this.field('batch', wrong.batch !== undefined)}
          {sized.memory.cache !== undefined && this.field('tokens', wrong.tokens !== undefined)}
          {this.keptChoice()}
          <p role="status" id={`${id}-status`} data-wrong={said.length > 0}>
            {said.length > 0 ? [...said, words.held].join('\n') : stands}
          </p>
        </div>
        <p class="fit-of" aria-hidden="true">
          {name}
        </p>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
        <div class="wide-table" role="group" aria-label={name} tabIndex={0}>
          <FitTable {...{ sized, wish, words }} bytes={memory.bytes} text={memory.text} />
        </div>
        <FitNotes {...{ sized, wish, words }} {...book.training} shape={live?.input ?? book.shape} live={!!live} />
      </>
    );
  }
}
