/** What a program prints, as it comes in bytes. */

/** More is cut: an endless loop that prints would fill the memory. */
const LONGEST_OUTPUT = 1_000_000;

/** Text, cut where it is too long. */
export class Output {
  private readonly decoder = new TextDecoder();
  private said = '';
  private left = LONGEST_OUTPUT;
  private readonly full: () => void;

  /** Tells by `full` that from now on all is cut. */
  constructor(full: () => void = () => {}) {
    this.full = full;
  }

  write = (bytes: Uint8Array): number => {
    const text = this.decoder.decode(bytes, { stream: true });
    if (this.left > 0) this.said += text.slice(0, this.left);
    if (this.left > 0 && text.length >= this.left) {
      this.said += '\n… the output is cut here: it is longer than a million characters\n';
      this.full();
    }
    this.left -= text.length;
    return bytes.length;
  };

  get text(): string {
    return this.said;
  }
}
