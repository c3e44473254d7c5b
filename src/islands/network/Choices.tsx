/** What a table or a picture of networks is shown by: one of several counts, and how deep it is unfolded. */
import type { ComponentChildren } from 'preact';

interface ChoiceProps<Key extends string> {
  /** The name of the field, and what it is called. */
  name: string;
  label: ComponentChildren;
  value: Key;
  counts: readonly { key: Key; name: string }[];
  choose: (key: Key) => void;
  /** Where what is wrong with it is said, and whether something is; none where nothing can be. */
  wrong?: { 'aria-invalid': boolean; 'aria-describedby': string };
}

export function CountChoice<Key extends string>({ name, label, value, counts, choose, wrong }: ChoiceProps<Key>) {
  return (
    <label>
      <span>{label}</span>
      <select name={name} value={value} {...wrong} onChange={({ currentTarget }) => choose(currentTarget.value as Key)}>
        {counts.map(({ key, name: called }) => (
          <option key={key} value={key}>
            {called}
          </option>
        ))}
      </select>
    </label>
  );
}

interface LevelProps {
  label: string;
  /** How many levels lie below the first. */
  depth: number;
  openTo: number;
  open: (level: number) => void;
}

export function LevelChoice({ label, depth, openTo, open }: LevelProps) {
  return (
    <label>
      <span>{label}</span>
      <select name="levels" value={openTo} onChange={({ currentTarget }) => open(Number(currentTarget.value))}>
        {Array.from({ length: depth + 1 }, (_, level) => (
          <option key={level} value={level}>
            {level + 1}
          </option>
        ))}
      </select>
    </label>
  );
}
