/** Regions of several provinces (长三角, 黄河流域): figures of theirs belong to no district. */
import type { Article } from '../model.js';
import { COUNTRY } from './divisions.js';
import { type Frame, type Met, isLocal, moveTo, nobodysAt } from './frame.js';
import { type PlaceContext, mentionsOf } from './known.js';
import type { PlaceMention } from './mention.js';
import { roleOf } from './role.js';
import { opensClause } from './subject.js';

/** 京津冀|协同发展, 长江经济带|建设: the name of a policy; 成渝|中线高铁: of a line. */
const POLICY =
  /^(?:一体化|协同|发展|建设|城市群|都市圈|双城|战略|规划|生态|国家|合作|联动|中线|高铁|铁路|高速|城际)/u;

/** 大湾区|年味消费季活动正在…: the name of an event. */
const EVENT = /^[^，。！？；的]{0,8}(?:活动|大会|论坛|博览会|消费季|文化节|艺术节|展览|大赛|联赛)/u;

export const isRegion = (text: string, m: PlaceMention): boolean =>
  m.kind === 'region' &&
  !POLICY.test(text.slice(m.end, m.end + 3)) &&
  !EVENT.test(text.slice(m.end, m.end + 12));

/** 中西部|22个省份: most of the country. */
const MOST = /^[东中西]{2}部[^省]*省/u;
const IN_PLACE = /^在[^，。！？；]{2,8}，$/u;

/** The frame behind the name of a region; a county's own story goes on about the county. */
export function onRegion({ reader, frame, text, m, opens }: Met): Frame {
  if (!opens || isLocal(reader.home.district) || !isRegion(text, m)) return frame;
  // 在广东，|粤港澳大湾区超级工程…: whose sentence it is stands right before
  if (frame.at >= 0 && IN_PLACE.test(text.slice(frame.at - 1, m.start))) return frame;
  if (reader.home.district === COUNTRY && MOST.test(m.text))
    return moveTo(reader, COUNTRY, m.start);
  return nobodysAt(m.start);
}

/** The region that the headline has for its subject, or empty. */
export function articleRegion(article: Article, context: PlaceContext): string {
  for (const paragraph of article.paragraphs) {
    if (paragraph.role !== 'headline') continue;
    const { text } = paragraph.text;
    const mentions = mentionsOf(paragraph, context);
    const subject = mentions.find(
      (m, i) =>
        isRegion(text, m) && roleOf(text, mentions, i) === 'move' && opensClause(text, mentions, i),
    );
    if (subject) return subject.text;
  }
  return '';
}
