import { OtherFigures } from '../parts/role/other-figures.tsx';
import { texts } from '../texts/texts.ts';
import type { Role } from './role.ts';

/** A card of figures that are neither pay, outlook nor exposure; nothing without any. */
export function OwnFigures({ role }: { readonly role: Role }) {
  const figures = role.otherFigures?.edges ?? [];
  if (figures.length === 0) return null;
  return (
    <section class="card">
      <h2>{texts.otherFigures.title}</h2>
      <OtherFigures figures={figures} title={role.title} />
    </section>
  );
}
