/** What runs in Python on the command line, and no longer than a minute: what takes longer is an endless loop, or a training. */
import { limit } from '#kernel/node/limit.ts';
import { warmSession } from '#kernel/node/warm.ts';
import type { Session } from '#kernel/session.ts';

const SECONDS = 60;

/** Does something in a session of its own; ends the process where Python cannot be stopped in time. */
export async function limited<Result>(work: (session: Session) => Result): Promise<Result> {
  const session = await warmSession();
  const { end } = limit(session.python, SECONDS, `stopped: it runs longer than ${SECONDS} seconds\n`);
  const result = work(session);
  await end();
  return result;
}
