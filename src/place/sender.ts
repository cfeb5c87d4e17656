/** Which paper or place a report says it comes from. */
import type { Article } from '../model.js';
import { paperDivision, publisherDivision } from './paper.js';
import type { Division } from './divisions.js';
import { isBody, type PlaceContext, mentionsOf } from './known.js';
import { isSender } from './role.js';

/** （日照报业全媒体记者 某某） */
const REPORTED_BY =
  /[（(]\s*([\u4e00-\u9fff]{2,4}(?:报业|日报|晚报|融媒)[\u4e00-\u9fff]{0,8})记者/u;
/** 三峡日报|讯（记者…）, 今日高邮|讯 */
const SENT_BY =
  /^\s*([\u4e00-\u9fff]{2,8}(?:报|门户网站?|新闻网|政府网|在线|发布)|今日[\u4e00-\u9fff]{2,3}|[\u4e00-\u9fff]{2,6}网)(?:社?讯|记者|消息)/u;

/** The paper that the article's last lines name: （长寿日报）, （来源：大众日报）. */
export function signedPaper(article: Article, context: PlaceContext): Division | undefined {
  for (const paragraph of article.paragraphs) {
    const { text } = paragraph.text;
    for (const m of mentionsOf(paragraph, context)) {
      const reporter = m.kind === 'outside' && /^(?:讯|记者)/u.test(text.slice(m.end, m.end + 2));
      const paper = reporter ? paperDivision(m.text) : undefined;
      if (paper) return paper;
    }
  }
  const sender = senderOf(article, context, true);
  if (sender) return sender;
  for (const { text } of article.paragraphs.filter(isBody).slice(0, 2)) {
    const sent = SENT_BY.exec(text.text.slice(0, 24))?.[1];
    const paper = sent === undefined ? undefined : publisherDivision(sent);
    if (paper) return paper;
  }
  const last = article.paragraphs.at(-1)?.text.text.slice(-24) ?? '';
  const reporter = REPORTED_BY.exec(last)?.[1];
  const at = last.search(/[（(《]/u);
  return (
    publisherDivision(article.paper) ??
    (reporter === undefined ? undefined : paperDivision(reporter)) ??
    (at < 0 ? undefined : signedBy(last.slice(at + 1)))
  );
}

/** 长寿日报）, 来源：建邺区人民政府网站） */
function signedBy(text: string): Division | undefined {
  const source = /^来源[：:]([^）)》]{2,20})/u.exec(text)?.[1];
  return source === undefined ? paperDivision(text) : publisherDivision(source);
}

/** The place that a report says it was sent from, by its own paper there or by another one: 泰兴讯（记者…）, 本报西安讯. */
function senderOf(article: Article, context: PlaceContext, own: boolean): Division | undefined {
  for (const paragraph of article.paragraphs.filter(isBody).slice(0, 2)) {
    const { text } = paragraph.text;
    for (const m of mentionsOf(paragraph, context)) {
      if (!isSender(text, m.start, m.end) || m.candidates.length !== 1) continue;
      if ((text.slice(0, m.start).trim() === '') === own) return m.candidates[0];
    }
  }
  return undefined;
}

/** 本报西安讯: where the report comes from, the last thing to go by; news agencies write from capitals. */
export const sentFrom = (article: Article, context: PlaceContext): Division | undefined =>
  senderOf(article, context, false);
