import { allDivisions, divisionsCalled, type KnownDivision } from '../place/catalog.js';
import type { Row } from '../write/columns.js';
import { UsageError } from './io.js';
import type { Io } from './io.js';
import { writeRecords } from './metrics.js';
import type { DistrictOptions } from './options.js';

function rowOf({ division, aliases, from }: KnownDivision): Row {
  const { code, name, level, city, province } = division;
  return { district_code: code, name, level, city, province, aliases, from };
}

/** `baoshu districts`: the divisions that are known, or those that a name or a code stands for. */
export function districts(
  name: string | undefined,
  options: DistrictOptions,
  io: Io,
): Promise<number> {
  const found = name === undefined ? allDivisions() : divisionsCalled(name, options.below === true);
  if ('problem' in found) throw new UsageError(found.problem);
  return writeRecords('division', found.map(rowOf), options, io);
}
