// Constraints and indexes of the graph. The service runs these commands before it serves. They use IF NOT EXISTS, so
// running them again changes nothing. Relationship uniqueness constraints need Neo4j 5.7 or later, any edition.

// The marker of a database that holds a career graph.
CREATE CONSTRAINT career_graph_id IF NOT EXISTS FOR (n:CareerGraph) REQUIRE n.id IS UNIQUE;

// One node per thing. Its id is our own and never changes.
CREATE CONSTRAINT source_id IF NOT EXISTS FOR (n:Source) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT role_id IF NOT EXISTS FOR (n:Role) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT skill_id IF NOT EXISTS FOR (n:Skill) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT tool_id IF NOT EXISTS FOR (n:Tool) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT industry_id IF NOT EXISTS FOR (n:Industry) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT region_id IF NOT EXISTS FOR (n:Region) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT measure_id IF NOT EXISTS FOR (n:Measure) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT product_id IF NOT EXISTS FOR (n:Product) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT trait_id IF NOT EXISTS FOR (n:Trait) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT activity_id IF NOT EXISTS FOR (n:Activity) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT credential_id IF NOT EXISTS FOR (n:Credential) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT field_of_study_id IF NOT EXISTS FOR (n:FieldOfStudy) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT statement_id IF NOT EXISTS FOR (n:Statement) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT occupation_code_id IF NOT EXISTS FOR (n:OccupationCode) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT name_id IF NOT EXISTS FOR (n:Name) REQUIRE n.id IS UNIQUE;

// Names are found by key: their words as search compares them, written as one.
CREATE INDEX name_by_key IF NOT EXISTS FOR (n:Name) ON (n.key);

// Lists are ordered by title or name. The index finds where a page begins.
CREATE INDEX role_by_title IF NOT EXISTS FOR (n:Role) ON (n.title);
CREATE INDEX skill_by_name IF NOT EXISTS FOR (n:Skill) ON (n.name);
CREATE INDEX tool_by_name IF NOT EXISTS FOR (n:Tool) ON (n.name);
CREATE INDEX industry_by_name IF NOT EXISTS FOR (n:Industry) ON (n.name);
CREATE INDEX activity_by_name IF NOT EXISTS FOR (n:Activity) ON (n.name);

// Official occupations, industries and regions are found by code or address.
CREATE INDEX occupation_code IF NOT EXISTS FOR (n:OccupationCode) ON (n.code);
CREATE INDEX occupation_uri IF NOT EXISTS FOR (n:OccupationCode) ON (n.uri);
CREATE INDEX industry_code IF NOT EXISTS FOR (n:Industry) ON (n.code);
CREATE INDEX region_code IF NOT EXISTS FOR (n:Region) ON (n.code);

// One relationship per fact: its key is made of source, ends and context, and begins with the source.
CREATE CONSTRAINT describes_key IF NOT EXISTS FOR ()-[r:DESCRIBES]-() REQUIRE r.factKey IS UNIQUE;
CREATE CONSTRAINT requires_key IF NOT EXISTS FOR ()-[r:REQUIRES]-() REQUIRE r.factKey IS UNIQUE;
CREATE CONSTRAINT uses_key IF NOT EXISTS FOR ()-[r:USES]-() REQUIRE r.factKey IS UNIQUE;
CREATE CONSTRAINT performs_key IF NOT EXISTS FOR ()-[r:PERFORMS]-() REQUIRE r.factKey IS UNIQUE;
CREATE CONSTRAINT works_in_key IF NOT EXISTS FOR ()-[r:WORKS_IN]-() REQUIRE r.factKey IS UNIQUE;
CREATE CONSTRAINT leads_to_key IF NOT EXISTS FOR ()-[r:LEADS_TO]-() REQUIRE r.factKey IS UNIQUE;
CREATE CONSTRAINT few_move_to_key IF NOT EXISTS FOR ()-[r:FEW_MOVE_TO]-() REQUIRE r.factKey IS UNIQUE;
CREATE CONSTRAINT related_to_key IF NOT EXISTS FOR ()-[r:RELATED_TO]-() REQUIRE r.factKey IS UNIQUE;
CREATE CONSTRAINT pays_key IF NOT EXISTS FOR ()-[r:PAYS]-() REQUIRE r.factKey IS UNIQUE;
CREATE CONSTRAINT has_figure_key IF NOT EXISTS FOR ()-[r:HAS_FIGURE]-() REQUIRE r.factKey IS UNIQUE;
CREATE CONSTRAINT asks_for_key IF NOT EXISTS FOR ()-[r:ASKS_FOR]-() REQUIRE r.factKey IS UNIQUE;
CREATE CONSTRAINT stays_in_key IF NOT EXISTS FOR ()-[r:STAYS_IN]-() REQUIRE r.factKey IS UNIQUE;
CREATE CONSTRAINT background_in_key IF NOT EXISTS FOR ()-[r:BACKGROUND_IN]-() REQUIRE r.factKey IS UNIQUE;
CREATE CONSTRAINT works_with_key IF NOT EXISTS FOR ()-[r:WORKS_WITH]-() REQUIRE r.factKey IS UNIQUE;
CREATE CONSTRAINT builds_key IF NOT EXISTS FOR ()-[r:BUILDS]-() REQUIRE r.factKey IS UNIQUE;
CREATE CONSTRAINT suits_key IF NOT EXISTS FOR ()-[r:SUITS]-() REQUIRE r.factKey IS UNIQUE;
CREATE CONSTRAINT states_key IF NOT EXISTS FOR ()-[r:STATES]-() REQUIRE r.factKey IS UNIQUE;
CREATE CONSTRAINT coded_key IF NOT EXISTS FOR ()-[r:CODED]-() REQUIRE r.factKey IS UNIQUE;
CREATE CONSTRAINT builds_on_key IF NOT EXISTS FOR ()-[r:BUILDS_ON]-() REQUIRE r.factKey IS UNIQUE;
CREATE CONSTRAINT part_of_key IF NOT EXISTS FOR ()-[r:PART_OF]-() REQUIRE r.factKey IS UNIQUE;
CREATE CONSTRAINT equivalent_to_key IF NOT EXISTS FOR ()-[r:EQUIVALENT_TO]-() REQUIRE r.factKey IS UNIQUE;
CREATE CONSTRAINT supports_key IF NOT EXISTS FOR ()-[r:SUPPORTS]-() REQUIRE r.factKey IS UNIQUE;
CREATE CONSTRAINT called_key IF NOT EXISTS FOR ()-[r:CALLED]-() REQUIRE r.factKey IS UNIQUE;

CALL db.awaitIndexes(60);
