/** Where a hook of a plugin runs, as Vite says it. */
interface Place {
  environment: { name: string; mode: string };
}

type Hook = (this: never, ...given: never[]) => unknown;

/** The part of a plugin that changes modules. */
interface Changes {
  name: string;
  transform?: Hook;
  load?: Hook;
}

/** Where Astro makes what the browser gets, and where the pages, with their style sheets. */
export const CLIENT = 'client';
export const PRERENDER = 'prerender';

/**
 * A plugin that has failed if it finds nothing to change in the modules of one environment: then what it was written for
 * has moved, and the build ends with its name. While one writes, no page may have asked for it yet.
 */
export function mustChange<Plugin extends Changes>(where: string, plugin: Plugin): Plugin {
  let changes = 0;
  const counting = (hook: Hook): Hook =>
    function (this: Place, ...given) {
      const changed = hook.apply(this as never, given);
      if (changed !== null && this.environment.name === where) changes += 1;
      return changed;
    } as Hook;
  return {
    ...plugin,
    ...(plugin.load && { load: counting(plugin.load) }),
    ...(plugin.transform && { transform: counting(plugin.transform) }),
    buildEnd(this: Place, error?: Error) {
      const { name, mode } = this.environment;
      if (error || name !== where || mode !== 'build' || changes > 0) return;
      throw new Error(`${plugin.name} found nothing to change: see src/site/patches.ts`);
    },
  };
}
