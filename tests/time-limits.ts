// Limits of the tests that are not about time, in milliseconds. They are far above what any test needs, so that none
// fails because other programs use the machine. A test about time sets its own, or compares two durations.

/** For one test. */
export const testLimit = 300_000;
/** For one condition within a test. */
export const waitingLimit = 120_000;
/** For a hook: starting a server, importing files. */
export const hookLimit = 600_000;
/** For a test or hook that imports the real files, kills imports or servers again and again, or tries hundreds of random graphs. */
export const longTestLimit = 1_200_000;

/** Settings of a service that gives no request up. */
export const patientSettings = {
  REQUEST_TIMEOUT_MS: String(waitingLimit),
  NEO4J_TIMEOUT_MS: String(waitingLimit),
} as const;
