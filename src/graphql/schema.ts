import './graph/activity.ts';
import './paths/career-paths.ts';
import './skills/role-comparison.ts';
import './graph/credential.ts';
import './graph/equivalents.ts';
import './evidence.ts';
import './source.ts';
import './skills/fitting-roles.ts';
import './graph/facts.ts';
import './graph/field-of-study.ts';
import './graph/graph.ts';
import './graph/industry.ts';
import './skills/learning-plan.ts';
import './paths/likely-next.ts';
import './graph/role-moves.ts';
import './graph/measure.ts';
import './graph/name.ts';
import './graph/node.ts';
import './graph/occupation-code.ts';
import './graph/official.ts';
import './graph/outlook.ts';
import './graph/pay.ts';
import './graph/product.ts';
import './paths/reachable-roles.ts';
import './paths/roles-between.ts';
import './graph/region.ts';
import './graph/related.ts';
import './graph/role-list.ts';
import './graph/role.ts';
import './graph/search.ts';
import './skills/similar-roles.ts';
import './skills/skill-gap.ts';
import './graph/skill.ts';
import './skills/skills-in-text.ts';
import './graph/source-content.ts';
import './graph/statement.ts';
import './graph/stayed.ts';
import './graph/tool.ts';
import './graph/trait.ts';
import './skills/what-opens.ts';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { builder } from './builder.ts';

/** The schema. Building it needs every file that defines a part of it, hence the imports above. */
export const schema = builder.toSchema();

/** The SDL as `schema/schema.graphql` holds it. */
export const printedSchema = (): string => `${printSchema(lexicographicSortSchema(schema))}\n`;
