/** Lines to copy; one tap selects them all. */
export function CopyBox({ text }: { text: string }) {
  return (
    <pre className="snippet" dir="ltr">
      <code>{text}</code>
    </pre>
  );
}
