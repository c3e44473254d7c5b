/** The functions of Python that people call in an argument: `int(64 * 0.5)`, `max(8, 64 // 4)`, `math.sqrt(64)`. */
import type { Amount } from './arithmetic.ts';
import { compute, decimalValue, order, roundHalfEven, truth, whole } from './arithmetic.ts';
import type { PythonValue } from './scope.ts';

/** The value that Python has for these arguments; nothing where it raises an error. */
type Builtin = (...values: PythonValue[]) => PythonValue | undefined;

const isAmount = (value: PythonValue | undefined): value is Amount =>
  value?.kind === 'whole' || value?.kind === 'decimal';

/** A number, or what counts as one: `True` is 1. */
export function amountOf(value: PythonValue | undefined): Amount | undefined {
  if (value?.kind === 'constant' && value.value !== null) return { kind: 'whole', value: value.value ? 1n : 0n };
  return isAmount(value) ? value : undefined;
}

/** What `if` makes of a value; nothing for those that this room does not know. */
export function isTrue(value: PythonValue): boolean | undefined {
  if (value.kind === 'constant') return value.value === true;
  if (isAmount(value)) return Number(value.value) !== 0;
  if (value.kind === 'text') return value.text !== '';
  return value.kind === 'items' ? value.items.length > 0 : undefined;
}

/** A function of one decimal, whose result is a whole number or a decimal. */
const ofOne =
  (make: (value: number) => PythonValue | undefined): Builtin =>
  (value, ...more) => {
    const amount = amountOf(value);
    return amount && more.length === 0 ? make(Number(amount.value)) : undefined;
  };

const finite = (make: (value: number) => bigint) => (value: number) =>
  Number.isFinite(value) ? whole(make(value)) : undefined;

/** A whole number stays as it is; a decimal is brought to one. */
const toWhole =
  (make: (value: number) => bigint): Builtin =>
  (value, ...more) => {
    const amount = amountOf(value);
    return amount?.kind === 'whole' && more.length === 0 ? amount : ofOne(finite(make))(value as PythonValue, ...more);
  };

/** The values of `max(a, b)` or `max([a, b])`. */
const spread = (values: readonly PythonValue[]): readonly PythonValue[] =>
  values.length === 1 && values[0]?.kind === 'items' ? values[0].items : values;

const best =
  (sign: string): Builtin =>
  (...values) =>
    spread(values).reduce<PythonValue | undefined>((found, one) => {
      if (!isAmount(found) || !isAmount(one)) return undefined;
      return order(sign, one, found).kind === 'constant' && isTrue(order(sign, one, found)) ? one : found;
    }, spread(values)[0]);

const fold =
  (sign: string, start: bigint): Builtin =>
  (items, ...more) =>
    items?.kind !== 'items' || more.length > 0
      ? undefined
      : items.items.reduce<PythonValue | undefined>((made, one) => {
          const amount = amountOf(one);
          return isAmount(made) && amount ? compute(sign, made, amount) : undefined;
        }, whole(start));

const listed =
  (list: boolean): Builtin =>
  (value, ...more) => {
    if (value === undefined) return { kind: 'items', list, items: [] };
    return value.kind === 'items' && more.length === 0 ? { ...value, list, items: [...value.items] } : undefined;
  };

const sqrt = ofOne((value) => (value < 0 ? undefined : decimalValue(Math.sqrt(value))));

const ofInfinity: Builtin = (value) => {
  const amount = amountOf(value);
  if (amount) return decimalValue(Number(amount.value));
  return value?.kind === 'text' && /^[+-]?inf$/i.test(value.text)
    ? decimalValue(value.text.startsWith('-') ? -Infinity : Infinity)
    : undefined;
};

const BUILTINS = new Map<string, Builtin>([
  ['int', toWhole((value) => BigInt(Math.trunc(value)))],
  ['round', toWhole(roundHalfEven)],
  ['float', ofInfinity],
  ['bool', (value) => (value === undefined || isTrue(value) === undefined ? undefined : truth(isTrue(value) === true))],
  [
    'abs',
    (value) =>
      isAmount(value) && Number(value.value) < 0 ? compute('*', value, { kind: 'whole', value: -1n }) : amountOf(value),
  ],
  ['max', best('>')],
  ['min', best('<')],
  ['sum', fold('+', 0n)],
  ['pow', (a, b, ...more) => (isAmount(a) && isAmount(b) && more.length === 0 ? compute('**', a, b) : undefined)],
  ['len', (value) => (value?.kind === 'items' ? whole(BigInt(value.items.length)) : undefined)],
  ['tuple', listed(false)],
  ['list', listed(true)],
  ['torch.Size', listed(false)],
  ['math.sqrt', sqrt],
  ['np.sqrt', sqrt],
  ['numpy.sqrt', sqrt],
  ['math.floor', toWhole((value) => BigInt(Math.floor(value)))],
  ['math.ceil', toWhole((value) => BigInt(Math.ceil(value)))],
  ['math.prod', fold('*', 1n)],
  ['np.prod', fold('*', 1n)],
]);

/** Values by name. */
const NUMBERS = new Map<string, number>([
  ['math.pi', Math.PI],
  ['math.e', Math.E],
  ['math.inf', Infinity],
]);

export const builtin = (path: string): Builtin | undefined => BUILTINS.get(path);

/** `math.pi` and its like. */
export function numberNamed(path: string): PythonValue | undefined {
  const value = NUMBERS.get(path);
  return value === undefined ? undefined : decimalValue(value);
}
