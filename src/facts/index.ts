export { extractFacts, type FactOptions } from './extract.js';
