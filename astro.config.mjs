import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import preact from '@astrojs/preact';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { LOCALES, wordsOf } from './src/i18n/index.ts';
import { askAhead } from './src/site/ahead.ts';
import { answerPlugin } from './src/site/answerPlugin.ts';
import { cellsRun } from './src/site/cells/cellsRun.ts';
import { chapterPlugin } from './src/site/chapterPlugin.ts';
import { chunksFound, clientChunks } from './src/site/clientChunks.ts';
import { falseClaims } from './src/site/falseClaims.ts';
import { headHashes, shortInHead } from './src/site/inHead.ts';
import { jsxByBundler } from './src/site/jsxByBundler.ts';
import { networksCounted } from './src/site/networks/countedRun.ts';
import { notices } from './src/site/notices.ts';
import { numberColumns } from './src/site/numberColumns.ts';
import { leanClient, leanElements, leanFonts, leanImports } from './src/site/patches.ts';
import { permalinkPlugin } from './src/site/permalinkPlugin.ts';
import { pythonFiles } from './src/site/pythonFiles.ts';
import { quietMdx } from './src/site/quietMdx.ts';
import { robots } from './src/site/robots.ts';
import { searchIndex } from './src/site/search/searchIndex.ts';
import { wantedDirective } from './src/site/wanted.ts';

const { SITE, BASE = '/' } = process.env;

/** Pages that a search engine should know: the root shows the English cover, and frames show parts of chapters. */
const listed = (page) => new RegExp(`/(${LOCALES.join('|')})/(?!embed/)`).test(page);

/** Languages by their addresses, as HTML names them. */
const languages = Object.fromEntries(LOCALES.map((locale) => [locale, wordsOf(locale).lang]));

export default defineConfig({
  ...(SITE ? { site: SITE } : {}),
  base: BASE,
  trailingSlash: 'always',
  integrations: [
    mdx(),
    preact(),
    searchIndex(),
    robots(),
    wantedDirective(),
    askAhead(),
    falseClaims(),
    notices(),
    ...(SITE ? [sitemap({ filter: listed, i18n: { defaultLocale: 'en', locales: languages } })] : []),
  ],
  markdown: {
    syntaxHighlight: false,
    processor: satteri({
      features: { math: true, headingAttributes: true, smartPunctuation: false },
      mdastPlugins: [chapterPlugin],
      hastPlugins: [permalinkPlugin, numberColumns, answerPlugin],
    }),
  },
  security: {
    csp: {
      directives: [
        "default-src 'none'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "worker-src 'self' blob:",
        "base-uri 'none'",
        "form-action 'none'",
      ],
      scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"], hashes: headHashes() },
      styleDirective: { resources: ["'self'", { resource: "'unsafe-inline'", kind: 'attribute' }] },
    },
  },
  vite: {
    plugins: [
      shortInHead(),
      leanFonts(),
      leanClient(),
      leanElements(),
      leanImports(),
      jsxByBundler(),
      chunksFound(),
      pythonFiles(),
      cellsRun(),
      networksCounted(),
    ],
    build: {
      assetsInlineLimit: (path) => (/\.woff2$|\/theme\.js$/.test(path) ? false : undefined),
      rolldownOptions: { onLog: quietMdx },
    },
    environments: {
      client: {
        build: {
          rolldownOptions: { output: { codeSplitting: { groups: clientChunks } } },
        },
      },
    },
  },
});
