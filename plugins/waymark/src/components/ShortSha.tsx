const SHOWN = 7;

/** A commit by the first characters of its name, with the whole within reach. */
export function ShortSha(props: { sha: string }) {
  return (
    <code title={props.sha} style={{ whiteSpace: 'nowrap' }}>
      {shortSha(props.sha)}
    </code>
  );
}

/** The first characters of a commit's name. */
export function shortSha(sha: string): string {
  return sha.slice(0, SHOWN);
}
