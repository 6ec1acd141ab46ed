/** The mark: a post with two arms of unequal length. */
export function SignpostMark() {
  return (
    <svg className="signpost-mark" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path className="mark-post" d="M10.5 1h3v22h-3z" />
      <path className="mark-arm" d="M3 3h15l3.5 3L18 9H3z" />
      <path className="mark-arm" d="M7 11h8l3.5 3-3.5 3H7z" />
    </svg>
  );
}
