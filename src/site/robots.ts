/** Tells search engines where the sitemap is, once the book knows its own address. */
import { writeFileSync } from 'node:fs';
import type { AstroIntegration } from 'astro';

/** Writes `robots.txt`, if `SITE` is set. */
export function robots(): AstroIntegration {
  let sitemap: string | undefined;
  return {
    name: 'robots',
    hooks: {
      'astro:config:done': ({ config }) => {
        const base = config.base.replace(/\/*$/, '/');
        sitemap = config.site && new URL(`${base}sitemap-index.xml`, config.site).href;
      },
      'astro:build:done': ({ dir }) => {
        if (sitemap) writeFileSync(new URL('robots.txt', dir), `User-agent: *\nAllow: /\n\nSitemap: ${sitemap}\n`);
      },
    },
  };
}
