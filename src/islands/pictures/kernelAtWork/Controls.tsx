/** What moves the kernel: a step back, play, a step on, and a scrubber over all positions. */
import { message } from '#i18n/message.ts';
import type { WorkProps } from './GridHead.tsx';
import { exact } from './GridHead.tsx';

/** Positions that have a notch each, at most. */
const NOTCHED = 41;

const ICONS = {
  back: 'M3 2h2v12H3zM14 2v12L5.5 8z',
  play: 'M3.5 1.5l11 6.5-11 6.5z',
  pause: 'M3 2h3.6v12H3zM9.4 2H13v12H9.4z',
  on: 'M11 2h2v12h-2zM2 2v12l8.5-6z',
};

export interface Moves {
  /** One position on or back; one operation if `fine`. */
  onStep: (by: 1 | -1, fine: boolean) => void;
  onPlay: () => void;
  onGo: (position: number) => void;
}

interface ButtonProps {
  icon: keyof typeof ICONS;
  label: string;
  title?: string;
  off?: boolean;
  onPress: (event: MouseEvent) => void;
}

/** A button that stays focusable when it can do nothing. */
function Button({ icon, label, title = label, off = false, onPress }: ButtonProps) {
  return (
    <button type="button" class={icon} aria-label={label} title={title} aria-disabled={off} onClick={onPress}>
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d={ICONS[icon]} />
      </svg>
    </button>
  );
}

/** Shift with an arrow key moves by one operation. */
function stepByKey(event: KeyboardEvent, { onStep }: Moves): void {
  const by = ({ ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 } as const)[event.key];
  if (!by || !event.shiftKey) return;
  event.preventDefault();
  onStep(by, true);
}

/** A slider over all positions, and where it stands in words. */
function Scrubber({ player: { position, walk }, words, moves }: WorkProps & { moves: Moves }) {
  const at = (n: number) => message(words.position, { n: exact(n), all: exact(walk.positions) });
  const text = at(position + 1);
  const notches = walk.positions > 1 && walk.positions <= NOTCHED ? walk.positions - 1 : 1;
  return (
    <>
      <input
        type="range"
        min="1"
        max={walk.positions}
        value={position + 1}
        style={`--notches:${notches}`}
        aria-label={words.scrubber}
        aria-valuetext={text}
        onInput={({ currentTarget }) => moves.onGo(Number(currentTarget.value) - 1)}
        onKeyDown={(event) => stepByKey(event, moves)}
      />
      <p>
        <span aria-hidden="true">{at(walk.positions)}</span>
        <span>{text}</span>
      </p>
    </>
  );
}

export function Controls({ player, words, ...moves }: WorkProps & Moves) {
  const { position, playing, last, rests } = player;
  return (
    <div class="work-controls" data-controls>
      <Button
        icon="back"
        label={words.back}
        title={message(words.fine, { step: words.back })}
        off={position === 0}
        onPress={({ shiftKey }) => moves.onStep(-1, shiftKey)}
      />
      <Button icon={playing ? 'pause' : 'play'} label={playing ? words.pause : words.play} onPress={moves.onPlay} />
      <Button
        icon="on"
        label={words.on}
        title={message(words.fine, { step: words.on })}
        off={last && rests}
        onPress={({ shiftKey }) => moves.onStep(1, shiftKey)}
      />
      <Scrubber player={player} words={words} moves={moves} />
    </div>
  );
}
