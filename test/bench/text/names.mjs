/** Words, districts and made-up names: of people, villages, communities and companies. */
import { readFileSync } from 'node:fs';
import { weighted } from './random.mjs';

function rowsOf(name) {
  const lines = readFileSync(new URL(name, import.meta.url), 'utf8').split('\n');
  const rows = lines.filter((line) => line !== '' && !line.startsWith('#'));
  return rows.slice(1).map((line) => line.split('\t'));
}

/** Draws a general word of a part of speech by its frequency. */
export const words = Object.fromEntries(
  ['n', 'v', 'vn', 'a', 'd', 'i'].map((wanted) => {
    const lists = rowsOf('words.tsv').filter(([pos]) => pos === wanted);
    const items = lists.flatMap(([, , list]) => list.split(' '));
    const weights = lists.flatMap(([, weight, list]) => list.split(' ').map(() => 2 ** weight));
    return [wanted.toUpperCase(), weighted(items, weights)];
  }),
);

export const districts = rowsOf('districts.tsv').map(([province, city, county, towns]) => ({
  province,
  city,
  county,
  towns: towns.split(' '),
}));

// Drawn with a bent towards the front of the list, as the names of people are.
const SURNAMES =
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂焦向柳邢路岳齐沿梅莫庄辛管祝左涂谷祁时舒耿牟卜裴';
const GIVEN =
  '伟芳秀敏静丽强磊军洋勇艳杰娟涛明超霞平刚桂英华玉兰红建国志文海波春梅雪峰晓东永健新宇浩然子涵思远雨欣佳怡俊凯天成立业长青世昌德福金宝庆丰学义守信家兴云飞鹏程振邦承志安康宁静淑贞慧琴月娥凤仪瑞祥炳坤锦绣万里少华小燕亚楠彦博雅婷嘉豪一鸣诗琪梓萱泽林润泽向阳爱民卫东改霞喜贵来顺根生铁柱';
const VILLAGE_FRONT =
  '大小东西南北上下前后王李张刘陈赵杨柳石白黄青龙凤马牛羊高平长古新老双三五七松竹桃杏梨枣槐榆河沙泉井桥寺庙寨';
const VILLAGE_BACK =
  '庄沟坪岭湾店塘岗坡寨营屯峪洼台堡坝垸窑峰川楼集渡头口园垭嘴冲坑畈堰圩埠浦泾浜桥河山林家';
const BLESSED =
  '阳光和平幸福安宁祥瑞锦绣新城东方华泰丰盛金桂紫荆翠湖枫林滨江学府文昌永兴福田嘉园明珠康乐御景';
const TRADES =
  '食品 农业科技 机械制造 新材料 服装 物流 生物科技 电子 建材 旅游开发 环保 医药 能源 包装 纺织 家居 茶业 光电'.split(
    ' ',
  );

const letter = (random, text) => text.charAt(random.below(text.length));
const surname = (random) => SURNAMES.charAt(Math.floor(random.next() ** 2 * SURNAMES.length));

export const personName = (random) =>
  surname(random) + letter(random, GIVEN) + (random.chance(0.8) ? letter(random, GIVEN) : '');
export const surnameOf = surname;
export const villageName = (random) =>
  `${letter(random, VILLAGE_FRONT)}${random.chance(0.4) ? letter(random, SURNAMES) : ''}${letter(random, VILLAGE_BACK)}村`;
export const communityName = (random) =>
  `${letter(random, BLESSED)}${letter(random, BLESSED)}${random.chance(0.3) ? '苑' : ''}社区`;
export const companyName = (random) =>
  `${letter(random, BLESSED)}${letter(random, GIVEN)}${random.pick(TRADES)}${random.pick(['有限公司', '有限责任公司', '股份有限公司', '公司', '集团'])}`;
