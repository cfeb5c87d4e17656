/** What fills the slots that are no symbols of the grammar; each a function of the article's scene. */
import { change, count, digit, fact, han, measure, money, part, percent } from './figures.mjs';
import { communityName, companyName, personName, surnameOf, villageName, words } from './names.mjs';

/** Most names come up again in an article; so half of them are drawn from those it had. */
function named(kind, make) {
  return (scene) => {
    const known = (scene.known[kind] ??= []);
    if (known.length > 0 && scene.random.chance(0.5)) return scene.random.pick(known);
    const name = make(scene.random);
    known.push(name);
    return name;
  };
}

function here({ random, district }) {
  const { county } = district;
  const kind = county.slice(-1);
  const way = random.next();
  if (way < 0.4) return county;
  if (way < 0.6) return `全${kind}`;
  if (way < 0.75) return `该${kind}`;
  if (way < 0.85) return county.length > 2 ? county.slice(0, -1) : county;
  return `${random.pick(district.towns)}`;
}

const month = ({ random }) => `${random.between(1, 12)}月`;
const year = ({ random }) => `${random.between(2016, 2025)}年`;
const spaces = ({ random, wide }) => (random.chance(0.9) ? wide : '　');

export const slots = {
  ...Object.fromEntries(
    Object.entries(words).map(([slot, draw]) => [slot, ({ random }) => draw(random)]),
  ),
  change,
  count,
  digit,
  fact,
  han,
  measure,
  money,
  part,
  percent,
  here,
  month,
  year,
  city: ({ district }) => district.city.replace(/市$/, ''),
  county: ({ district }) => district.county,
  neighbour: ({ random, around }) => random.pick(around).county,
  town: ({ random, district }) => random.pick(district.towns),
  village: named('village', villageName),
  community: named('community', communityName),
  company: named('company', companyName),
  person: named('person', personName),
  he: ({ random }) => random.pick(['他', '她', '老人', '这位负责人']),
  surname: ({ random }) => surnameOf(random),
  date: (scene) =>
    `${scene.random.chance(0.3) ? year(scene) : ''}${month(scene)}${scene.random.between(1, 28)}日`,
  age: ({ random }) => String(random.between(19, 89)),
  page: ({ random }) => String(random.between(1, 16)).padStart(2, '0'),
  phone: ({ random }) => `0${random.between(310, 999)}-${random.between(2_000_000, 8_999_999)}`,
  postcode: ({ random }) => String(random.between(100, 999)),
  s: spaces,
  p: () => '\n',
};
