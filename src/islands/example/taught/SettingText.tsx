/** An option with its value as code, which may break before the value. */
export function SettingText({ text }: { text: string }) {
  const [name, value] = text.split('=');
  return (
    <>
      {name}=<wbr />
      {value}
    </>
  );
}
