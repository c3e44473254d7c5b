/** English words of the questions. */
export const question = {
  question: {
    title: 'Predict, then reveal',
    gutter: 'Ex',
    label: 'Your count',
    check: 'Check',
    reveal: 'Reveal',
    hint: 'A whole number, or a short one such as 12.5\u00a0K or 9e3.',
    told: 'The answer, and why',
    skip: 'Skip to it',
    all: 'Open all answers',
    forget: 'Erase my ticks',
    counts: {
      exact: 'FLOPs, to the last operation: as this book counts.',
      rule: 'FLOPs by the rule: each MAC counted twice.',
      together: 'MACs: a multiplication and its addition counted as one.',
    },
    slips: {
      bias_missing: 'The biases are missing: every kernel has one.',
      in_channels_missing: 'The input channels are missing: a kernel goes through all of them.',
      both_missing: 'The input channels and the biases are missing.',
      one_kernel_only: 'That is one kernel. There is one for every output channel.',
      one_position_only: 'That is one position of the kernels. There are as many as the output has places.',
      bias_per_pair:
        'That gives a bias to every pair of channels. A kernel sums over its channels first, then adds one bias.',
      bias_per_output_value: 'That gives a bias to every output value. A kernel adds the same one everywhere.',
      groups_missing: 'The groups are missing: a kernel sees only its share of the input channels.',
      every_position: 'That counts the kernels again at every place. All places share the same ones.',
      every_image: 'That counts the layer again for every image. All images share one layer.',
      bytes: 'Those are the bytes in float32. Each parameter takes four of them.',
      biases_included: 'That includes the biases.',
      bias_additions_missing: 'The additions of the bias are missing: one for every output value.',
      one_addition_too_many:
        'That is one addition too many for every output value: to add up n numbers takes n − 1 additions.',
      multiplications_only: 'Those are the multiplications alone. The products still have to be added up.',
      additions_included: 'That includes the additions. The question asks for the multiplications.',
      input_size_for_output_size:
        'That used the size of the input. The kernel stops only where it fits: at the places of the output.',
      batch_missing: 'That is one image. The batch has more.',
      parameters_for_operations: 'Those are the parameters. Each is used again at every place of the output.',
    },
  },
};
