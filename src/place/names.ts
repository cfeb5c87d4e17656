/** Short forms of a division's name: 阳泉市 → 阳泉, 凉山彝族自治州 → 凉山, 凉山州. */
import { generalWords } from '../lexicon/words.js';

const PEOPLES =
  '朝鲜 土家 苗 藏 羌 彝 布依 侗 壮 傣 白 景颇 傈僳 回 哈尼 蒙古 哈萨克 柯尔克孜 锡伯 塔吉克 满 达斡尔 畲 瑶 各 仫佬 毛南 黎 仡佬 水 纳西 拉祜 佤 布朗 独龙 怒 普米 裕固 保安 东乡 撒拉 土 鄂温克 维吾尔';
/** At most four peoples are named in one title (双江拉祜族佤族布朗族傣族自治县). */
const PEOPLE = new RegExp(`(?:${PEOPLES.split(' ').join('|')})族?$`, 'u');
const UNPEOPLED = /^(东乡|鄂温克|鄂伦春)族?$/u;

const NAMED_PEOPLE = new RegExp(`(?:${PEOPLES.split(' ').join('|')})族$`, 'u');

/** How long the name of a people is that ends the text, 族 with it (司莫拉|佤族); 0 for none. */
export function peopleAtEnd(text: string): number {
  return NAMED_PEOPLE.exec(text)?.[0].length ?? 0;
}

function withoutPeoples(name: string): string {
  let rest = name;
  for (let i = 0; i < 4 && !UNPEOPLED.test(rest); i += 1) {
    const shorter = rest.replace(PEOPLE, '');
    // 通道侗族 → 通道, but 三水 (no people's name with 族) keeps its 水.
    if (shorter === rest || shorter.length < 2) break;
    if (!rest.endsWith('族') && !/(蒙古|哈萨克|柯尔克孜|锡伯|塔吉克|维吾尔)$/u.test(rest)) break;
    rest = shorter;
  }
  return rest.replace(/族$/u, '');
}

const AUTONOMOUS = /^(.+?)自治([区州县旗])$/u;

/**
 * What papers call a prefecture, a county or a banner with a long official name: 凉山州, 门源县. Provinces keep theirs
 * (GUIDE of the project, field `district`).
 */
export function usualName(official: string): string {
  const [, , title = ''] = AUTONOMOUS.exec(official) ?? [];
  return title === '' || title === '区' ? official : (shortNames(official)[1] ?? official);
}

/** The short forms, the usual one first; none where a single character would be left (夏县). */
export function shortNames(name: string): string[] {
  const autonomous = AUTONOMOUS.exec(name);
  if (autonomous) {
    const short = withoutPeoples(autonomous[1] ?? '');
    const title = autonomous[2] ?? '';
    return short.length < 2 ? [] : title === '区' ? [short] : [short, `${short}${title}`];
  }
  // 管城回族区 → 管城区, 管城
  const peopled = /^(.{2,3}?)(?:回族|达斡尔族|满族|蒙古族)区$/u.exec(name)?.[1];
  if (peopled !== undefined) return [`${peopled}区`, peopled];
  const short = name.replace(/(特别行政区|特区|新区|林区|地区|省|市|区|县|旗|盟|州)$/u, '');
  return short.length < 2 || short === name ? [] : [short];
}

/** The usual short form of a division's name, or the name where it has none. */
export const shortName = (name: string): string => shortNames(name)[0] ?? name;

/** The name of a division and its short forms, the longest first. */
export const namesOf = (name: string): string[] => [name, ...shortNames(name)];

/** 西湖, 南山: of a city's districts many bear the name of a lake or a hill, or a word. */
const FEATURE = /[湖山江河海溪泉湾岛城关楼门桥塘港台园原川岭洲]$/u;

/** From that weight on in the general dictionary a word is common. */
const COMMON = 7;

/** Whether the general dictionary has the name as a word that is often used, and for no place. */
function isCommonWord(name: string): boolean {
  const word = generalWords().get(name);
  return word !== undefined && word.pos !== 'ns' && word.weight >= COMMON;
}

/** So many characters are a firm's or a society's brand: 天华|种植专业合作社. */
export const BRAND = 2;

/** 旅游集团, 人民医院: a name that begins with a word, as many do; 天华合作社 begins with a brand. */
export const beginsWithWord = (name: string): boolean => isCommonWord(name.slice(0, BRAND));

export const isFeature = (name: string): boolean => FEATURE.test(name) || isCommonWord(name);

/** 岳阳楼, 红桥: what people have built is known by its own name. */
const BUILT = /[楼门桥台关园原]$/u;
/** Up to that weight the general dictionary hardly knows a word. */
const RARE = 5;

/** 瓯海, 洪山, 南川: called like a feature, and known for nothing but the district. */
export const isDistinct = (name: string): boolean =>
  !BUILT.test(name) && (generalWords().get(name)?.weight ?? 0) <= RARE;
