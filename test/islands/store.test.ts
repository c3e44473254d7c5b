import type { Signal } from '@preact/signals-core';
import { signal } from '@preact/signals-core';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createStore, onChange } from '#islands/example/base/store.ts';
import { createModel } from '#islands/example/model.ts';

interface Sum {
  left: string;
  right: string;
}

type Total = { ok: true; total: number } | { ok: false };

/** Adds two digits; anything else cannot be read. */
const add = ({ left, right }: Sum): Total =>
  /^\d$/.test(left) && /^\d$/.test(right) ? { ok: true, total: Number(left) + Number(right) } : { ok: false };

const FIRST: Sum = { left: '1', right: '2' };

const make = (...said: Signal<unknown>[]) =>
  createStore<Sum, Total, keyof Sum>({
    id: 'sum',
    first: FIRST,
    read: add,
    same: (state, next) => state.left === next.left && state.right === next.right,
    said,
  });

/** A store that somebody looks at, as on a page. */
const watched = () => {
  const store = make();
  onChange(store, () => {});
  return store;
};

const text = fc.constantFrom('1', '2', '7', '', 'x', '12');
const state: fc.Arbitrary<Sum> = fc.record({ left: text, right: text });
const different = (states: readonly Sum[]) =>
  states.filter((one, index) => JSON.stringify(one) !== JSON.stringify(index === 0 ? FIRST : states[index - 1]));

beforeEach(() => {
  vi.useFakeTimers({ now: 0 });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('what a reset would change', () => {
  it('is nothing at first, and again once all is set back', () => {
    const store = watched();
    expect(store.atFirst.value).toBe(true);
    store.change({ ...FIRST, left: 'x' });
    expect(store.atFirst.value).toBe(false);
    store.reset();
    expect([store.atFirst.value, store.canUndo.value]).toEqual([true, true]);
    store.undo();
    store.change(FIRST);
    expect(store.atFirst.value).toBe(true);
  });
});

describe('the history of a store', () => {
  it('goes back through any changes, and forth again', () => {
    fc.assert(
      fc.property(fc.array(state, { maxLength: 12 }), (states) => {
        const store = make();
        for (const next of states) store.change(next);
        const stops = [FIRST, ...different(states)];
        for (const stop of stops.toReversed()) {
          expect(store.state.value).toEqual(stop);
          store.undo();
        }
        expect([store.state.value, store.canUndo.value]).toEqual([FIRST, false]);
        for (const stop of stops) {
          expect(store.state.value).toEqual(stop);
          store.redo();
        }
        expect(store.canRedo.value).toBe(false);
      }),
    );
  });

  it('is a line with a place in it, whatever is done', () => {
    const move = fc.oneof(state, fc.constantFrom('undo' as const, 'redo' as const, 'reset' as const));
    fc.assert(
      fc.property(fc.array(move, { maxLength: 30 }), (moves) => {
        const store = make();
        let line: Sum[] = [FIRST];
        let at = 0;
        for (const one of moves) {
          const next = one === 'reset' ? FIRST : one;
          if (next === 'undo') at = Math.max(0, at - 1);
          else if (next === 'redo') at = Math.min(line.length - 1, at + 1);
          else if (JSON.stringify(next) !== JSON.stringify(line[at])) {
            line = [...line.slice(0, at + 1), next];
            at += 1;
          }
          if (typeof one === 'string') store[one]();
          else store.change(one);
          expect(store.state.value).toEqual(line[at]);
          expect([store.canUndo.value, store.canRedo.value]).toEqual([at > 0, at < line.length - 1]);
        }
      }),
    );
  });

  it('takes a reset as one step, and none where nothing is to be reset', () => {
    fc.assert(
      fc.property(fc.array(state, { minLength: 1, maxLength: 8 }), (states) => {
        const store = make();
        for (const next of states) store.change(next);
        const before = store.state.value;
        const steps = store.canUndo.value;
        store.reset();
        expect(store.state.value).toEqual(FIRST);
        if (JSON.stringify(before) === JSON.stringify(FIRST)) expect(store.canUndo.value).toBe(steps);
        else {
          store.undo();
          expect(store.state.value).toEqual(before);
        }
      }),
    );
  });

  it('joins the changes of one gesture, and starts anew after a pause, another gesture, or an undo', () => {
    const store = make();
    for (const left of ['3', '4', '5']) store.change({ ...FIRST, left }, 'type left');
    store.undo();
    expect(store.state.value).toEqual(FIRST);
    store.redo();
    store.change({ ...FIRST, left: '6' }, 'type left');
    vi.advanceTimersByTime(1000);
    store.change({ ...FIRST, left: '7' }, 'type left');
    store.change({ left: '7', right: '8' }, 'type right');
    const lefts = [0, 1, 2, 3].map(() => {
      store.undo();
      return store.state.value.left;
    });
    expect(lefts).toEqual(['7', '6', '5', '1']);
  });

  it('takes a drag as one change, however slow', () => {
    const store = make();
    for (const left of ['3', '4', '5']) {
      store.change({ ...FIRST, left }, 'drag 1');
      vi.advanceTimersByTime(60_000);
    }
    store.undo();
    expect([store.state.value, store.canUndo.value]).toEqual([FIRST, false]);
  });
});

describe('what a store shows', () => {
  it('is the last good outcome, and held while there is none', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(state, fc.constant('undo' as const)), { maxLength: 20 }), (moves) => {
        const store = watched();
        let good = add(FIRST);
        for (const one of moves) {
          if (one === 'undo') store.undo();
          else store.change(one);
          const now = add(store.state.value);
          if (now.ok) good = now;
          expect([store.shown.value, store.held.value]).toEqual([good, !now.ok]);
        }
      }),
    );
  });

  it('must be good at first', () => {
    const reading = { id: 'sum', first: { left: 'x', right: '2' }, read: add, same: Object.is };
    expect(() => createStore<Sum, Total, never>(reading)).toThrow("example 'sum' is impossible");
  });

  it('is held by a text that waits, though the rest comes to something', () => {
    const store = createStore<Sum, Total, never>({
      ...{ id: 'sum', first: FIRST, read: add, same: Object.is },
      waits: ({ left }) => left === '0',
    });
    onChange(store, () => {});
    store.change({ left: '0', right: '5' });
    expect([store.outcome.value, store.shown.value, store.held.value]).toEqual([
      { ok: true, total: 5 },
      { ok: true, total: 3 },
      true,
    ]);
  });
});

describe('what was said of a state', () => {
  it('is forgotten by every move, also by one that changes nothing', () => {
    const fault = signal<string | null>(null);
    const store = make(fault);
    const moves = [() => store.change(FIRST), store.undo, store.redo, store.reset, store.forget];
    for (const move of moves) {
      store.ignored.value = ['colour'];
      fault.value = 'it cannot be read';
      move();
      expect([store.ignored.value, fault.value]).toEqual([[], null]);
    }
    expect(store.canUndo.value).toBe(false);
  });

  it('is heard of by a view, once a change, until it stops', () => {
    const store = make();
    const heard = vi.fn();
    const stop = onChange(store, heard);
    expect(heard).not.toHaveBeenCalled();
    store.change({ ...FIRST, left: '3' });
    expect(heard).toHaveBeenCalledTimes(1);
    store.typing.value = 'left';
    store.spoken.value = 'Five.';
    store.copied.value = 'copied';
    store.ignored.value = ['colour'];
    expect(heard).toHaveBeenCalledTimes(5);
    stop();
    store.undo();
    expect(heard).toHaveBeenCalledTimes(5);
  });
});

describe('a draft', () => {
  const VALUES = { height: '5', width: '5', in_channels: '3', out_channels: '7', kernel_size: '3' };

  it('never changes what is set or shown, is undone like any change, and goes when its field is set', () => {
    const refused = fc.constantFrom('', 'x', '7x', '0', '-1', '2.5', '1'.repeat(20), '１２ａ');
    fc.assert(
      fc.property(fc.constantFrom('height', 'out_channels', 'kernel_size'), refused, (field, draft) => {
        const model = createModel('worked-example', 'Conv2d', VALUES);
        onChange(model, () => {});
        const [{ options }, shown] = [model.state.value, model.shown.value];
        model.type(field as 'height', draft);
        expect(model.state.value).toEqual({ options, drafts: { [field]: draft } });
        expect([model.shown.value, model.held.value]).toEqual([shown, true]);
        model.undo();
        expect([model.state.value, model.held.value]).toEqual([{ options, drafts: {} }, false]);
        model.redo();
        model.set({ [field]: 4n });
        expect(model.state.value).toEqual({ options: { ...options, [field]: 4n }, drafts: {} });
      }),
    );
  });
});
