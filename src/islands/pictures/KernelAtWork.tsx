/** Picture (b): the kernel at work. Plays a layer's naive loops on made-up numbers, operation by operation. */
import { asConv2d } from '#calc/conv2d/conv2dEvaluation.ts';
import { walkOf } from '#calc/conv2d/positions.ts';
import { grouped } from '#calc/numbers/units.ts';
import type { Words } from '#i18n/index.ts';
import { message } from '#i18n/message.ts';
import type { ModelProps } from '../example/ModelView.ts';
import { ModelView } from '../example/ModelView.ts';
import { Controls } from './kernelAtWork/Controls.tsx';
import { signed } from './kernelAtWork/Grid.tsx';
import { exact } from './kernelAtWork/GridHead.tsx';
import { Grids } from './kernelAtWork/Grids.tsx';
import { Products } from './kernelAtWork/Products.tsx';
import { Player } from './kernelAtWork/player.ts';
import { WorkCounts } from './kernelAtWork/WorkCounts.tsx';

/** Time of an operation; and of a position, for those who asked for less motion. */
const OPERATION_MS = 70;
const POSITION_MS = 900;
/** How long after the last move the spoken sentence is given. */
const SPEAK_MS = 800;

interface Props extends ModelProps {
  words: Words['work'];
  operations: Words['operations'];
}

export default class KernelAtWork extends ModelView<Props> {
  private found = this.model.shown.value;
  private player = this.playerAt();
  private alive = false;
  private frame = 0;
  private timer = 0;
  private rest = 0;
  private spoken = '';

  override componentDidMount(): void {
    super.componentDidMount();
    this.stops.push(() => this.pause());
    this.alive = true;
    this.follow();
  }

  protected override refresh(): void {
    cancelAnimationFrame(this.frame);
    this.frame = requestAnimationFrame(() => this.follow());
  }

  /** At its end unless a place is given: so it stands finished before a hand. */
  private playerAt(position = Number.POSITIVE_INFINITY): Player | null {
    const found = asConv2d(this.model.layer, this.found);
    const walk = found && walkOf(found);
    return walk && new Player(walk, position);
  }

  /** Takes over what the example has become, at the position of before or the nearest one there is; what has ended ends. */
  private follow(): void {
    const found = this.model.shown.value;
    if (found !== this.found) {
      this.pause();
      this.found = found;
      this.player = this.playerAt(this.player?.last ? undefined : this.player?.position);
    }
    this.forceUpdate();
  }

  private pause(): void {
    window.clearInterval(this.timer);
    window.clearTimeout(this.rest);
    if (this.player) this.player.playing = false;
    this.spoken = '';
  }

  /** Shows where a move has led, and says so once the hand has rested. */
  private moved(): void {
    this.forceUpdate();
    window.clearTimeout(this.rest);
    this.rest = window.setTimeout(() => {
      this.spoken = this.sentence();
      this.forceUpdate();
    }, SPEAK_MS);
  }

  private sentence(): string {
    const { player } = this;
    if (!player) return '';
    const { position, walk } = player;
    const value = player.valueOf(position, 1);
    const at = { n: exact(position + 1), all: exact(walk.positions), value: signed(value ?? 0) };
    return message(value === null ? this.props.words.position : this.props.words.spoken, at);
  }

  private play(player: Player): void {
    if (player.playing) {
      this.pause();
      this.moved();
      return;
    }
    const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    this.pause();
    if (!still) player.rewind();
    else if (player.last) player.go(0);
    player.playing = true;
    const next = () => {
      if (still) player.on();
      else player.fine(1);
      if (!player.last || !player.rests) return this.forceUpdate();
      this.pause();
      this.moved();
    };
    this.timer = window.setInterval(next, still ? POSITION_MS : OPERATION_MS);
    this.forceUpdate();
  }

  /** Stops playing and moves by hand. */
  private move(by: () => void): void {
    this.pause();
    by();
    this.moved();
  }

  private works(player: Player) {
    const { words, operations } = this.props;
    const step = (by: 1 | -1, fine: boolean) => {
      if (fine) player.fine(by);
      else if (by > 0) player.on();
      else player.back();
    };
    return (
      <>
        <Grids player={player} words={words} />
        <Products player={player} words={words} onChannel={(by) => this.move(() => player.look(player.channel + by))} />
        <WorkCounts player={player} words={words} found={this.found} operations={operations} />
        <Controls
          player={player}
          words={words}
          onStep={(by, fine) => this.move(() => step(by, fine))}
          onPlay={() => this.play(player)}
          onGo={(position) => this.move(() => player.go(position))}
        />
      </>
    );
  }

  private tooLarge() {
    const { outputs = 1n, one_output = 1n } = this.found.values;
    return (
      <p class="work-large">
        {message(this.props.words.too_large, { positions: grouped(outputs), one: grouped(one_output) })}
      </p>
    );
  }

  override render({ id }: Props) {
    return (
      <div class="picture work" data-follows={id} data-held={this.model.held.value} data-alive={this.alive}>
        {this.player ? this.works(this.player) : this.tooLarge()}
        <p class="visually-hidden" role="status" aria-live="polite">
          {this.spoken}
        </p>
      </div>
    );
  }
}
