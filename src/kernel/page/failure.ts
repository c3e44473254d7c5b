/** Why Python could not be started, from what went wrong. */
import type { PythonFailure } from '../messages.ts';

/** A reason that is known where it is found. */
export class NotStarted extends Error {
  readonly reason: PythonFailure;

  constructor(reason: PythonFailure, words: string) {
    super(words);
    this.reason = reason;
  }
}

/** What browsers say. */
const SAID: readonly (readonly [RegExp, PythonFailure])[] = [
  [/content security policy|\bCSP\b|unsafe-eval/i, 'policy'],
  [/out of memory|allocat|memory\.grow|could not reserve/i, 'out_of_memory'],
];

export function failureOf(error: unknown): PythonFailure {
  if (error instanceof NotStarted) return error.reason;
  const words = String(error);
  return (
    SAID.find(([pattern]) => pattern.test(words))?.[1] ?? (error instanceof RangeError ? 'out_of_memory' : 'broken')
  );
}

/** Why a script does not run, if it is the host's fault. */
export async function faultOfScript(url: string): Promise<PythonFailure | undefined> {
  try {
    const { ok, headers } = await fetch(url);
    if (!ok) return 'missing_file';
    return /\b(java|ecma)script\b/i.test(headers.get('content-type') ?? '') ? undefined : 'wrong_type';
  } catch {
    return 'missing_file';
  }
}
