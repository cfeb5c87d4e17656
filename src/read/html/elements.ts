/** What HTML says of its elements: which have no end, which end others. From the HTML standard and the parser in use. */
const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

export const VOID = words(
  'area base basefont br col command embed frame hr img input isindex keygen link meta param source track wbr',
);
export const RAW = words('script style title textarea xmp');
export const INLINE = words(
  'a abbr acronym b bdo big cite code em font i ins kbd label mark nobr q s samp small span strike strong sub sup tt u var',
);
const CLOSES_P = words(
  'address article aside blockquote details div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr main nav ol p pre section table ul',
);
const FORM_PARTS = words('input option optgroup select button datalist textarea');
const IMPLIED_ENDS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['tr', words('tr th td')],
  ['th', words('th')],
  ['td', words('thead th td')],
  ['li', words('li')],
  ['dd', words('dd dt')],
  ['dt', words('dd dt')],
  ['tbody', words('thead tbody')],
  ['tfoot', words('thead tbody')],
  ['option', words('option')],
  ['optgroup', words('optgroup option')],
  ['rt', words('rt rp')],
  ['rp', words('rt rp')],
  ['body', words('head link script')],
  ...[...FORM_PARTS, 'output']
    .filter((name) => !name.startsWith('opt'))
    .map((name) => [name, FORM_PARTS] as const),
]);

/** Whether the start of an element ends the innermost open one, which has no end tag of its own. */
export function impliesEndOf(name: string, top: string | undefined): boolean {
  if (top === undefined) return false;
  return (top === 'p' && CLOSES_P.has(name)) || (IMPLIED_ENDS.get(name)?.has(top) ?? false);
}
