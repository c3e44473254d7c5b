/** What public networks use of PyTorch, called in every way: the kernel answers, and refuses, as PyTorch does. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { warmSession } from '#kernel/node/warm.ts';
import recorded from '../fixtures/arguments.json' with { type: 'json' };
import differing from '../fixtures/arguments-differ.json' with { type: 'json' };

type Outcomes = Readonly<Record<string, string>>;

const names = Object.entries(recorded.calls as Readonly<Record<string, Outcomes>>);
const told = readFileSync(fileURLToPath(new URL('../recorder/outcomes.py', import.meta.url)), 'utf8');
const asked = JSON.stringify([recorded.given, names.flatMap(([, calls]) => Object.keys(calls))]);

const session = await warmSession();
const ran = session.run(`${told}\nprint(outcomes(*json.loads(${JSON.stringify(asked)})))`);
console.log(ran.error, ran.warnings.slice(0,1000));
import { writeFileSync } from 'node:fs';
writeFileSync('/tmp/a/ours.json', ran.output);
describe('x', () => { it('y', () => { expect(names.length).toBe(259); expect(differing).toBeTruthy(); }); });
