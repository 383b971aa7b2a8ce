import SchemaBuilder, { BasePlugin, type PothosOutputFieldConfig, type SchemaTypes } from '@pothos/core';
import type { GraphQLFieldResolver } from 'graphql';
import { mappingOf } from './reading/field-mapping.ts';
import { checkLists } from './reading/list-limits.ts';

/**
 * Refuses arguments with a list that is too long before a resolver runs, whichever field they belong to. Arguments of
 * a field that follows a relationship were checked when its read was planned (see plan-node.ts).
 */
class ListLimitsPlugin<Types extends SchemaTypes> extends BasePlugin<Types> {
  override wrapResolve(
    resolver: GraphQLFieldResolver<unknown, Types['Context'], object>,
    { args, extensions }: PothosOutputFieldConfig<Types>,
  ): GraphQLFieldResolver<unknown, Types['Context'], object> {
    const mapping = mappingOf({ extensions: extensions ?? {} });
    if (Object.keys(args).length === 0 || (mapping && 'follow' in mapping)) return resolver;
    return (parent, values, context, info) => {
      const field = info.parentType.getFields()[info.fieldName];
      if (field) checkLists(field, values as Readonly<Record<string, unknown>>);
      return resolver(parent, values, context, info);
    };
  }
}

declare global {
  export namespace PothosSchemaTypes {
    interface Plugins<Types extends SchemaTypes> {
      listLimits: ListLimitsPlugin<Types>;
    }
  }
}

SchemaBuilder.registerPlugin('listLimits', ListLimitsPlugin);
