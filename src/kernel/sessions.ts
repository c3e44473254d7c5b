/** Runs programs one behind another, and starts Python anew where one of them has ended it. */
import type { CountAnswer, Ran, Session, ToCount } from './session.ts';

export class Sessions {
  private readonly start: () => Promise<Session>;
  private live?: Promise<Session> | undefined;

  /** `start` starts a session: it is kept while Python lives. */
  constructor(start: () => Promise<Session>) {
    this.start = start;
  }

  /** The session that the next run has. A start that fails is tried again by the next run. */
  async session(): Promise<Session> {
    if ((await this.live)?.ended) this.live = undefined;
    this.live ??= this.start().catch((error: unknown) => {
      this.live = undefined;
      throw error;
    });
    return this.live;
  }

  /** Runs a program, as a session does. */
  run = async (source: string, filename?: string): Promise<Ran> => (await this.session()).run(source, filename);

  /** Counts a model, as a session does. */
  count = async (asked: ToCount): Promise<CountAnswer> => (await this.session()).count(asked);
}
