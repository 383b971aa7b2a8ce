import type { ProofFragment, Sharing } from '../api/operations.ts';
import { hrefOf } from '../navigation/address.ts';
import { Icon } from '../parts/icon.tsx';
import { Proof } from '../parts/proof.tsx';
import { texts } from '../texts.ts';
import type { Comparison } from './comparison.ts';
import { ComparisonTable } from './comparison-table.tsx';

const sharings: readonly Sharing[] = ['ALL', 'SOME', 'ONE'];

interface Compared {
  readonly ref: string;
  readonly name: string;
  readonly href: string;
  readonly sharing: Sharing;
  readonly listings: readonly ({
    readonly importance: number | null;
    readonly essential?: boolean | null;
    readonly evidence: readonly ProofFragment[];
  } | null)[];
}

/** Skills, then tools: what all list first, and who lists what. */
export function ComparedLists({ comparison }: { readonly comparison: Comparison }) {
  const titles = comparison.roles.map(({ role }) => role?.title ?? '');
  const skills = (comparison.skills ?? []).flatMap(({ skill, sharing, listings }) =>
    skill ? [{ ...skill, href: hrefOf({ view: 'skill', ref: skill.ref }), sharing, listings }] : [],
  );
  const tools = (comparison.tools ?? []).flatMap(({ tool, sharing, listings }) =>
    tool ? [{ ...tool, href: hrefOf({ view: 'tool', ref: tool.ref }), sharing, listings }] : [],
  );
  return (
    <>
      <List title={texts.compare.skills} titles={titles} things={skills} says={texts.fact.lists} />
      <List title={texts.compare.tools} titles={titles} things={tools} says={texts.fact.uses} />
    </>
  );
}

interface ListProps {
  readonly title: string;
  readonly titles: readonly string[];
  readonly things: readonly Compared[];
  /** The fact in a sentence. */
  says(role: string, thing: string): string;
}

const List = ({ title, titles, things, says }: ListProps) => (
  <section>
    <h2>{title}</h2>
    {sharings.map((sharing) => {
      const members = things.filter((thing) => thing.sharing === sharing);
      return members.length === 0 ? null : (
        <details key={sharing} class="shared" open={sharing !== 'ONE'}>
          <summary>
            {texts.compare.shared[sharing]} ({members.length})
          </summary>
          <ComparisonTable
            caption={`${title}: ${texts.compare.shared[sharing]}`}
            columns={titles}
            rows={members.map(({ ref, name, href, listings }) => ({
              key: ref,
              name: <a href={href}>{name}</a>,
              cells: listings.map((listing, column) => (
                <Listing listing={listing} fact={says(titles[column] ?? '', name)} />
              )),
            }))}
          />
        </details>
      );
    })}
  </section>
);

interface ListingProps {
  readonly listing: Compared['listings'][number];
  readonly fact: string;
}

const Listing = ({ listing, fact }: ListingProps) =>
  listing === null ? (
    <span class="small">
      <span aria-hidden="true">–</span>
      <span class="visually-hidden">{texts.compare.notListed}</span>
    </span>
  ) : (
    <span class="listing">
      {listing.importance === null ? (
        <Icon name="check" />
      ) : (
        <span class="bar" aria-hidden="true">
          <span style={{ width: `${listing.importance * 100}%` }} />
        </span>
      )}
      <span class="visually-hidden">
        {texts.compare.listed}
        {listing.importance !== null && `, ${texts.role.importance(listing.importance)}`}
      </span>
      {listing.essential && <span class="small">{texts.role.essential}</span>}
      <Proof evidence={listing.evidence} fact={fact} />
    </span>
  );
