export {
  examinePage,
  extractFacts,
  type Examined,
  type Explained,
  type FactOptions,
  type LeftOut,
} from './extract.js';
export { factsWithoutMetric } from './unknown.js';
