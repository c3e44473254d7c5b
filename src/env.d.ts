/** What a page hands to the components of its chapter. */
declare namespace App {
  interface Locals {
    page: {
      locale: import('#i18n/index.ts').Locale;
      /** The chapter whose examples the components speak of. */
      slug: string;
    };
  }
}
