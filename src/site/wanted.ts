/** Makes `client:wanted` known to the builder; what it does stands in clientWanted.ts. */
import type { AstroIntegration } from 'astro';

export function wantedDirective(): AstroIntegration {
  return {
    name: 'client-wanted',
    hooks: {
      'astro:config:setup': ({ addClientDirective }) => {
        addClientDirective({ name: 'wanted', entrypoint: './src/site/clientWanted.ts' });
      },
    },
  };
}
