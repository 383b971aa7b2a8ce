import './activity.ts';
import './career-paths.ts';
import './compare-roles.ts';
import './credential.ts';
import './evidence.ts';
import './fitting-roles.ts';
import './graph.ts';
import './industry.ts';
import './learning-plan.ts';
import './move.ts';
import './name.ts';
import './node.ts';
import './occupation-code.ts';
import './official.ts';
import './pay.ts';
import './product.ts';
import './reachable-roles.ts';
import './related.ts';
import './role-list.ts';
import './role.ts';
import './search.ts';
import './similar-roles.ts';
import './skill-gap.ts';
import './skill.ts';
import './source-content.ts';
import './statement.ts';
import './tool.ts';
import './trait.ts';
import './what-opens.ts';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { builder } from './builder.ts';

export const schema = builder.toSchema();

/** The SDL as `schema/schema.graphql` holds it. */
export const printedSchema = (): string => `${printSchema(lexicographicSortSchema(schema))}\n`;
