/** The store named by the configuration cannot serve: foreign, newer, or refused. Trying again will not help. */
export class StoreUnusableError extends Error {
  override readonly name = 'StoreUnusableError';
}

/** The database does not answer yet. Trying again may help. */
export class StoreUnreachableError extends Error {
  override readonly name = 'StoreUnreachableError';
}
