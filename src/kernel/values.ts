/** Values of Python as they cross: JSON whose texts begin with a letter that says what they are. */
import type { Argument, Arguments } from '#calc/run/functions/rule.ts';

/** `i12` is a whole number, `f0.5` one with a point, `sfoo` a text. */
function argumentOf(value: unknown): Argument {
  if (Array.isArray(value)) return value.map(argumentOf);
  if (typeof value !== 'string') return value as boolean | null;
  const rest = value.slice(1);
  if (value.startsWith('i')) return BigInt(rest);
  return value.startsWith('f') ? floatOf(rest) : rest;
}

const floatOf = (text: string): number => {
  if (text === 'inf') return Number.POSITIVE_INFINITY;
  if (text === '-inf') return Number.NEGATIVE_INFINITY;
  return Number(text);
};

/** The arguments of a function, by name. */
export const readGiven = (text: string): Arguments =>
  Object.fromEntries(
    Object.entries(JSON.parse(text) as Record<string, unknown>).map(([name, value]) => [name, argumentOf(value)]),
  );
