/** What the playground reads, and what it gives away. */
import { describe, expect, it } from 'vitest';
import type { ToolKey } from '#calc/conventions/define.ts';
import { TOOLS } from '#calc/conventions/index.ts';
import { memoryOfOutputs, memoryOfParameters, rowsOf } from '#islands/playground/counts.ts';
import { readShapes } from '#islands/playground/given.ts';
import { sourceOfFile, sourceOfNotebook } from '#islands/playground/notebookFile.ts';
import { ASKED, canCheck, checkProgram } from '#islands/playground/takings/checkProgram.ts';
import { sourceNotebook } from '#islands/playground/takings/sourceNotebook.ts';
import { csvOf, latexOf, markdownTable } from '#islands/playground/takings/tables.ts';
import type { CountedWhole } from '#kernel/messages.ts';

const written = (cells: unknown) => JSON.stringify({ cells, nbformat: 4, nbformat_minor: 5 });

describe('a notebook', () => {
  it('becomes its cells of code, one below the other', () => {
    const text = written([
      { cell_type: 'markdown', source: ['# A title\n'] },
      { cell_type: 'code', source: ['import torch\n', '\n', 'x = 1\n'] },
      { cell_type: 'code', source: '' },
      { cell_type: 'code', source: 'y = 2\r\nz = 3' },
    ]);
    expect(sourceOfNotebook(text)).toBe('import torch\n\nx = 1\n\n\ny = 2\nz = 3\n');
  });

  it('has cells that another program reads as comments; commands among Python are left to what runs them', () => {
    const text = written([
      { cell_type: 'code', source: '%time x = 1\nif x:\n    !ls\ny = (x\n% 2)' },
      { cell_type: 'code', source: '%%bash\nls\n\ncd ..' },
      { cell_type: 'code', source: '%%time\nz = 3' },
    ]);
    expect(sourceOfNotebook(text)).toBe(
      '%time x = 1\nif x:\n    !ls\ny = (x\n% 2)\n\n\n# %%bash\n# ls\n\n# cd ..\n\n\n# %%time\nz = 3\n',
    );
  });

  it.each(['', '{', '[]', 'null', '{"cells": 3}'])('is not read where it is none: %s', (text) => {
    expect(sourceOfNotebook(text)).toBeNull();
  });

  it('is known by its name; another file stands as it is, with line feeds', () => {
    expect(sourceOfFile('a.IPYNB', written([{ cell_type: 'code', source: 'x' }]))).toBe('x\n');
    expect(sourceOfFile('a.py', '\uFEFFx = 1\r\ny = 2\r')).toBe('x = 1\ny = 2\n');
  });
});

describe('shapes of an input', () => {
  it.each([
    ['', []],
    ['1,3,224,224', [[1n, 3n, 224n, 224n]]],
    [' (1, 3, 32, 32) ', [[1n, 3n, 32n, 32n]]],
    ['（1，16）', [[1n, 16n]]],
    ['(5,)', [[5n]]],
    [
      '1,3; 1,10',
      [
        [1n, 3n],
        [1n, 10n],
      ],
    ],
    [
      '(1, 3, 8, 8), (1, 10)',
      [
        [1n, 3n, 8n, 8n],
        [1n, 10n],
      ],
    ],
    [
      '[(1, 3), (1, 10)]',
      [
        [1n, 3n],
        [1n, 10n],
      ],
    ],
    ['torch.randn(1, 3), torch.randn(2)', [[1n, 3n], [2n]]],
  ])('are read: %s', (text, shapes) => {
    expect(readShapes(text)).toEqual(shapes);
  });

  it.each(['1,3,x', '0,3', '1,-3', '(1,3), nothing', '1.5'])('are refused: %s', (text) => {
    expect(readShapes(text)).toBeNull();
  });
});

const layer = { params: 0n, macs: 0n, flops: 24n, input_shape: [1n, 2n, 3n, 4n], output_shape: [1n, 2n, 3n, 4n] };

/** A count of a layer and a function. */
const COUNTED = {
  ok: true,
  code: 'Net()',
  how: { kind: 'module', dtype: 'torch.float32', guessed: true, kept: 'class Net(nn.Module):\n    pass\n# net(x)' },
  said: [],
  asks: [],
  memory: { all: 24n, most: 24n, attends: false },
  coverage: {},
  pass: {
    className: 'Net',
    inputs: [[1n, 3n]],
    output_shape: [[1n, 2n, 3n, 4n], [5n]],
    params: 8n,
    trainable_params: 6n,
    macs: 12n,
    flops: 48n,
    primitives: {},
    not_counted: [],
    tools: Object.fromEntries(TOOLS.map(({ key }, index) => [key, index === 0 ? null : BigInt(index)])),
    layers: [
      { ...layer, path: 'blocks.0_a', type: 'Linear', params: 8n, macs: 12n, tools: {}, at: { cell: 1, line: 7 } },
      { ...layer, path: '', type: 'F.relu', tools: {} },
    ],
  },
} as unknown as CountedWhole;

const COLUMNS = {
  path: 'path',
  type: 'type',
  shape: 'output',
  parameters: 'Parameters',
  macs: 'MACs',
  flops: 'FLOPs',
  total: 'in all',
};

describe('a count', () => {
  it('has a row a call, with its line, and the memory of what is kept', () => {
    expect(rowsOf(COUNTED).map(({ path, shape, line }) => [path, shape, line])).toEqual([
      ['blocks.0_a', '(1, 2, 3, 4)', 7],
      ['', '(1, 2, 3, 4)', undefined],
    ]);
    expect(memoryOfParameters(COUNTED)).toBe(32n);
    expect(memoryOfOutputs(COUNTED)).toBe(2n * 24n * 4n);
  });

  it('is given as CSV, in Markdown and in LaTeX', () => {
    expect(csvOf(COUNTED)).toBe(
      'path,type,output_shape,params,macs,flops\nblocks.0_a,Linear,"(1, 2, 3, 4)",8,12,24\n,F.relu,"(1, 2, 3, 4)",0,0,24\n',
    );
    const markdown = markdownTable(COUNTED, COLUMNS).split('\n');
    expect(markdown[0]).toBe('| path | type | output | Parameters | MACs | FLOPs |');
    expect(markdown[2]).toBe('| blocks.0_a | Linear | (1, 2, 3, 4) | 8 | 12 | 24 |');
    expect(markdown[4]).toBe('| in all | Net |  | 8 | 12 | 48 |');
    expect(latexOf(COUNTED, COLUMNS)).toContain('  blocks.0\\_a & Linear & (1, 2, 3, 4) & 8 & 12 & 24 \\\\\n');
  });
});

describe('the check in PyTorch', () => {
  const program = checkProgram(COUNTED, ['A remark.']);

  it('knows how each tool is asked', () => {
    expect(Object.keys(ASKED).sort()).toEqual(TOOLS.map(({ key }) => key as ToolKey).sort());
  });

  it('holds the code as it was counted, and asserts each number that is shown', () => {
    expect(program).toMatch(/^# A remark\.\nimport math\n/);
    expect(program).toContain('class Net(nn.Module):\n    pass\n# net(x)\n');
    expect(program).toContain('\ncounted_model = Net()\n');
    expect(program).toContain('    inputs = [torch.zeros((1, 3))]\n');
    expect(program).toContain(
      '        ("blocks.0_a", "Linear", (1, 2, 3, 4), 8),\n        ("", "F.relu", (1, 2, 3, 4), 0),\n',
    );
    expect(program).toContain('assert shapes(output) == [(1, 2, 3, 4), (5,)], shapes(output)\n');
    expect(program).toContain('assert size(model) == 8, size(model)\n');
    expect(program).toContain('if p.requires_grad) == 6\n');
    for (const { key } of TOOLS) {
      const { tool, package: from } = ASKED[key] as (typeof ASKED)[ToolKey];
      expect(program).toContain(`check("${tool}", "${from}", ${COUNTED.pass.tools[key] ?? 'None'}, figure_`);
    }
  });

  it('begins with what must stand before all else in Python, and keeps its own names inside a function', () => {
    const kept = 'from __future__ import annotations\nfrom __future__ import (\n    division)\nx = 1';
    const other = checkProgram({ ...COUNTED, how: { ...COUNTED.how, kept } }, ['A remark.']);
    expect(other).toMatch(
      /^# A remark\.\nfrom __future__ import annotations\nfrom __future__ import \(\n {4}division\)\nimport math\n/,
    );
    expect(other.match(/__future__/g)).toHaveLength(2);
    const outer = other.slice(other.indexOf('x = 1')).match(/^(?!#)\S.*$/gm);
    expect(outer).toEqual(['x = 1', 'counted_model = Net()', 'def check_model(model):', 'check_model(counted_model)']);
  });

  it('holds a layer by itself as it was counted, gives indices to what takes them, and is not made of functions of x', () => {
    const how = { ...COUNTED.how, kind: 'layer', dtype: 'torch.int64' } as const;
    const other = checkProgram({ ...COUNTED, how }, []);
    expect(other).toContain('model = Module(model).eval()\n');
    expect(other).toContain('torch.zeros((1, 3), dtype=torch.int64)');
    expect(canCheck(COUNTED)).toBe(true);
    expect(canCheck({ ...COUNTED, how: { ...COUNTED.how, kind: 'functions' } })).toBe(false);
  });
});

describe('a notebook to take away', () => {
  it('installs, and holds the code and the check', () => {
    const { cells, nbformat, nbformat_minor } = JSON.parse(sourceNotebook('x = 1\ny = 2\n', 'assert x'));
    expect([nbformat, nbformat_minor]).toEqual([4, 5]);
    expect(cells.map(({ source }: { source: string[] }) => source)).toEqual([
      [expect.stringMatching(/^%pip install torch /)],
      ['x = 1\n', 'y = 2'],
      ['assert x'],
    ]);
    expect(JSON.parse(sourceNotebook('x = 1', undefined)).cells).toHaveLength(2);
    const { cells: ofLine } = JSON.parse(sourceNotebook('nn.Sequential(nn.ReLU(), F.unfold)', undefined));
    expect(ofLine[1].source.join('')).toBe('import torch.nn as nn\nimport torch.nn.functional as F');
    const whole =
      'import math\nimport torch\nfrom torch import nn\nimport torch.nn.functional as F\nF.pad, nn, math, torch';
    expect(JSON.parse(sourceNotebook(whole, undefined)).cells).toHaveLength(2);
    expect(sourceOfNotebook(sourceNotebook('x = 1\n', undefined))).toContain('\nx = 1\n');
  });
});
