import type { Problem } from '../api/ask.ts';

/** What could not be answered, in the service's words; nothing without problems. */
export const Problems = ({ problems }: { readonly problems: readonly Problem[] }) =>
  problems.length === 0 ? null : (
    <div class="notice" role="alert">
      {problems.map(({ message }) => (
        <p key={message}>{message}</p>
      ))}
    </div>
  );
