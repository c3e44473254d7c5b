/** Where questions were asked: threads of GitHub as `owner/name#12`, and other pages by their addresses. */

const THREAD = /^([\w.-]+\/[\w.-]+)#(\d+)$/;

/** A thread as a link: its address and what the link says. Throws, naming the place, on one that is neither. */
export function askedAt(thread: string, at: string): { href: string; text: string } {
  const [, repository, number] = THREAD.exec(thread) ?? [];
  if (repository) return { href: `https://github.com/${repository}/issues/${number}`, text: thread };
  if (/^https:\/\/\S+$/.test(thread)) return { href: thread, text: new URL(thread).host };
  throw new SyntaxError(`${at}: '${thread}' is no thread; write owner/name#12 or an address`);
}
