/** Lines to copy; one tap selects them all, and long ones scroll, by keyboard too. */
export function CopyBox({ text, name }: { text: string; name: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section className="snippet" tabIndex={0} aria-label={name} dir="ltr">
      <pre>
        <code>{text}</code>
      </pre>
    </section>
  );
}
