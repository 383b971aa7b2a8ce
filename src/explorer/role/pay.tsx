import { formatList } from '../format/format.ts';
import { texts } from '../texts.ts';
import { FigureOf } from './figure.tsx';
import type { Role } from './role.ts';
import { Statements } from './statements.tsx';

/** Each figure by itself, with what it covers; never two sources in one. */
export function Pay({ role }: { readonly role: Role }) {
  const figures = role.pay?.edges ?? [];
  const places = [...new Set(figures.map(({ node }) => node.name))];
  return (
    <section class="card pay">
      <h2>{texts.role.sections.pay}</h2>
      {figures.length === 0 && <p>{texts.role.payUnknown}</p>}
      {figures.map((figure) => (
        <FigureOf key={JSON.stringify(figure)} figure={figure} title={role.title} />
      ))}
      {places.length > 0 && <p class="small">{texts.role.payOnlyFor(formatList(places))}</p>}
      <Statements role={role} kinds={['PAY_FACTOR']} title={texts.role.statements.PAY_FACTOR} />
    </section>
  );
}
