/**
 * Unfolds what follows a question (`layout/answers.js`), for whatever is not about that: a script for a page, before its own.
 * That it is folded is held by `test/browser/answers.test.ts`.
 */
export const UNFOLDED = `new MutationObserver((changes) => {
  for (const { target } of changes) if (target.matches('[data-told]')) target.removeAttribute('hidden');
}).observe(document, { subtree: true, attributeFilter: ['hidden'] })`;
