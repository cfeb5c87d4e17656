export { findQuantities, type Quantity } from './scan.js';
export { parseNumber, parseQuantity, type ParsedNumber, type ParsedQuantity } from './parse.js';
export { matchUnit, type Unit, type UnitKind } from './units.js';
