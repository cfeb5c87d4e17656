/** Whom a line around an article names as its publisher. */

/** 来源:某日报 作者:甲, 发布机构：某县人民政府, 您所在的位置：某区发展和改革委员会 */
const PUBLISHER =
  /(?:来\s?源|稿源|出处|发布机构|您?(?:现在|当前|目前)?(?:所在)?的?位置)\s{0,3}[:：]\s{0,3}《?([^\s|｜,，:：;；<>()（）《》]{2,24}?)(?=$|[\s|｜,，:：;；<>()（）《》]|字号|字体|作者|编辑|责任|时间|日期|浏览|阅读|点击|分享|发布|记者|打印|参与)/u;
/** 2006年10月11日 11:52 今晚报 */
const DATED =
  /\d{1,2}:\d\d(?::\d\d)?\s{1,4}《?([\u4e00-\u9fff]{2,10}(?:报|网|在线|晨刊|周刊|电视台))》?\s*$/u;
const NOBODY = /^(?:本[站网报]|原创|转载|综合|其他|网络|互联网|未知)/u;

/** The publisher behind 来源： in a line, or empty, also where it is the site itself or nobody. */
export function publisherIn(line: string): string {
  const name = (PUBLISHER.exec(line) ?? DATED.exec(line))?.[1] ?? '';
  return NOBODY.test(name) ? '' : name;
}
