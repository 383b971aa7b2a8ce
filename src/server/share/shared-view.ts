/** A line of a share picture that shows a way: its stops, and what it takes. */
export interface PictureWay {
  /** Titles from the start to the end. */
  readonly stops: readonly string[];
  /** "usually 6–9 years · 12 skills to learn". */
  readonly sums: string;
}

/** What a share picture shows below its title. */
export type PictureBody =
  | { readonly kind: 'ways'; readonly ways: readonly PictureWay[] }
  | { readonly kind: 'facts'; readonly facts: readonly { readonly label: string; readonly text: string }[] };

/** What a view says outside of the page: in a chat's preview, to a search engine, in a share picture. */
export interface SharedView {
  /** Without the name of the service, which stands there anyway. */
  readonly title: string;
  readonly description: string;
  readonly body: PictureBody;
  /** Titles of the sources of what the picture shows, each once; empty where it states no fact. */
  readonly sources: readonly string[];
  /** schema.org data; null where there is none. */
  readonly jsonLd: object | null;
  /** Whether what the address names is there. */
  readonly isFound: boolean;
}
