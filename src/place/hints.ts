/** The home of an article by signs that are believed only where nothing else tells of one. */
import { partOfSpeech } from '../lexicon/segment.js';
import type { Article } from '../model.js';
import { byAdditions } from '../knowledge.js';
import { type Division, divisionByCode, unitAbove } from './divisions.js';
import { scanPlaces } from './find.js';
import { type PlaceContext, hasMention, isHead, mentionsOf } from './known.js';
import { readTable } from './load.js';
import { onlyCounty, type PlaceMention } from './mention.js';
import { isDistinct, isFeature } from './names.js';
import { OWN_BELOW, OWN_PROVINCE } from './ownWords.js';

/** By their by-names, the provinces. */
const bynames = byAdditions(() =>
  readTable('bynames.tsv').flatMap(([code = '', words = '']) => {
    const province = divisionByCode(code);
    return province ? words.split(' ').map((word) => [word, province] as const) : [];
  }),
);

const only = <T>(all: Iterable<T>): T | undefined => {
  const [first, ...others] = new Set(all);
  return others.length === 0 ? first : undefined;
};

/** 赴陕北学习, 对口支援南疆, 《齐鲁英雄》: of others; 闽南话: of what is called after it. */
const OF_OTHERS = /(?:赴|到|去|往|援|支援|对口|来自|从|[《“])$/u;
const CALLED_SO = /^(?:话|戏|菜|人|公学|剧|[\u4e00-\u9fff]{0,6}[》”])/u;

/** Whether the text speaks of the place of that by-name. */
function speaksOf(text: string, word: string): boolean {
  const at = text.indexOf(word);
  if (at < 0 || OF_OTHERS.test(text.slice(Math.max(0, at - 2), at))) return false;
  return !CALLED_SO.test(text.slice(at + word.length, at + word.length + 8));
}

/** 我省…，重点支持滇中地区: the province of the one by-name. */
function byByname(article: Article, context: PlaceContext): Division | undefined {
  if (!hasMention(article, context, ({ text }) => OWN_PROVINCE.test(text))) return undefined;
  const texts = article.paragraphs.map(({ text }) => text.text);
  const told = bynames().filter(([word]) => texts.some((text) => speaksOf(text, word)));
  return only(told.map(([, province]) => province));
}

/** 定海|神针: the beginning of a longer word. */
const isInWord = (text: string, { start, end }: PlaceMention): boolean =>
  [1, 2].some((more) => {
    const pos = partOfSpeech(text.slice(start, end + more));
    return pos !== undefined && pos !== 'ns';
  });

/** So often a short name that nothing confirms is named on purpose. */
const OFTEN = 2;

/**
 * 曾都工业企业… in the headline, 大足网讯 in a text on 我区, or twice: the one county whose short name stands there, though
 * nothing else confirms it.
 */
function byShortName(article: Article, context: PlaceContext): Division | undefined {
  const titles = new Set(
    article.paragraphs.flatMap((p) =>
      mentionsOf(p, context).flatMap(({ text }) => (OWN_BELOW.test(text) ? [text.slice(-1)] : [])),
    ),
  );
  const counts = new Map<Division, number>();
  for (const paragraph of article.paragraphs)
    for (const m of scanPlaces(paragraph.text.text)) {
      const county = m.form === 'short' ? onlyCounty(m) : undefined;
      if (!county || county.former || (isFeature(m.text) && !isDistinct(m.text))) continue;
      if (isInWord(paragraph.text.text, m)) continue;
      const own = isHead(paragraph) || titles.has(county.name.slice(-1));
      counts.set(county, (counts.get(county) ?? 0) + (own ? OFTEN : 1));
    }
  const county = only(counts.keys());
  return county && (counts.get(county) ?? 0) >= OFTEN ? county : undefined;
}

/** 市第一人民医院, 市公交公司: a body of a city that is not named with it. */
const OF_CITY =
  /(?:^|[，。；、\s“])市[\u4e00-\u9fff]{1,8}?(?:医院|公司|中心|学校|中学|图书馆|博物馆)/u;
const FROM = /(?:来自|前往|考察|支援|援助|对口|[赴到去往从由与和向对援])$/u;

/** 市第一人民医院…，为常德乃至…服务: the one city that a text on a city's body names. */
function byOnlyCity(article: Article, context: PlaceContext): Division | undefined {
  if (!article.paragraphs.some(({ text }) => OF_CITY.test(text.text))) return undefined;
  const cities = article.paragraphs.flatMap((paragraph) => {
    const { text } = paragraph.text;
    const near = (m: PlaceMention): boolean =>
      !FROM.test(text.slice(Math.max(0, m.start - 2), m.start));
    return mentionsOf(paragraph, context)
      .filter((m) => m.candidates.length === 1 && near(m))
      .flatMap(({ candidates }) => candidates.map((d) => unitAbove(d, 'city') ?? d));
  });
  const city = only(cities);
  return city?.level === 'city' && city.name.endsWith('市') ? city : undefined;
}

/** The one unit that such signs tell, the surest first. */
export const hintedHome = (article: Article, context: PlaceContext): Division | undefined =>
  byByname(article, context) ?? byShortName(article, context) ?? byOnlyCity(article, context);
