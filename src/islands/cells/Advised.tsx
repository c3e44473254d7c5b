/** What the book says below an error: what is wrong, and what mends it. */

export function Advised({ said = [] }: { said?: readonly string[] | undefined }) {
  if (said.length === 0) return null;
  return (
    <div class="cell-advice">
      {said.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </div>
  );
}
