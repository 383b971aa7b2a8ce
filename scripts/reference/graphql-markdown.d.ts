declare module 'graphql-markdown' {
  import type { IntrospectionQuery } from 'graphql';

  interface RenderOptions {
    readonly skipTitle: boolean;
    readonly skipTableOfContents: boolean;
    /** Gets the Markdown, a line or a few at a time. */
    readonly printer: (lines: string) => void;
  }

  export function renderSchema(schema: IntrospectionQuery, options: RenderOptions): void;
}
