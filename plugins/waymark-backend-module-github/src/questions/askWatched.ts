import { GraphqlAnswer } from '../client';
import {
  DEPLOYMENT_FIELDS,
  Draft,
  draftDeployment,
  draftIssue,
  draftRelease,
  ISSUE_FIELDS,
  ObjectKind,
  RELEASE_FIELDS,
} from '../objects';
import { VariableList } from './VariableList';

/** How many objects are asked for at once. */
export const MOST_WATCHED = 50;

const DRAFTS: Partial<Record<ObjectKind, (answer: unknown) => Draft>> = {
  deployment: draftDeployment,
  release: draftRelease,
  issue: draftIssue,
};

/** Asks again for objects, of whatever kind and repository, that may have changed. */
export function askWatched(
  watched: readonly { kind: ObjectKind; id: string }[],
) {
  const variables = new VariableList();
  const ids = variables.add(
    '[ID!]!',
    watched.map(it => it.id),
  );
  return {
    query: variables.toQuery(
      'WaymarkWatched',
      `nodes(ids: ${ids}) {
        ... on Deployment { ${DEPLOYMENT_FIELDS} }
        ... on Release { ${RELEASE_FIELDS} }
        ... on Issue { ${ISSUE_FIELDS} } }`,
    ),
    variables: variables.values,
    /** What came of one of them, and the path of its errors. */
    pick: (answer: GraphqlAnswer, index: number) => ({
      answer: (answer.data.nodes as unknown[] | null | undefined)?.[index],
      path: ['nodes', index],
    }),
  };
}

/**
 * A watched object as it is now.
 *
 * @throws ZodError where the answer is not what GitHub documents
 */
export function draftWatched(kind: ObjectKind, answer: unknown): Draft {
  const draft = DRAFTS[kind];
  if (!draft) {
    throw new Error(`Objects of the kind ${kind} are not watched`);
  }
  return draft(answer);
}

/** An object that GitHub does not know any more. */
export function draftGone(kind: ObjectKind, id: string): Draft {
  const gone = { kind, id, data: undefined };
  return { next: () => undefined, finish: () => gone };
}
