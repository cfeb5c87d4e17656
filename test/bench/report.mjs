/** The results as a table in Markdown, ready for the README. */
const number = (value, digits = 2) =>
  value >= 100 ? Math.round(value).toLocaleString('en-US') : value.toPrecision(digits);
const MB = (bytes) => `${Math.round(bytes / 2 ** 20)} MB`;
/** 30 ×, 1.5 ×, 1/27. */
function times(ratio) {
  if (ratio < 0.8) return `1/${number(1 / ratio)}`;
  return ratio >= 10 ? `${Math.round(ratio)} ×` : `${ratio.toFixed(1)} ×`;
}

/** A way to go through the text: its speed, and extract's on one core and on all against it. */
function speedRow(name, { perSecond, missing }, ...own) {
  if (missing) return [name, `missing: ${missing}`, '', ''];
  const [one = '', all = ''] = own.map((speed) => (speed ? times(speed / perSecond) : ''));
  return [name, `${number(perSecond / 1e6, 3)} million`, one, all];
}

const memoryRow = ({ files, characters, peak, ms, failed }) => [
  `peak memory of \`extract\`, ${number(files)} files, ${number(characters / 1e6)} million characters`,
  failed
    ? `failed at ${MB(peak)}: ${failed.replace(/.*: /, '')}`
    : `${MB(peak)} (${number(ms / 1000)} s)`,
  '',
  '',
];

function speedRows(speed, cores) {
  const own = [speed.extractProcess.perSecond, speed.extractAll.perSecond];
  return [
    ['', 'measured (speeds: characters a second)', '`extract` ÷ it, 1 core', `${cores} cores`],
    speedRow('`extract`, one core, dictionaries loaded', speed.extractProcess),
    speedRow('`extract --jobs 1`, whole process', speed.extractOne),
    speedRow(`\`extract --jobs ${cores}\`, whole process`, speed.extractAll),
    speedRow('cutting into words (@node-rs/jieba), one core', speed.jieba, ...own),
    speedRow('decoding alone, one core', speed.decode, ...own),
    speedRow('Recognizers-Text (zh-cn), one core', speed.recognizers, ...own),
  ];
}

const startRows = (start) => [
  ['start-up: `baoshu --version`', `${Math.round(start.version)} ms`, '', ''],
  [
    'start-up: `node -e 0`',
    `${Math.round(start.node)} ms`,
    `${times(start.version / start.node)} as long`,
    '',
  ],
];

/** The rows of the parts that were measured, the header first. */
export function rowsOf({ speed, memory, start, cores }) {
  const [header, ...speeds] = speed ? speedRows(speed, cores) : [['', 'measured', '', '']];
  return [header, ...speeds, ...(memory ?? []).map(memoryRow), ...(start ? startRows(start) : [])];
}

export function markdownOf(rows) {
  const widths = rows[0].map((_, i) => Math.max(...rows.map((row) => row[i].length)));
  const line = (row) => `| ${row.map((cell, i) => cell.padEnd(widths[i])).join(' | ')} |`;
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return [line(rows[0]), rule, ...rows.slice(1).map(line)].join('\n');
}
