import { Link } from '@backstage/core-components';
import { isHttpUrl } from '../isHttpUrl';

/** A name that leads to an address from outside; without one that can be trusted, the name alone. */
export function ExternalLink(props: { url?: string; children: string }) {
  const { url, children } = props;
  return isHttpUrl(url) ? (
    <Link to={url} underline="always">
      {children}
    </Link>
  ) : (
    <>{children}</>
  );
}
