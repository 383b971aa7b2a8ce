import { useState } from 'preact/hooks';
import type { EvidenceFragment, Sharing } from '../api/operations.ts';
import { hrefOf } from '../navigation/address.ts';
import { Evidence } from '../parts/evidence/evidence.tsx';
import { Icon } from '../parts/icon.tsx';
import { toldApart } from '../parts/role/told-apart.ts';
import { texts } from '../texts/texts.ts';
import type { Comparison } from './comparison.ts';
import { ComparisonTable } from './comparison-table.tsx';

/** How many items of a list show until more are asked for. */
const maxAtFirst = 10;

const sharings: readonly Sharing[] = ['ALL', 'SOME', 'ONE'];

interface ComparedItem {
  readonly ref: string;
  readonly name: string;
  readonly href: string;
  /** How many of the roles list it. */
  readonly sharing: Sharing;
  /** By role, in the order of the columns; null where a role does not list it. */
  readonly listings: readonly ({
    readonly importance: number | null;
    readonly essential?: boolean | null;
    readonly evidence: readonly EvidenceFragment[];
  } | null)[];
}

/** Skills, then tools: those that all roles list first, and which role lists which. */
export function ComparedLists({ comparison }: { readonly comparison: Comparison }) {
  const titles = comparison.roles.map(({ role }) => role?.title ?? '');
  const skills = toldApart(
    (comparison.skills ?? []).flatMap(({ skill, ...rest }) =>
      skill ? [{ ...skill, ...rest, href: hrefOf({ view: 'skill', ref: skill.ref }) }] : [],
    ),
  );
  const tools = (comparison.tools ?? []).flatMap(({ tool, ...rest }) =>
    tool ? [{ ...tool, ...rest, href: hrefOf({ view: 'tool', ref: tool.ref }) }] : [],
  );
  return (
    <>
      <ComparedList
        title={texts.compare.skills}
        roleTitles={titles}
        items={skills}
        factOf={texts.fact.lists}
      />
      <ComparedList title={texts.compare.tools} roleTitles={titles} items={tools} factOf={texts.fact.uses} />
    </>
  );
}

interface ComparedListProps {
  readonly title: string;
  readonly roleTitles: readonly string[];
  readonly items: readonly ComparedItem[];
  /** That a role lists an item, in a sentence for a report. */
  factOf(role: string, item: string): string;
}

const ComparedList = ({ title, roleTitles, items, factOf }: ComparedListProps) => (
  <section>
    <h2>{title}</h2>
    {sharings.map((sharing) => {
      const sharedItems = items.filter((item) => item.sharing === sharing);
      return sharedItems.length === 0 ? null : (
        <details key={sharing} class="shared" open={sharing !== 'ONE'}>
          <summary>
            {texts.compare.shared[sharing]} ({sharedItems.length})
          </summary>
          <SharedItems
            title={`${title}: ${texts.compare.shared[sharing]}`}
            roleTitles={roleTitles}
            items={sharedItems}
            factOf={factOf}
          />
        </details>
      );
    })}
  </section>
);

/** Some items, ten until asked for more: official occupations share fifty skills. */
function SharedItems({ title: caption, roleTitles, items, factOf }: ComparedListProps) {
  const [all, setAll] = useState(false);
  return (
    <>
      <ComparisonTable
        caption={caption}
        roleTitles={roleTitles}
        rows={(all ? items : items.slice(0, maxAtFirst)).map(({ ref, name, href, listings }) => ({
          key: ref,
          name: <a href={href}>{name}</a>,
          cells: listings.map((listing, column) => (
            <Listing listing={listing} fact={factOf(roleTitles[column] ?? '', name)} />
          )),
        }))}
      />
      {!all && items.length > maxAtFirst && (
        <button type="button" class="link-button no-print" onClick={() => setAll(true)}>
          {texts.role.showAll(items.length)}
        </button>
      )}
    </>
  );
}

interface ListingProps {
  readonly listing: ComparedItem['listings'][number];
  readonly fact: string;
}

/** A bar for the importance, a check where it is unknown, a dash where the role does not list the item. */
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
      <Evidence evidence={listing.evidence} fact={fact} />
    </span>
  );
