/** English words of what a memory holds. */
export const fitting = {
  fitting: {
    memory: 'memory',
    batch: 'batch',
    tokens: 'tokens in the cache',
    kept: 'activations kept',
    most: 'what stands at once',
    all: 'all outputs',
    type: 'weights as',
    weights: 'weights',
    activations: 'activations',
    cache: 'cache',
    together: 'together',
    fits: 'fits',
    yes: 'yes',
    no: 'no, {bytes} short',
    largest: 'largest batch',
    table: 'What fits into {memory} with a batch of {batch}',
    table_cached:
      'What fits into {memory} with a batch of {batch} and {tokens} {tokens|token|tokens} in the cache of each',
    bytes: '{bytes} bytes',
    is: '{memory} is {bytes} bytes.',
    wrong_memory: {
      empty: 'Write a size of memory, such as 8 GB or 8 GiB.',
      unit: 'Write the unit too: 8 GB is 8,000,000,000 bytes, 8 GiB is 8,589,934,592.',
      too_small: 'A memory has at least one byte: write 8 GB, for example.',
      too_large: 'This ends at 1,000,000,000 GB.',
      not_number: 'This is no size of memory: write a number and a unit, such as 8 GB or 8 GiB.',
    },
    wrong_count: 'Write a whole number from 1 to {max}.',
    wrong: '{field}: {said}',
    ignored: 'The link sets what is not asked here: {names}.',
    held: 'The table stands as it was.',
    about:
      'The activations are those of the input {shape}, once for each of the batch. What stands at once is, at the call where it is most, what the call reads, what it makes, and what later calls still read: a run that only answers needs no more. All outputs are what training’s forward pass keeps; gradients and what an optimizer keeps come on top. A function that only looks at the same numbers in another shape makes nothing, nor does one that works in place; what happens inside one row of the table above is not looked at.',
    training: 'Training memory of this network',
    measured:
      ', with gradients and the optimizer’s states: the calculator is set to {parameters} parameters, all of which learn, and for each of the batch to the {kept} numbers that PyTorch keeps.',
    estimated:
      ', with gradients and the optimizer’s states: the calculator is set to {parameters} parameters, all of which learn, and for each of the batch to all {kept} outputs, an estimate of what PyTorch keeps.',
    types:
      'Activations are kept in 32 bits beside float32, in 16 beside the others. Of int8 and int4 the scales that belong to groups of weights are left out.',
    cached:
      'The cache holds the keys and values of each token in the layers whose attention is causal: {numbers} numbers a token, by the shapes of the run.',
    not_causal:
      'No attention here is called with is_causal=True, so no cache is reckoned. A decoder whose mask is added to the scores has one all the same.',
  },
};
