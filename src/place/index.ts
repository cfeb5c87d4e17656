/** Places: the divisions of China, their names in a text, and whose a figure is. */
export {
  type Division,
  type DivisionLevel,
  divisionByCode,
  divisionsNamed,
  loadDivisions,
} from './divisions.js';
export { confirmAlone, findPlaces } from './confirmed.js';
export { placeContext, scanOnce } from './context.js';
export type { PlaceContext, PlaceOptions } from './known.js';
export type { PlaceLevel, PlaceMention } from './mention.js';
export { articleHome } from './home.js';
export { type Whereabouts, placeArticle } from './whereabouts.js';
