import { graphql, usePaginationFragment } from 'react-relay';
import type { NextRolesPageQuery } from './__generated__/NextRolesPageQuery.graphql';
import type { nextRoles_role$key } from './__generated__/nextRoles_role.graphql';

const fragment = graphql`
  fragment nextRoles_role on Role
  @refetchable(queryName: "NextRolesPageQuery")
  @argumentDefinitions(count: { type: "Int", defaultValue: 2 }, cursor: { type: "String" }) {
    next(first: $count, after: $cursor) @connection(key: "NextRoles_next") {
      edges {
        node {
          id
          title
        }
        move {
          yearsBefore {
            low
            high
          }
          evidence {
            source {
              name
            }
          }
        }
      }
    }
  }
`;

interface NextRolesProps {
  readonly role: nextRoles_role$key;
  open(id: string): void;
}

/** The roles that people move on to, two at a time, each with the years before the move and who says so. */
export function NextRoles({ role, open }: NextRolesProps) {
  const { data, loadNext, hasNext, isLoadingNext } = usePaginationFragment<
    NextRolesPageQuery,
    nextRoles_role$key
  >(fragment, role);
  return (
    <section aria-label="Next roles">
      <ul>
        {data.next?.edges.map(({ node, move: { yearsBefore, evidence } }) => (
          <li key={node.id}>
            <button type="button" onClick={() => open(node.id)}>
              {node.title}
            </button>
            {yearsBefore ? ` after ${yearsBefore.low} to ${yearsBefore.high} years` : ' (years unknown)'}
            {`; source: ${[...new Set(evidence.map(({ source }) => source?.name))].join(', ')}`}
          </li>
        ))}
      </ul>
      {hasNext && (
        <button type="button" disabled={isLoadingNext} onClick={() => loadNext(2)}>
          More
        </button>
      )}
    </section>
  );
}
