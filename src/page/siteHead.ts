import { isEdition } from './announced.js';
import { type Line, lineAs } from './lines.js';

/** 当前位置:首页 > 新闻, 某某网 > 某市 > 正文: where a page stands on its site. */
const CRUMB = /位置\s*[:]|[^>»›]\s*[>»›]\s*[^>»›\s]/u;
const isCrumb = ({ kind, plain }: Line): boolean => kind === 'source' && CRUMB.test(plain);
/** 某某网站欢迎您 今天是: bars of a site, which in a digital edition stand below its list of headlines. */
const SITE_BAR = /首页|网站|欢迎您|今天是/u;
const isBar = ({ kind, plain }: Line): boolean => kind === 'navigation' && SITE_BAR.test(plain);

const TITLES = new Set<Line['kind']>(['title', 'label', 'caption']);
/** What ends the text of an article. */
const TEXT = new Set<Line['kind']>(['body', 'signoff', 'dateline', 'others']);

/** No site has more lines above and below it. */
const REACH = 60;

/** The titles from `from` on, going by `step`, up to a text. */
function titlesUpToText(lines: readonly Line[], from: number, step: 1 | -1): readonly number[] {
  const found: number[] = [];
  for (let i = from; i >= 0 && i < lines.length && Math.abs(i - from) < REACH; i += step) {
    const kind = lines[i]?.kind ?? 'body';
    if (TEXT.has(kind)) break;
    if (TITLES.has(kind)) found.push(i);
  }
  return found;
}

/** What stands above the line that tells where a page is on its site is the site's, where a title stands below. */
export function markSiteHead(lines: readonly Line[]): Line[] {
  const out = [...lines];
  const edition = isEdition(lines);
  lines.forEach((line, i) => {
    if (!isCrumb(line) && (edition || !isBar(line))) return;
    if (!titlesUpToText(lines, i + 1, 1).some((at) => lines[at]?.kind === 'title')) return;
    for (const at of titlesUpToText(lines, i - 1, -1))
      out[at] = lineAs(lines[at] as Line, 'navigation');
  });
  return out;
}
