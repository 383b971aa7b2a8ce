import type { Driver, Session } from 'neo4j-driver';

/** Name of a constraint that marks a database as one that tests may wipe. A node would make it count as not empty. */
const MARKER = 'career_graph_test_database';

const DROPPABLE_INDEXES = `SHOW INDEXES YIELD name, type, owningConstraint
  WHERE type <> 'LOOKUP' AND owningConstraint IS NULL RETURN name`;

/**
 * Gives a test an empty database: no nodes, no constraints and no indexes but the marker and the built-in token lookup
 * indexes.
 *
 * @param schema names of constraints and indexes that may stay when the database has no others: to make them anew
 *   costs seconds, and every cached query plan
 * @throws with nothing changed, for a database that holds nodes and bears no marker
 */
export async function cleanDatabase(
  driver: Driver,
  database: string,
  schema: ReadonlySet<string> = new Set(),
): Promise<void> {
  const session = driver.session({ database });
  try {
    const constraints = await names(session, 'SHOW CONSTRAINTS YIELD name');
    if (!constraints.includes(MARKER)) await claim(session, database);

    await deleteNodes(session);
    const indexes = await names(session, DROPPABLE_INDEXES);
    const others = [...constraints, ...indexes].filter((name) => name !== MARKER && !schema.has(name));
    if (schema.size > 0 && others.length === 0 && (await indexesAreOnline(session))) return;
    for (const name of constraints) {
      if (name !== MARKER) await session.run('DROP CONSTRAINT $name', { name });
    }
    for (const name of indexes) await session.run('DROP INDEX $name', { name });
  } finally {
    await session.close();
  }
}

async function indexesAreOnline(session: Session): Promise<boolean> {
  return (await names(session, `SHOW INDEXES YIELD name, state WHERE state <> 'ONLINE'`)).length === 0;
}

/** Relationships first: those of a node go with it in one transaction, whose memory a server limits. */
async function deleteNodes(session: Session): Promise<void> {
  await untilNone(session, 'MATCH ()-[r]->() WITH r LIMIT 20000 DELETE r');
  await untilNone(session, 'MATCH (n) WITH n LIMIT 20000 DELETE n');
}

async function untilNone(session: Session, deletion: string): Promise<void> {
  for (let deleted = 1; deleted > 0; ) {
    const { records } = await session.run(`${deletion} RETURN toFloat(count(*)) AS deleted`);
    deleted = records[0]?.get('deleted') ?? 0;
  }
}

async function claim(session: Session, database: string): Promise<void> {
  const { count, labels } = await contents(session);
  if (count > 0) {
    throw new Error(
      `The database "${database}" holds ${count} ${count === 1 ? 'node' : 'nodes'} (${labels.join(', ')}) that ` +
        'these tests did not make. They wipe only an empty database or one of their own, so name another.',
    );
  }
  await session.run(`CREATE CONSTRAINT ${MARKER} FOR (n:CareerGraphTestDatabase) REQUIRE n.id IS UNIQUE`);
}

async function names(session: Session, cypher: string): Promise<string[]> {
  const { records } = await session.run(cypher);
  return records.map((record) => record.get('name'));
}

async function contents(session: Session): Promise<{ count: number; labels: string[] }> {
  const counted = await session.run('MATCH (n) RETURN toFloat(count(n)) AS count');
  const labelled = await session.run(
    `MATCH (n) UNWIND CASE labels(n) WHEN [] THEN ['no label'] ELSE labels(n) END AS label
     RETURN DISTINCT label ORDER BY label LIMIT 20`,
  );
  return {
    count: counted.records[0]?.get('count') ?? 0,
    labels: labelled.records.map((record) => record.get('label')),
  };
}
