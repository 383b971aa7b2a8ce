import { formatList } from '../format/format.ts';
import { distinctPay } from '../parts/role/distinct-figures.ts';
import { PayFigure } from '../parts/role/pay-figure.tsx';
import { texts } from '../texts/texts.ts';
import { PayInPlace } from './pay-in-place.tsx';
import type { Role } from './role.ts';
import { Statements } from './statements.tsx';

/** Every pay figure by itself, never one made of two; the places they cover, and what pay depends on. */
export function Pay({ role }: { readonly role: Role }) {
  const figures = distinctPay(role.pay?.edges ?? []);
  const places = [...new Set(figures.map(({ node }) => node.name))];
  return (
    <section class="card pay">
      <h2>{texts.role.sections.pay}</h2>
      {figures.length === 0 && <p>{texts.pay.unknown}</p>}
      {figures.map((figure) => (
        <PayFigure key={JSON.stringify(figure)} figure={figure} title={role.title} />
      ))}
      {places.length > 0 && <p class="small">{texts.pay.onlyFor(formatList(places))}</p>}
      <PayInPlace role={role} />
      <Statements role={role} kinds={['PAY_FACTOR']} title={texts.role.statements.PAY_FACTOR} />
    </section>
  );
}
