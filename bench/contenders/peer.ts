import { Neo4jGraphQL } from '@neo4j/graphql';
import { createYoga } from 'graphql-yoga';
import neo4j from 'neo4j-driver';
import { address, listen } from './child.ts';

const typeDefs = `
  type Role @node {
    id: ID!
    title: String!
    skills: [Skill!]! @relationship(type: "REQUIRES", direction: OUT, properties: "Requires")
    next: [Role!]! @relationship(type: "LEADS_TO", direction: OUT, properties: "LeadsTo")
  }
  type Requires @relationshipProperties { importance: Float }
  type LeadsTo @relationshipProperties { commonness: String }
  type Skill @node { id: ID! name: String! }
  type Name @node @fulltext(indexes: [{ indexName: "name_words", queryName: "searchNames", fields: ["text"] }]) {
    text: String!
    roles: [Role!]! @relationship(type: "CALLED", direction: IN)
  }
`;

const { uri, user, password } = address();
const driver = neo4j.driver(uri, neo4j.auth.basic(user, password));
const schema = await new Neo4jGraphQL({ typeDefs, driver }).getSchema();
const yoga = createYoga({ schema, logging: false });
listen((request, response) => void yoga(request, response));
