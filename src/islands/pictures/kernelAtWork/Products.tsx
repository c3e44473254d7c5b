/** The products of a position and what they come to: of one input channel, then of all of them, with the bias. */
import { outputAt } from '#calc/conv2d/positions.ts';
import type { Product } from '#calc/conv2d/sampleValues.ts';
import { biasValue, total } from '#calc/conv2d/sampleValues.ts';
import { countFor } from '#calc/numbers/units.ts';
import { message } from '#i18n/message.ts';
import { signed } from './Grid.tsx';
import type { WorkProps } from './GridHead.tsx';
import { exact } from './GridHead.tsx';
import type { Player } from './player.ts';

/** Terms in a row at most; of more, so many first ones and the last, with a sum for those between. */
const MOST = 9;
const FIRST = 6;

interface Slot {
  label: string;
  /** `null` while it is not made. */
  value: number | null;
  now?: boolean;
  name?: string;
  /** Stands for several terms; is what the row comes to: both are wider. */
  gap?: boolean;
  end?: boolean;
}

/** Slots for terms: `of` sums those from one index up to another, and names a single one. */
function slotsOf(count: number, more: string, of: (from: number, to: number) => Slot): Slot[] {
  const single = (index: number) => of(index, index + 1);
  if (count <= MOST) return Array.from({ length: count }, (_, index) => single(index));
  const between = of(FIRST, count - 1);
  const label = message(more, { n: countFor(BigInt(count - 1 - FIRST), 10_000n) });
  const first = Array.from({ length: FIRST }, (_, index) => single(index));
  return [...first, { ...between, label, gap: true }, single(count - 1)];
}

function productSlots({ shown, channel, cells, multiplied, now }: Player, more: string): Slot[] {
  const done = multiplied - channel * cells;
  const factors = ({ value, weight }: Product) => `${value} × ${signed(weight)}`;
  return slotsOf(shown.length, more, (from, to) => ({
    label: shown[from] ? factors(shown[from]) : '',
    value: done > from ? total(shown.slice(from, Math.min(to, done))) : null,
    now: now !== null && now >= from && now < to,
  }));
}

function channelSlots({ walk, products, cells, multiplied, channel }: Player, words: WorkProps['words']): Slot[] {
  return slotsOf(walk.depth, words.more, (from, to) => ({
    label: message(words.channel_sum, { n: exact(from + 1) }),
    value: multiplied > from * cells ? total(products.slice(from * cells, Math.min(to * cells, multiplied))) : null,
    now: channel >= from && channel < to,
    name: 'channel',
  }));
}

/** The bias, if there is one, and the value that comes out. */
function endSlots(player: Player, { plus_bias, result }: WorkProps['words']): Slot[] {
  const { walk, position, rests } = player;
  const [, kernel] = outputAt(walk, position);
  const bias = { label: plus_bias, value: rests ? biasValue(kernel) : null, name: 'bias' };
  const output = { label: result, value: player.valueOf(position, 1), name: 'output', end: true };
  return walk.options.bias === true ? [bias, output] : [output];
}

function Row({ slots }: { slots: Slot[] }) {
  const columns = slots.map(({ gap, end }) => (gap ? '1.9fr' : end ? '1.3fr' : '1fr')).join(' ');
  const before = slots.length - 1 + (slots.some(({ gap }) => gap) ? 1 : 0);
  return (
    <div class="work-row" style={`--columns:${columns};--rest:${3 - (before % 3)}`}>
      {slots.map(({ label, value, now, name, gap }, index) => (
        <p
          key={index}
          class={`${name ?? ''} ${gap ? 'gap' : ''}`}
          data-now={now}
          data-parts={name === 'bias' ? 'bias' : undefined}
        >
          <span>{label}</span>
          <b>{value === null ? '\u00a0' : signed(value)}</b>
        </p>
      ))}
    </div>
  );
}

interface ProductsProps extends WorkProps {
  onChannel: (by: 1 | -1) => void;
}

/** Which channel's products these are, and another one at a touch. */
function Channel({ player: { walk, channel, shown }, words, onChannel }: ProductsProps) {
  const source = shown[0]?.input[0] ?? 0;
  const [from, to] = [source - channel, source - channel + walk.depth];
  const step = (by: 1 | -1, label: string, sign: string) => {
    const off = channel === (by < 0 ? 0 : walk.depth - 1);
    return (
      <button type="button" aria-label={label} aria-disabled={off} onClick={() => onChannel(by)}>
        {sign}
      </button>
    );
  };
  return (
    <div class="work-channel">
      {step(-1, words.channel_back, '‹')}
      <span>{message(words.channel, { n: exact(source + 1), all: exact(walk.channels) })}</span>
      {step(1, words.channel_on, '›')}
      {walk.depth < walk.channels && (
        <span class="sees">{message(words.sees, { from: exact(from + 1), to: exact(to) })}</span>
      )}
    </div>
  );
}

export function Products(props: ProductsProps) {
  const { player, words } = props;
  const products = productSlots(player, words.more);
  const end = endSlots(player, words);
  if (player.walk.depth === 1) return <Row slots={[...products, ...end]} />;
  const channels = channelSlots(player, words);
  const { channel, cells, multiplied, products: all } = player;
  const done = all.slice(channel * cells, Math.min((channel + 1) * cells, multiplied));
  const sum = { label: words.sum, value: done.length > 0 ? total(done) : null, end: true };
  return (
    <>
      <Channel {...props} />
      <Row slots={[...products, sum]} />
      <Row slots={[...channels, ...end]} />
    </>
  );
}
