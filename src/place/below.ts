/** Places and bodies below a district. */
import type { PlaceMention } from './mention.js';

const PLACE_KINDS = new Set([
  'village',
  'community',
  'quarter',
  'facility',
  'structure',
  'school',
  'hospital',
  'society',
  'company',
  'park',
  'institute',
]);

/** Whether a mention names a place or body below a district. */
export function isPlace(m: PlaceMention): boolean {
  return (
    m.level === 'township' ||
    m.level === 'village' ||
    (m.level === 'body' && PLACE_KINDS.has(m.kind))
  );
}
