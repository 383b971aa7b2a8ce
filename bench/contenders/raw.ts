import neo4j from 'neo4j-driver';
import { address, listen } from './child.ts';

/** One hand-written statement per question, which sees what our service sees: ACTIVE sources and visible nodes. */
const active = "WITH COLLECT { MATCH (s:Source {state: 'ACTIVE'}) RETURN s.id } AS active";
const skills = (count: number) => `COLLECT {
  MATCH (n)-[r:REQUIRES]->(s:Skill) WHERE r.source IN active AND s.visible
  WITH s, r ORDER BY r.importance DESC, s.id LIMIT ${count} RETURN [r.importance, s.name]
}`;
const next = (count: number) => `COLLECT {
  MATCH (n)-[r:LEADS_TO]->(b:Role) WHERE r.source IN active AND b.visible
  WITH b, r ORDER BY r.commonness, b.id LIMIT ${count} RETURN [r.commonness, b.title]
}`;

const statements: Readonly<Record<string, string>> = {
  q1: `${active} MATCH (n:Role {id: $id}) WHERE n.visible RETURN n.title, ${skills(40)}, ${next(20)}`,
  q2: `${active} MATCH (n:Role) WHERE n.title > $title AND n.visible
    WITH active, n ORDER BY n.title LIMIT 20 RETURN n.title, ${skills(20)}, ${next(10)}`,
  q2ids: `${active} UNWIND range(0, size($ids) - 1) AS i MATCH (n:Role {id: $ids[i]}) WHERE n.visible
    RETURN n.title, ${skills(20)}, ${next(10)}, i ORDER BY i`,
  page: 'MATCH (n:Role) WHERE n.title > $title AND n.visible RETURN n.id, n.title ORDER BY n.title LIMIT 20',
  search: `${active} CALL db.index.fulltext.queryNodes('name_words', $lucene, {limit: 20}) YIELD node AS name
    MATCH (name)<-[r:CALLED]-(n:Role) WHERE r.source IN active AND n.visible RETURN n.id, name.text LIMIT 20`,
};

const { uri, user, password } = address();
const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), { disableLosslessIntegers: true });

async function answer(body: string): Promise<string> {
  const { row, parameters } = JSON.parse(body);
  const session = driver.session({ defaultAccessMode: neo4j.session.READ });
  try {
    const { records } = await session.run(statements[row] ?? '', parameters);
    return JSON.stringify(records.map((record) => record.keys.map((_, i) => record.get(i))));
  } finally {
    await session.close();
  }
}

listen((request, response) => {
  let body = '';
  request.on('data', (chunk) => {
    body += chunk;
  });
  request.on('end', () => {
    answer(body).then(
      (text) => response.setHeader('content-type', 'application/json').end(text),
      (error) => response.writeHead(500).end(String(error)),
    );
  });
});
