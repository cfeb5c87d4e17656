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
