import type { Driver, Session } from 'neo4j-driver';

/** Marks a database as one that tests may wipe. Not a node: with it alone the database counts as empty. */
const MARKER = 'career_graph_test_database';

/**
 * Gives a test an empty database: no nodes, constraints or indexes but the marker and the built-in token
 * lookup indexes. Rejects, with nothing changed, for a database that holds nodes and bears no marker.
 */
export async function cleanDatabase(driver: Driver, database: string): Promise<void> {
  const session = driver.session({ database });
  try {
    await claim(session, database);
    await session.run('MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS');
    await dropSchema(session);
  } finally {
    await session.close();
  }
}

async function claim(session: Session, database: string): Promise<void> {
  const constraints = await session.run('SHOW CONSTRAINTS YIELD name WHERE name = $marker RETURN name', {
    marker: MARKER,
  });
  if (constraints.records.length > 0) return;

  const { count, labels } = await contents(session);
  if (count > 0) {
    throw new Error(
      `The database "${database}" holds ${count} ${count === 1 ? 'node' : 'nodes'} (${labels.join(', ')}) that ` +
        'these tests did not make. They wipe only an empty database or one of their own, so name another.',
    );
  }
  await session.run(
    `CREATE CONSTRAINT ${MARKER} IF NOT EXISTS FOR (n:CareerGraphTestDatabase) REQUIRE n.id IS UNIQUE`,
  );
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

async function dropSchema(session: Session): Promise<void> {
  const constraints = await session.run('SHOW CONSTRAINTS YIELD name WHERE name <> $marker RETURN name', {
    marker: MARKER,
  });
  for (const record of constraints.records) {
    await session.run('DROP CONSTRAINT $name IF EXISTS', { name: record.get('name') });
  }
  const indexes = await session.run(
    "SHOW INDEXES YIELD name, type, owningConstraint WHERE type <> 'LOOKUP' AND owningConstraint IS NULL RETURN name",
  );
  for (const record of indexes.records) {
    await session.run('DROP INDEX $name IF EXISTS', { name: record.get('name') });
  }
}
