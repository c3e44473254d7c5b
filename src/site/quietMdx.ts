interface Log {
  code?: string;
}

/** MDX files trigger one harmless warning each about a directive at their top; all other messages pass. */
export function quietMdx(level: 'warn' | 'info' | 'debug', log: Log, pass: (level: string, log: Log) => void): void {
  if (log.code !== 'MODULE_LEVEL_DIRECTIVE') pass(level, log);
}
