export interface EditorOptions {
  source: string;
  label: string;
  describedBy: string;
  hints: readonly { line: number; text: string; stale?: boolean }[];
  at?: { x: number; y: number };
  onChange: (text: string) => void;
  onRun: (then: 'stay' | 'next') => void;
}
export function mountEditor(pre: HTMLElement, options: EditorOptions) {
  const area = document.createElement('textarea');
  area.value = options.source;
  area.rows = options.source.split('\n').length;
  area.style.width = '100%';
  area.oninput = () => options.onChange(area.value);
  pre.replaceWith(area);
  return {
    text: () => area.value,
    setText: (t: string) => {
      area.value = t;
      options.onChange(t);
    },
    setHints: (_: unknown) => {},
    setError: (_: number | undefined) => {},
    focus: () => area.focus(),
    destroy: () => {},
  };
}
