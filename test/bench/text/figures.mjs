/** Figures, as papers write them: counts, money, shares, measures and changes. */
const HAN = '零一二三四五六七八九十';

const commas = (value) => String(value).replace(/\B(?=(?:\d{3})+$)/g, ',');
const fixed = (value, digits) => String(Number(value.toFixed(digits)));

/** 3.42万, 12.8亿, 12,345 or 12345. */
export function digitsOf(random, value) {
  if (value >= 1e8) return `${fixed(value / 1e8, 2)}亿`;
  if (value >= 10_000 && random.chance(0.7))
    return `${fixed(value / 10_000, random.between(0, 2))}万`;
  return value >= 1000 && random.chance(0.02) ? commas(value) : String(value);
}

const bounded = (random, number, classifier) => {
  const mark = random.next();
  if (mark < 0.8) return `${number}${classifier}`;
  if (mark < 0.88) return `${number}${random.pick(['余', '多'])}${classifier}`;
  if (mark < 0.96)
    return `${random.pick(['近', '约', '超', '超过', '突破'])}${number}${classifier}`;
  return `${number}${classifier}${random.pick(['以上', '左右'])}`;
};

function counted({ random }, { low, high, classifier }) {
  const value = random.size(low, high);
  if (value <= 10 && random.chance(0.3))
    return `${value === 2 ? '两' : HAN.charAt(value)}${classifier}`;
  // Rounded where it says so: 300余名, not 317余名.
  const round = value > 100 && random.chance(0.3);
  const number = round ? Number(value.toPrecision(1)) : value;
  return round
    ? bounded(random, digitsOf(random, number), classifier)
    : `${digitsOf(random, number)}${classifier}`;
}

const thing = ({ random, subject }) => random.pick(subject.things);
const verb = ({ random, subject }) => random.pick(subject.verbs);

export const percent = ({ random }) => {
  if (random.chance(0.04)) return `百分之${HAN.charAt(random.between(2, 9))}十`;
  if (random.chance(0.04)) return `${HAN.charAt(random.between(2, 9))}成`;
  const value = random.next() * (random.chance(0.5) ? 100 : 30);
  return `${random.chance(0.3) ? value.toFixed(0) : value.toFixed(random.between(1, 2))}%`;
};

const yuan = ({ random }) => {
  const value = random.size(5, 90_000);
  const text = value >= 10_000 ? fixed(value / 10_000, 2) + '亿' : `${value}万`;
  return bounded(random, text, '元');
};

export const money = (scene) =>
  scene.random.pick([
    '投入资金',
    '投资',
    '总投资',
    '争取资金',
    '发放贷款',
    '实现产值',
    '增收',
    '销售收入',
  ]) + yuan(scene);

const MEASURES = [
  ['面积', '平方米'],
  ['占地', '亩'],
  ['全长', '公里'],
  ['总产量', '吨'],
  ['建筑面积', '平方米'],
  ['覆盖', '平方公里'],
  ['年发电量', '千瓦时'],
];
export function measure({ random }) {
  const [name, unit] = random.pick(MEASURES);
  const value = random.chance(0.4)
    ? fixed(random.next() * 90, 1)
    : digitsOf(random, random.size(20, 90_000));
  return `${name}${value}${unit}`;
}

export function fact(scene) {
  const { random } = scene;
  const one = thing(scene);
  const count = counted(scene, one);
  const way = random.next();
  if (way < 0.42) return `${verb(scene)}${one.noun}${count}`;
  if (way < 0.7) return `${verb(scene)}${count}${one.noun}`;
  if (way < 0.82) return `${one.noun}${random.pick(['达到', '达', '有', '共'])}${count}`;
  if (way < 0.92)
    return `${verb(scene)}${one.noun}${count}，${random.pick(['惠及', '带动', '涉及', '服务'])}${counted(scene, thing(scene))}${thing(scene).noun}`;
  return `${one.noun}由${counted(scene, one)}${random.pick(['增加到', '减少到', '提高到'])}${count}`;
}

export function part(scene) {
  const one = thing(scene);
  return `${one.noun}${counted(scene, one)}`;
}

export function count(scene) {
  const one = thing(scene);
  return `共有${counted(scene, one)}${one.noun}${verb(scene)}`;
}

export function change(scene) {
  const { random } = scene;
  const way = random.next();
  if (way < 0.35) return `同比${random.pick(['增长', '下降', '提高'])}${percent(scene)}`;
  if (way < 0.55)
    return `${random.pick(['完成率', '满意率', '覆盖率', '办结率'])}${random.pick(['达', '达到', '为'])}${percent(scene)}`;
  if (way < 0.7) return `占${random.pick(['总数', '全部', '比'])}${percent(scene)}`;
  if (way < 0.85)
    return `比${random.pick(['去年', '上年同期', '年初'])}${random.pick(['增加', '减少'])}${counted(scene, thing(scene))}`;
  return `提高${(random.next() * 20).toFixed(1)}个百分点`;
}

export const han = ({ random }) => HAN.charAt(random.between(1, 10));
export const digit = ({ random }) => String(random.between(1, 9));
