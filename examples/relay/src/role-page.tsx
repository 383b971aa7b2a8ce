import { useTransition } from 'react';
import { graphql, useRefetchableFragment } from 'react-relay';
import type { RolePageQuery } from './__generated__/RolePageQuery.graphql';
import type { rolePage_role$key } from './__generated__/rolePage_role.graphql';
import { NextRoles } from './next-roles';

// the compiler makes a query of node(id:) from it, which asks for this role again or for another one
const fragment = graphql`
  fragment rolePage_role on Role @refetchable(queryName: "RolePageQuery") {
    id
    title
    seniority
    family
    ...nextRoles_role
  }
`;

/** A role, and where it leads. A click on a next role opens its page in place of this one. */
export function RolePage({ role }: { readonly role: rolePage_role$key }) {
  const [data, refetch] = useRefetchableFragment<RolePageQuery, rolePage_role$key>(fragment, role);
  const [isPending, startTransition] = useTransition();
  const open = (id: string) => startTransition(() => void refetch({ id }));
  const reload = () => startTransition(() => void refetch({}, { fetchPolicy: 'network-only' }));
  return (
    <article aria-busy={isPending}>
      <h1>{data.title}</h1>
      <p>{[data.family, data.seniority?.toLowerCase()].filter(Boolean).join(', ')}</p>
      <button type="button" onClick={reload}>
        Reload
      </button>
      <NextRoles key={data.id} role={data} open={open} />
    </article>
  );
}
