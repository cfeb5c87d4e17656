/** Page: the blocks of a layout → articles with their paragraphs and metadata. */
export { type Furniture, knownFurniture, parseFurniture } from './furniture.js';
export { readPage } from './readPage.js';
export { sentencesOf, type SentenceSpan } from './sentences.js';
