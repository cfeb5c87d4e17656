import type { ShownPage } from './explainPage.js';

/** Turns explained pages into text, page by page: `begin` once, `page` any number of times, `end` once. */
export interface ExplainWriter {
  /** @param title what the output is about */
  readonly begin: (title: string) => string;
  readonly page: (page: ShownPage) => string;
  readonly end: () => string;
}
