/** The policy of the pages forbids `<style>`, with which CodeMirror brings its rules: they go into a sheet of their own. */
import { StyleModule } from 'style-mod';

let adopted = false;

/**
 * Takes the rules of every editor to come into one sheet that the document adopts, in the layer `editor`, which the
 * pages name before their own: any rule of theirs wins. To be called before the first editor is made.
 */
export function adoptStyles(): void {
  if (adopted) return;
  adopted = true;
  const sheet = new CSSStyleSheet();
  const known: StyleModule[] = [];
  StyleModule.mount = (_, modules) => {
    const before = known.length;
    // What comes first is the weakest, and each module keeps its place among those it came with.
    let at = 0;
    for (const one of [modules].flat() as StyleModule[]) {
      const index = known.indexOf(one);
      if (index < 0) known.splice(at++, 0, one);
      else at = index + 1;
    }
    if (known.length > before) sheet.replaceSync(`@layer editor{${known.map((one) => one.getRules()).join('\n')}}`);
    if (!document.adoptedStyleSheets.includes(sheet))
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  };
}
