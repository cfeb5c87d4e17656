/** Page: the blocks of a layout → articles with their paragraphs and metadata. */
export { FURNITURE, type Furniture, mergeFurniture, parseFurniture } from './furniture.js';
export { readPage } from './readPage.js';
export { sentencesOf, type SentenceSpan } from './sentences.js';
