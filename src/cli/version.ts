import { createRequire } from 'node:module';

/** Version of this program. */
export function version(): string {
  const about = createRequire(import.meta.url)('baoshu/package.json') as { version: string };
  return about.version;
}
