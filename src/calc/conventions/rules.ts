/** Tables of rules by name. */

/** One rule under several names. */
export const underNames = <Rule>(names: readonly string[], rule: Rule): Record<string, Rule> =>
  Object.fromEntries(names.map((name) => [name, rule]));

/** One rule for a class of one, two and three dimensions: `Conv` for `Conv1d`, `Conv2d`, `Conv3d`. */
export const ranked = <Rule>(name: string, rule: Rule): Record<string, Rule> =>
  underNames(
    [1, 2, 3].map((rank) => `${name}${rank}d`),
    rule,
  );

/** One rule for functions of `torch` that are also methods of a tensor. */
export const ofTorch = <Rule>(names: readonly string[], rule: Rule): Record<string, Rule> =>
  underNames(
    names.flatMap((name) => [`torch.${name}`, `Tensor.${name}`]),
    rule,
  );
