/** What a page hands to the components of its chapter. */
declare namespace App {
  interface Locals {
    page: {
      locale: import('#i18n/index.ts').Locale;
      /** The chapter whose examples the components speak of. */
      slug: string;
      /** True for an example alone on a page, to be framed. */
      alone?: boolean;
    };
  }
}

/** Directives of the book's own: see site/clientWanted.ts. */
declare namespace Astro {
  interface ClientDirectives {
    'client:wanted'?: boolean | { until: 'touch' | 'hand' | 'now'; kept?: string; beside?: string };
  }
}
