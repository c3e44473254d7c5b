/** What follows the focus, loaded once something has it: the result line of a phone, and tables that a keyboard must reach. */
import { startResultLine } from './resultLine.ts';
import './wideTables.ts';

/** Where the window is narrow, the result is out of sight while a field is edited. */
export function followFocus(): void {
  if (window.innerWidth < 740 && document.activeElement?.closest('[data-example]')) startResultLine();
}
