import { Progress, ResponseErrorPanel } from '@backstage/core-components';
import Button from '@material-ui/core/Button';
import { EntityOverview } from '@waymark/plugin-waymark-common';
import { useEntityOverview } from '../hooks/useEntityOverview';
import { useEntityRef } from '../hooks/useEntityRef';
import { CardFrame } from './CardFrame';

/** What a card says while there is nothing to show, in the reader's language. */
export interface EntityCardTexts {
  title: string;
  /** Tells those who cannot see the progress. */
  loading: string;
  errorTitle: string;
  retry: string;
}

/** What a card shows. */
export interface LoadedEntityCard {
  entityRef: string;
  overview: EntityOverview;
  /** Loads the overview once more. */
  onRefreshed: () => void;
}

/** A card of the entity's overview: tells that it loads, or why it cannot, and else what `children` make of it. */
export function EntityCard(props: {
  texts: EntityCardTexts;
  children: (loaded: LoadedEntityCard) => JSX.Element;
}) {
  const entityRef = useEntityRef();
  // A new entity starts anew: nothing of the former one may stand under its name.
  return <CardOfEntity key={entityRef} entityRef={entityRef} {...props} />;
}

function CardOfEntity(props: {
  entityRef: string;
  texts: EntityCardTexts;
  children: (loaded: LoadedEntityCard) => JSX.Element;
}) {
  const { entityRef, texts, children } = props;
  const { value, error, loading, retry } = useEntityOverview(entityRef);

  if (error) {
    return (
      <CardFrame title={texts.title}>
        <ResponseErrorPanel title={texts.errorTitle} error={error} />
        <Button onClick={retry} disabled={loading}>
          {texts.retry}
        </Button>
      </CardFrame>
    );
  }
  if (!value) {
    return (
      <CardFrame title={texts.title}>
        <Progress aria-label={texts.loading} />
      </CardFrame>
    );
  }
  return children({ entityRef, overview: value, onRefreshed: retry });
}
