/** The word lists of roles.tsv, loaded once. */
import { readLists } from '../data.js';

export const roleWords = readLists(new URL('./roles.tsv', import.meta.url));
