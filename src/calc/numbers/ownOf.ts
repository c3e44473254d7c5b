/** What a table says of a name that a reader wrote, and nothing of what every object has (`constructor`, `__proto__`). */
export const ownOf = <T>(table: Readonly<Record<string, T>>, name: string): T | undefined =>
  Object.hasOwn(table, name) ? table[name] : undefined;
