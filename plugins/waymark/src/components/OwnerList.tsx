import { parseEntityRef } from '@backstage/catalog-model';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { Fragment } from 'react';

const ENTITY_REF = /^(?:group|user):[\w.-]+(?:\/[\w.-]+)?$/i;

/** Owners as a document names them: references of the catalog as links, everything else as the text that it is. */
export function OwnerList(props: { owners: readonly string[] }) {
  return (
    <>
      {props.owners.map((owner, index) => (
        <Fragment key={index}>
          {index > 0 && ', '}
          {ENTITY_REF.test(owner) ? (
            <EntityRefLink
              entityRef={parseEntityRef(owner, { defaultNamespace: 'default' })}
            />
          ) : (
            owner
          )}
        </Fragment>
      ))}
    </>
  );
}
