/** Pages of a local paper: articles of a district each, between what a paper prints around them. */
import { expand, subjects } from './grammar.mjs';
import { districts } from './names.mjs';
import { randomOf } from './random.mjs';
import { slots } from './slots.mjs';

const SEED = 20_240_601;
/** Shares of the kinds of sentences, set by the figures in ../text.mjs. */
const KINDS = [
  ['figureSentence', 0.53],
  ['sloganSentence', 0.13],
  ['quote', 0.12],
  ['prose', 1],
];
/** How many articles pages have. */
const SIZES = [1, 1, 1, 2, 3, 4, 5];
/** Pages that print digits in full width, and pages that stand in furniture. */
const FULL_WIDTH = 0.04;
const FURNITURE = 0.3;

const write = (symbol, scene) => expand(symbol, scene, slots);

function sentence(scene) {
  let mark = scene.random.next();
  const kind = KINDS.find(([, share]) => (mark -= share) < 0) ?? KINDS.at(-1);
  return write(kind[0], scene);
}

/** One to four sentences; papers of short lines have short paragraphs. */
function paragraph(scene) {
  const { random } = scene;
  const size = random.chance(0.3) ? 1 : random.chance(0.7) ? 2 : random.between(3, 4);
  return Array.from({ length: size }, () => sentence(scene)).join('');
}

function bodyOf(scene) {
  const { random } = scene;
  const blocks = [write('lead', scene)];
  const subheads = random.chance(0.3);
  for (let i = random.between(2, 9); i > 0; i -= 1) {
    if (subheads && random.chance(0.35)) blocks.push(write('subhead', scene));
    blocks.push(paragraph(scene));
  }
  if (random.chance(0.25))
    blocks.splice(random.between(1, blocks.length), 0, write('caption', scene));
  if (random.chance(0.5)) blocks.push(write('signoff', scene));
  return blocks;
}

/** An article's lines, headline first. */
function article(random, around, wide) {
  const district = random.pick(around);
  const subject = random.pick(subjects);
  const scene = { random, district, around, wide, subject, known: {} };
  const head = [write('headline', scene)];
  if (random.chance(0.15)) head.push(write('deck', scene));
  return [head.join('\n'), ...bodyOf(scene)];
}

const widened = (text) =>
  text.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

/**
 * The text of page `number`, the same in every run.
 * @param number from 0
 * @param size how many articles; otherwise one to five
 */
export function pageText(number, size) {
  const random = randomOf(SEED + Math.imul(number, 0x9e3779b1));
  const home = random.pick(districts);
  const city = districts.filter((one) => one.city === home.city);
  const wide = random.chance(0.5) ? ' ' : '　';
  const gap = random.chance(0.38) ? '\n\n' : '\n';
  const indent = random.chance(0.3) ? '　　' : '';
  const articles = Array.from({ length: size ?? random.pick(SIZES) }, () =>
    article(random, city, wide),
  );
  const around = { random, district: home, around: city, wide, subject: subjects[0], known: {} };
  const furniture = random.chance(FURNITURE);
  const parts = articles.map(([head, ...body]) =>
    [head, ...body.map((line) => indent + line)].join(gap),
  );
  if (furniture) {
    parts.unshift(write('nav', around));
    parts.push(write('navBottom', around));
  }
  const text = `${parts.join('\n\n')}\n`;
  return random.chance(FULL_WIDTH) ? widened(text) : text;
}
