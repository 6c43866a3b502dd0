import { ExternalLink } from './ExternalLink';

const LONGEST = 16;
const HEAD = 3;
const TAIL = 6;

/** What an event is called where it comes from, with a link to it; a long name is cut in the middle. */
export function EventId(props: { id: string; url?: string }) {
  const { id, url } = props;
  return (
    <span title={id} style={{ whiteSpace: 'nowrap' }}>
      <ExternalLink url={url}>{shortEventId(id)}</ExternalLink>
    </span>
  );
}

/** Both ends of a long id: those of one source begin alike. */
export function shortEventId(id: string): string {
  return id.length > LONGEST ? `${id.slice(0, HEAD)}…${id.slice(-TAIL)}` : id;
}
