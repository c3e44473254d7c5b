/** Reads the arguments of `weight_norm` and `spectral_norm` behind the layer they wrap. Signatures: PyTorch 2.13. */
import type { CallFault } from '../printed/readCall.ts';
import type { Reparametrized, Wrapping } from './module.ts';

/** What each argument may be; in PyTorch's order. */
const ARGUMENTS = {
  name: /^(['"])\w+\1$/,
  n_power_iterations: /^[1-9]\d*$/,
  eps: /^[\d.]+(e-?\d+)?$/i,
  dim: /^(-?\d{1,9}|None)$/,
} as const;

type Argument = keyof typeof ARGUMENTS;

const NAMES: Readonly<Record<'weight_norm' | 'spectral_norm', readonly Argument[]>> = {
  weight_norm: ['name', 'dim'],
  spectral_norm: ['name', 'n_power_iterations', 'eps', 'dim'],
};

/** The wrapping that the arguments say, or what is wrong with one of them. */
export function readWrapping(
  kind: Reparametrized,
  parts: readonly string[],
): { ok: true; wrapping: Wrapping } | { ok: false; fault: CallFault } {
  const fail = (reason: 'unknown_option' | 'given_twice' | 'too_many' | 'not_a_call', at: string) =>
    ({ ok: false, fault: { reason, at } }) as const;
  const names = NAMES[kind.replace('parametrizations.', '') as keyof typeof NAMES];
  const found = new Map<string, string>();
  for (const [index, part] of parts.entries()) {
    const keyword = /^(\w+)\s*=\s*([\s\S]+)$/.exec(part);
    const name = keyword?.[1] ?? names[index];
    const text = keyword?.[2] ?? part;
    if (name === undefined) return fail('too_many', part);
    const known = names.find((one) => one === name);
    if (!known) return fail('unknown_option', name);
    if (found.has(known)) return fail('given_twice', name);
    if (!ARGUMENTS[known].test(text)) return fail('not_a_call', part);
    found.set(known, text);
  }
  const dim = found.get('dim');
  const name = found.get('name')?.slice(1, -1) ?? 'weight';
  return { ok: true, wrapping: { kind, name, ...(dim && { dimension: dim === 'None' ? null : Number(dim) }) } };
}
