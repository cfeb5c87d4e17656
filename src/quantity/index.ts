export { findQuantities, type Quantity } from './scan.js';
export { parseNumber, parseQuantity, type ParsedNumber, type ParsedQuantity } from './parse.js';
export type { Unit, UnitKind } from './units.js';
