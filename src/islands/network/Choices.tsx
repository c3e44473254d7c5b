/** What a table or a picture of networks is shown by: which network, one of several counts, and how deep it is unfolded. */
import type { ComponentChildren } from 'preact';

/** A network that can be chosen: the last part of its address, and its name. */
export interface ListedOption {
  slug: string;
  name: string;
  family: string;
}

/** Networks by their families. */
export function NetworkOptions({ networks }: { networks: readonly ListedOption[] }) {
  const families = [...new Set(networks.map(({ family }) => family))];
  return (
    <>
      {families.map((family) => (
        <optgroup key={family} label={family}>
          {networks
            .filter((one) => one.family === family)
            .map(({ slug, name }) => (
              <option key={slug} value={slug}>
                {name}
              </option>
            ))}
        </optgroup>
      ))}
    </>
  );
}

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
