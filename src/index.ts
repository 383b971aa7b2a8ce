/** The entry of the package, and the only barrel: what programs may import from `career-graph`. */

/** The base of every error below: its message is written for people. */
export { UserFacingError } from './domain/errors.ts';
/** The executable schema, to print it, validate documents against it or generate types from it. */
export { schema } from './graphql/schema.ts';
/** Seed files that hold mistakes, and a folder of them that cannot be read. */
export { SeedsDirectoryError, SeedsError } from './importers/seeds/seeds-errors.ts';
/** The configuration of stores and service, made from environment variables; ConfigurationError when one is wrong. */
export { type Config, type Environment, loadConfig } from './server/config.ts';
export { ConfigurationError } from './server/configuration-error.ts';
/** The endpoint `/graphql` over an open store, for an HTTP server of your own. */
export { createYoga } from './server/create-yoga.ts';
/** An address that the service cannot listen on. */
export { ListenError } from './server/listen-error.ts';
/** A store: as it is, or with its seeds brought up to date. */
export { openSeededStore, openStore } from './server/open-store.ts';
/** The folder of the seeds that this package brings. */
export { seedsDirectory } from './server/project-files.ts';
/** The whole service as `career-graph serve` runs it: endpoint, page, health and readiness. */
export { type Service, serve } from './server/serve.ts';
/** The contract of a store, and the plans that it reads by. */
export type * from './store/career-store.ts';
export type * from './store/read-plan.ts';
/** A store that cannot be used, and one that does not answer yet. */
export { StoreUnreachableError, StoreUnusableError } from './store/store-errors.ts';
