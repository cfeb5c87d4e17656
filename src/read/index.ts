/** Reading: bytes of a file → text → blocks in reading order, mark-up and navigation gone. */
import type { Layout, Source, SourceKind } from '../model.js';
import { decode } from './decode.js';
import type { DecodeOptions } from './decode.js';
import { isHtmlName } from './files.js';
import { htmlLayout } from './html/index.js';
import { textLayout } from './text.js';

export { EMPTY } from './decode.js';
export type { DecodeOptions } from './decode.js';
export { causeOf, eachFile, findFiles, readBytes } from './files.js';
export { piecesOf, piecesWarning } from './pieces.js';
export type { Piece, Place } from './pieces.js';
export { streamText } from './stream.js';
export type { TextStream } from './stream.js';
export type { Source } from '../model.js';
export type { Problem } from './files.js';

const MARKDOWN_ENDING = /\.(?:md|markdown)$/i;
/** How HTML begins, after a declaration or comments; whatever the file is called. */
const HTML_START =
  /^\s{0,999}(?:<\?xml[^>]{0,200}>\s{0,99})?(?:<!--[^>]{0,2000}-->\s{0,99}){0,5}<(?:!doctype\s+html|html|head|body)[\s>]/i;

/** What kind of page a decoded file is, by its first characters and its name. */
export function kindOf(file: string, text: string): SourceKind {
  if (isHtmlName(file) || HTML_START.test(text.slice(0, 12_000))) return 'html';
  return MARKDOWN_ENDING.test(file) ? 'markdown' : 'text';
}

/** Decodes a file's bytes. `file`: its path, kept as given. Total: a problem instead of an error. */
export function readSource(
  file: string,
  bytes: Uint8Array,
  options: DecodeOptions = {},
): { readonly source: Source } | { readonly problem: string } {
  const decoded = decode(bytes, options);
  if ('problem' in decoded) return decoded;
  const { text, encoding, warnings } = decoded;
  return { source: { file, kind: kindOf(file, text), text, encoding, warnings } };
}

/** A page whose text is there, decoded by others. */
export function sourceOfText(file: string, text: string): Source {
  const whole = text.startsWith('\uFEFF') ? text.slice(1) : text;
  return { file, kind: kindOf(file, whole), text: whole, encoding: 'utf-8', warnings: [] };
}

/** The blocks of a page with its metadata, by the kind of the source. */
export function layoutOf(source: Source): Layout {
  return source.kind === 'html' ? htmlLayout(source) : textLayout(source);
}
