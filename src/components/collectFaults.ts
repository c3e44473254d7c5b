/** Lets a chapter render to its end though some of its tags are wrong, so that all their faults are told at once. */
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import { renderTemplate } from 'astro/runtime/server/index.js';

/** What an error says, each line with a place: its own, or that of the tag. */
function placed(error: unknown, at: string): string[] {
  const lines = (error instanceof Error ? error.message : String(error)).split('\n');
  return lines.map((line) => (/^\S+:\d+: /.test(line) ? line : `${at}: ${line}`));
}

/** The component as a chapter's tag: where it fails, it shows nothing, and `faults` gets what it says. */
export function collectFaults(component: AstroComponentFactory, faults: string[]): AstroComponentFactory {
  const tag: AstroComponentFactory = async (result, props, slots) => {
    try {
      return await component(result, props, slots);
    } catch (error) {
      faults.push(...placed(error, String(props.at)));
      return renderTemplate``;
    }
  };
  // What Astro reads of a component stands on its function.
  return Object.assign(tag, component);
}
