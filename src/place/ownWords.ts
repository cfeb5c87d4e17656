/** What a text calls its own units: 我市, 全县, 本省. */

/** 全市, 我省, 本县: of a province, a city or a county. */
export const OWN_UNIT = /^[我全本][省市县]$/u;
/** 我县, 全区, 本市: of a unit below a province. */
export const OWN_BELOW = /^[我全本][市县区州旗盟]$/u;
/** 我县, 全旗: of a county that no city is called so with. */
export const OWN_COUNTY = /^[我全本][县旗]$/u;
/** 全县, 该区: of a county-level unit. */
export const OF_COUNTY = /^[我全本该][县区旗]$/u;
/** 我省, 全省. */
export const OWN_PROVINCE = /^[我全]省$/u;
/** 我市, 全县: the unit in which the text is at home. */
export const OWN = /^[我全本][省市县区州旗盟]$/u;
/** 我市, 本县, but not 全县: of no other unit that was named before. */
export const OURS = /^[我本][市县区州旗]$/u;
/** 我市, 我省. */
export const ANY_OF_OURS = /^[我本][省市县区州旗]$/u;
/** 全市, 该县: a unit below a province that is not called by its name. */
export const OF_OWN = /^[我全本该][市县区州旗]$/u;
/** 我市, 全县; 全区 may be all of an autonomous region. */
export const OWN_CITY = /^(?:[我本][市县区]|全[市县])$/u;
/** 我市, 全市: of a city, or of a county that is one. */
export const THE_CITY = /^[我全本]市$/u;
/** 我市, but not 全市. */
export const OUR_CITY = /^[我本]市$/u;
/** 我区: of a county-level unit that a text calls its own. */
export const OUR_DISTRICT = /^[我本][区县旗]$/u;
/** 我区, 全区, of all of an autonomous region. */
export const OWN_REGION = /^[我全]区$/u;
/** 全省, 全州: of all of a unit above the counties. */
export const WIDE_UNIT = /^[全我][省市州盟]$/u;
/** 全县, 我镇: of a unit down to a township. */
export const OWN_OR_TOWNSHIP = /^[全我][省市县区旗州镇乡]$/u;
