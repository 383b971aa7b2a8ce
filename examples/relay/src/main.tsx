import { Component, type ReactNode, StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { graphql, RelayEnvironmentProvider, useLazyLoadQuery } from 'react-relay';
import type { mainQuery } from './__generated__/mainQuery.graphql';
import { environment } from './environment';
import { RolePage } from './role-page';

const query = graphql`
  query mainQuery($ref: RoleRef!) {
    role(ref: $ref) {
      ...rolePage_role
    }
  }
`;

function App({ role: ref }: { readonly role: string }) {
  const { role } = useLazyLoadQuery<mainQuery>(query, { ref });
  return role ? <RolePage role={role} /> : null;
}

class Problems extends Component<{ readonly children: ReactNode }, { readonly problem?: Error }> {
  override state: { readonly problem?: Error } = {};
  static getDerivedStateFromError = (problem: Error) => ({ problem });
  override render() {
    const { problem } = this.state;
    return problem ? <p role="alert">{problem.message}</p> : this.props.children;
  }
}

const role = new URLSearchParams(location.search).get('role') ?? 'Data Analyst';
const root = document.getElementById('app');
if (!root) throw new Error('the page has no element "app"');
createRoot(root).render(
  <StrictMode>
    <RelayEnvironmentProvider environment={environment}>
      <Problems>
        <Suspense fallback={<p role="status">Loading…</p>}>
          <App role={role} />
        </Suspense>
      </Problems>
    </RelayEnvironmentProvider>
  </StrictMode>,
);
