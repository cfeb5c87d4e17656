/** Papers, sites and publishers, and where they are at home. */
import { NO_DAILY } from './beside.js';
import { namedDivision } from './confirmed.js';
import { lazily } from '../data.js';
import { standsHan } from '../lexicon/chars.js';
import type { Page } from '../model.js';
import { type Division, districtOf, divisionByCode, higherFirst, isWithin } from './divisions.js';
import { scanPlaces } from './find.js';
import { readTable } from './load.js';

const PAPER =
  /(?:日报|晚报|晨报|早报|都市报|商报|报业|时报|导报|晚刊|新闻网|新闻|门户网|政府网|在线|融媒体中心|电视台|发布|报(?=\s*(?:第?[\d０-９]|$)))/u;

/** 今日高邮, 掌上镇雄 */
const TODAY = /^(今日|微|掌上|云上|魅力|美丽|爱)[\u4e00-\u9fff]{2,3}(?:app|APP|客户端)?$/u;

const LONGEST_PAPER = 24;

/** 三峡日报, 拂晓报: papers whose names don't say where they are at home. */
const papers = lazily(() => {
  const codes = new Map(readTable('papers.tsv').map(([name = '', code = '']) => [name, code]));
  return { codes, pattern: new RegExp([...codes.keys()].join('|'), 'u') };
});

/** The division that a paper's name begins with: 阳泉日报 → 阳泉市. */
export function paperDivision(paper: string): Division | undefined {
  const known = papers();
  const named = known.pattern.exec(paper.slice(0, LONGEST_PAPER))?.[0];
  if (named !== undefined) return divisionByCode(known.codes.get(named) ?? '');
  const today = TODAY.exec(paper)?.[1];
  const name = today === undefined ? paper : paper.slice(today.length);
  for (const m of scanPlaces(name)) {
    const named = m.kind === 'outside' ? m.within : m.candidates;
    if (m.start > 4) continue;
    // 中山日报 is 中山市's, no county's of that name
    const [first] = [...named].sort(higherFirst);
    if (first && (today !== undefined || PAPER.test(name.slice(m.start)))) return districtOf(first);
  }
  return undefined;
}

/** The division that a publisher's name names: a paper's, 某县人民政府, 某市经济技术开发区. */
export function publisherDivision(name: string): Division | undefined {
  if (name === '') return undefined;
  const office = scanPlaces(name).find((m) => m.within.length === 1)?.within[0];
  return (
    paperDivision(name) ??
    namedDivision(name) ??
    (office && districtOf(office)) ??
    divisionAlone(name.replace(SITE_WORDS, ''))
  );
}

/** 中国金坛, 平定网 */
const SITE_WORDS =
  /^(?:中国|今日|掌上|云上)|(?:新闻网|政府网|信息网|家园网|生活网|热线网|网|融媒|信息港|家园|论坛|百姓网)$/gu;

/** The division that a text is nothing but the name of, which may be a word where `words` allows it. */
function divisionAlone(text: string, words = false): Division | undefined {
  const [only, ...others] = scanPlaces(text);
  if (!only || others.length > 0 || (only.form === 'weak' && !words)) return undefined;
  const whole = only.start === 0 && only.end === text.length && only.candidates.length === 1;
  return whole ? only.candidates[0] : undefined;
}

/** As much of a page may be a first line with its name. */
const MASTHEAD_LINE =
  /^\s*(\S{2,12})(?:[ \t\u3000]+(?:第|[12]\d{3}[年./-])[^\n]{0,30})?[ \t]*\r?\n/u;
const LONGEST_MASTHEAD = 60;
const COUNTYS_PAPER = /^今日|[\u4e00-\u9fff]{2}(?:侨乡|侨)?报$/u;

/** 常宁 above the first headline: the division whose name alone is the first line of a page that says 我市. */
function mastheadDivision({ source: { text } }: Page): Division | undefined {
  const line = MASTHEAD_LINE.exec(text.slice(0, LONGEST_MASTHEAD))?.[1];
  if (line === undefined) return undefined;
  // 今日宜阳, 福清侨乡报
  if (COUNTYS_PAPER.test(line)) return paperDivision(line.replace('侨乡', ''));
  const division = divisionAlone(line, true);
  const title = division?.name.slice(-1) ?? '';
  return [`我${title}`, `全${title}`].some((own) => text.includes(own)) ? division : undefined;
}

const PAPER_WORDS = `日报(?!${NO_DAILY})|晚报|晨报|都市报|融媒体中心|广播电视台|新闻网|报(?=\\s*第[\\d０-９]|\\s*\\n\\s*(?:19|20)\\d\\d年)`;
const PAPER_WORD = new RegExp(PAPER_WORDS, 'gu');
/** The words are few: they are looked for first, and the name in front of one by the whole pattern. */
const MASTHEAD = new RegExp(`[\\u4e00-\\u9fff]{2,4}(?:${PAPER_WORDS})`, 'uy');
const LONGEST_NAME = 4;

/** Where names of papers begin in a text, ascending. */
function* mastheads(text: string): Iterable<number> {
  let from = 0;
  PAPER_WORD.lastIndex = 0;
  for (let found = PAPER_WORD.exec(text); found; found = PAPER_WORD.exec(text)) {
    let start = found.index;
    const first = Math.max(from, found.index - LONGEST_NAME);
    while (start > first && standsHan(text, start - 1)) start -= 1;
    MASTHEAD.lastIndex = start;
    const next = MASTHEAD.test(text) ? MASTHEAD.lastIndex : 0;
    if (next > 0) from = next;
    PAPER_WORD.lastIndex = Math.max(found.index + 1, next);
    if (next > 0) yield start;
  }
}

/** 阳泉日报精彩高新04 in a line of the page's furniture; 人民日报 names no place. */
function paperInText(page: Page): Division | undefined {
  const { text } = page.source;
  for (const start of mastheads(text)) {
    const paper = paperDivision(text.slice(start, start + 12));
    if (paper) return paper;
  }
  return undefined;
}

/** 生活苏州, 江宁新闻, 今日江北: what stands beside a place in the name of a paper's page. */
const PAGE_WORDS =
  /^(?:生活|今日|聚焦|关注|走进|看|大|魅力|美丽|活力|品质|印象|人文)|(?:新闻|要闻|时政|综合|生活|社会|民生|资讯|视窗|视点|播报|专版|周刊|专刊)$/gu;

/** The place that a page of the paper is given to: 第C2版：生活苏州. */
function pageNameDivision({ articles }: Page): Division | undefined {
  const name = articles.find(({ pageName }) => pageName !== '')?.pageName ?? '';
  return name === '' ? undefined : divisionAlone(name.replace(PAGE_WORDS, ''));
}

/** © 2017 今日某县, 版权所有：某县人民政府, 主办单位：某市某局: whose site it is, and not who has made it. */
const OWNER =
  /(?:版权所有|主办单位|©|Copyright)[\s:：©\d\-–.,A-Za-z]{0,24}([\u4e00-\u9fff]{3,16})/gu;

const FIRM = /公司|集团|科技|技术/u;

/** The unit whose site the page says that it is from. */
export function ownerDivision({ source: { text } }: Page): Division | undefined {
  for (const [, owner = ''] of text.matchAll(OWNER)) {
    const division = FIRM.test(owner) ? undefined : publisherDivision(owner);
    if (division) return division;
  }
  return undefined;
}

/** 某地新闻，讲述家乡的故事。…: the line by which a site that carries the papers of many places says whose these are. */
const CHANNEL = /(?:^|\n)[ \t\u3000]*([\u4e00-\u9fff]{2,8})新闻[,，](?=[^\n]{0,80}(?:家乡|故乡))/u;

function channelDivision({ source: { text } }: Page): Division | undefined {
  const name = CHANNEL.exec(text)?.[1];
  return name === undefined ? undefined : divisionAlone(name);
}

const SITE_CODE = '标识码';
/** A government's site states its code: that of the unit in GB/T 2260, and four digits more. */
const SITE = /^\s*[:：]?\s*(\d{6})\d{4}(?!\d)/u;

/** 网站标识码：5108120013: the unit whose government the page is from. */
function siteDivision({ source: { text } }: Page): Division | undefined {
  const at = text.indexOf(SITE_CODE);
  const code = at < 0 ? undefined : SITE.exec(text.slice(at + SITE_CODE.length, at + 24))?.[1];
  return code === undefined ? undefined : divisionByCode(code);
}

/**
 * Where the page's paper is at home: what its articles say of it, its masthead, the name that it begins with; or the
 * place in that area whose government's site it is, or that the page is given to.
 */
export function paperOfPage(page: Page): Division | undefined {
  const paper =
    page.articles.map((a) => paperDivision(a.paper)).find((d) => d !== undefined) ??
    paperInText(page) ??
    mastheadDivision(page) ??
    channelDivision(page);
  const named = siteDivision(page) ?? pageNameDivision(page);
  return named && (!paper || isWithin(named, paper)) ? named : paper;
}
