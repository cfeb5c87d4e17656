/** Who gives something: in the story of those who get it, what is given is theirs. */

/** 由|北京市|人民捐赠的150万元 */
const DONATED =
  /^[^，。；]{0,8}?(?:捐赠|捐助|捐资|捐建|援建|援助|资助|赞助)的[\d０-９一二两三四五六七八九十]/u;
const LONGEST_DONATION = 14;

/** 北京市|还为该校配备了… */
const HELPED =
  /^[^，。；为给向]{0,6}[为给向](?:该|当地|我[省市县区镇村])[^，。；]{0,16}?(?:配备|捐赠|捐助|赠送|援建|资助|援助|购置)/u;
const LONGEST_HELP = 30;

/** Whether what the unit that ends there has given follows. */
export const isGift = (text: string, end: number): boolean =>
  DONATED.test(text.slice(end, end + LONGEST_DONATION));

/** Whether the unit that ends there, which is not the story's, is said to equip a place in the story. */
export const isHelper = (text: string, end: number): boolean =>
  HELPED.test(text.slice(end, end + LONGEST_HELP));
