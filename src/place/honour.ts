/** Names that stand in the titles of honours: 先后获得|天津市|党建示范点、|东丽区|文明社区. */
import { anchored } from '../text/anchored.js';

const GIVEN = /(?:荣获|获得|获评|被评为|被授予|被命名为|荣膺|获)[^，。；\d]{0,60}$/u;
const LONGEST_LIST = 64;
const isHonour = anchored(
  /^[\u4e00-\u9fff]{0,7}?(?:示范(?:点|村|社区|单位|户|岗|校)|先进|文明(?:社区|村|单位|校园|家庭)|优秀|模范|十佳|十强|最美|标兵|五星|红旗|称号|荣誉)/u,
  14,
);

/** Whether the name between the offsets is that of who gave an honour. */
export const givesHonour = (text: string, start: number, end: number): boolean =>
  isHonour(text, end) && GIVEN.test(text.slice(Math.max(0, start - LONGEST_LIST), start));
