/** The roofline without a formula: bytes and products counted one by one, and the slower of two clocks. */
import type { CostProof } from './define.ts';

type Numbers = Readonly<Record<string, number>>;

/** What work on so many bytes comes to: both clocks run at once, and the later one says when it is done. */
function clocked(operations: number, bytes: number, { peak = 1, bandwidth = 1 }: Numbers) {
  const [compute_time, memory_time] = [operations / peak, bytes / bandwidth];
  const time = Math.max(compute_time, memory_time);
  const speed = operations / time;
  return {
    bytes,
    intensity: operations / bytes,
    ridge: peak / bandwidth,
    memory_time,
    compute_time,
    speed,
    share: speed / peak,
    time,
  };
}

const machine = { peak: ['1 FLOPS', '7 FLOPS', '2 KFLOPS'], bandwidth: ['1 B/s', '3 B/s', '1 KB/s'] };
const dtype = ['float32', 'float16', 'int8', 'int4'];

export const rooflineProof: CostProof = {
  draws: { operations: ['1', '6', '100'], values: ['1', '5', '40'], dtype, ...machine },
  counts: (numbers) => {
    const { operations = 0, values = 0, dtype: size = 0 } = numbers;
    let bytes = 0;
    for (let value = 0; value < values; value++) bytes += size;
    return clocked(operations, bytes, numbers);
  },
};

export const linearRooflineProof: CostProof = {
  draws: { rows: ['1', '2', '5'], in_features: ['1', '3', '4'], out_features: ['1', '2', '6'], dtype, ...machine },
  counts: (numbers) => {
    const { rows = 0, in_features = 0, out_features = 0, dtype: size = 0 } = numbers;
    const touched = new Set<string>();
    let operations = 0;
    for (let row = 0; row < rows; row++)
      for (let output = 0; output < out_features; output++)
        for (let input = 0; input < in_features; input++) {
          for (const value of [`input ${row} ${input}`, `weight ${output} ${input}`, `output ${row} ${output}`])
            touched.add(value);
          // A product, and from the second on its addition to the sum.
          operations += input === 0 ? 1 : 2;
        }
    return { operations, ...clocked(operations, touched.size * size, numbers) };
  },
};
