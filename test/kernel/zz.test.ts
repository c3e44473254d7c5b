import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { it } from 'vitest';
import { adviceWordsIn } from '#i18n/advice/index.ts';
import { saidOf } from '#i18n/advice/said.ts';
import { warmSession } from '../../src/kernel/node/warm.ts';
const session = await warmSession();
it('x', async () => {
  const [en, zh] = [await adviceWordsIn('en'), await adviceWordsIn('zh-cn')];
  let out = '';
  const dirs = (process.env.DIRS ?? 'test/kernel/programs/students/errors').split(',');
  for (const dir of dirs) for (const f of readdirSync(dir)) {
    const src = readFileSync(`${dir}/${f}`, 'utf8');
    for (const part of src.split('\n#---\n')) {
    const { error } = session.run(part, f);
    if (!error) { if (src.includes("#---")) out += `== no error: ${part.split("\n").at(-1)}\n`; continue; } else if (src.includes("#---")) out += "\n" + part.split("\n").slice(1).join("; ") + "\n";
    out += `== ${f}\n${error?.name}: ${error?.words.slice(0, 200)}\n`;
    if (error?.advice) for (const [l, w] of [['en', en], ['zh-cn', zh]] as const) out += saidOf(error.advice, w, l).join('\n') + '\n';
    else out += '-- NONE\n';
    }
  }
  writeFileSync('/tmp/adv/out.txt', out);
});
