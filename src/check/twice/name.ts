/** 12个班组获“X”称号，15个班组获“X”称号: one name used for two things in one sentence. */
import type { Finding } from '../finding.js';
import { evidenceOf, finding } from '../make.js';
import type { CheckedArticle, Figure } from '../passage.js';
import { leadOf, scenesOf, tailOf, type Scene } from '../reading.js';
import { anyOf } from '../words.js';

interface Honour {
  readonly figure: Figure;
  readonly name: string;
}

/** 12个班组|获“工人先锋号”称号, where nothing says whose they are. */
function honourAt(scene: Scene, figure: Figure): Honour | undefined {
  if (leadOf(scene, figure).replace(/[，；、\s]|其中|有|另有|还有/gu, '') !== '') return undefined;
  const name = anyOf('honoured', '', '[^，。；“]{0,6}“([^”]{2,20})”').exec(
    tailOf(scene, figure),
  )?.[1];
  return name === undefined ? undefined : { figure, name };
}

/** Every two figures of one sentence that count the same thing under the same name. */
export function oneName({ passages }: CheckedArticle): Finding[] {
  return scenesOf(passages).flatMap((scene) => {
    const honours = scene.period.figures.flatMap((figure) => honourAt(scene, figure) ?? []);
    return honours.flatMap((one, i) => {
      const other = honours
        .slice(0, i)
        .find(
          ({ figure, name }) =>
            name === one.name &&
            figure.fact.item === one.figure.fact.item &&
            figure.fact.unit === one.figure.fact.unit &&
            figure.fact.value !== one.figure.fact.value,
        );
      if (!other) return [];
      return [
        finding({
          rule: 'contradiction',
          status: 'mismatch',
          stated: one.figure,
          reason: {
            key: 'one_name',
            values: { name: one.name, stated: one.figure.fact.raw, other: other.figure.fact.raw },
          },
          others: [evidenceOf('other', other.figure)],
        }),
      ];
    });
  });
}
