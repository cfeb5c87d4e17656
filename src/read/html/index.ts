/** HTML → the articles of the page with their metadata and paragraphs. */
import type { Layout, Part, Source } from '../../model.js';
import { findArticles } from './articles.js';
import { linesBelow } from './flow.js';
import type { Line } from './flow.js';
import { pageData } from './metadata.js';
import { partOf } from './part.js';
import { propertiesIn } from './properties.js';
import { parseHtml } from './tree.js';
import type { Tree } from './tree.js';
import { weightOf } from './weight.js';

/** A page whose style hides all its text shows it by a script; then it is read as if it were shown. */
function visibleLines(tree: Tree, source: string): Line[] {
  const shown = linesBelow(tree.root, source);
  if (shown.some((line) => weightOf(line) > 0)) return shown;
  const all = linesBelow(tree.root, source, true);
  return all.some((line) => weightOf(line) > 0) ? all : shown;
}

/**
 * Layout of a saved HTML page: a part for each article with its metadata; the headline as a heading of
 * level 1, then decks, captions, subheads and paragraphs in the order of the page. Navigation, related
 * links, comments and the site's own words are left out. Every character leads back to its place in the
 * file. Takes any text, never throws.
 */
export function htmlLayout(source: Source): Layout {
  const tree = parseHtml(source.text);
  const lines = visibleLines(tree, source.text);
  const data = pageData(tree, source.text);
  const found = findArticles(tree, lines, data, propertiesIn(source.text));
  const page = { file: source.file, source: source.text, lines, data };
  const parts: Part[] = found.map((article) => partOf(page, article));
  const warnings = [...source.warnings, ...tree.warnings];
  return {
    source: { ...source, warnings },
    parts: parts.filter((part) => part.blocks.length > 0),
  };
}
