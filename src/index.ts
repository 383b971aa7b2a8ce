/** What programs may import: the service, the endpoint for a server of their own, the stores and their contract. */
export { schema } from './graphql/schema.ts';
export { SeedsDirectoryError, SeedsError } from './importers/seeds/seeds-errors.ts';
export { type Config, ConfigurationError, type Environment, loadConfig } from './server/config.ts';
export { createYoga } from './server/create-yoga.ts';
export { openSeededStore, openStore } from './server/open-store.ts';
export { seedsDirectory } from './server/project-files.ts';
export { type Service, serve } from './server/serve.ts';
export type * from './store/career-store.ts';
export type * from './store/read-plan.ts';
