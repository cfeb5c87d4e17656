/** The programs to compare with. They live in a folder of their own, so that the project does not depend on them. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('./peers/', import.meta.url));
const NAMES = ['@node-rs/jieba', '@microsoft/recognizers-text-suite'];

/** Loads a module of the peers; throws where it is not installed. */
export const requirePeer = createRequire(`${folder}package.json`);

/** Installs the peers unless they are there; what goes wrong is told by the table, which says what is missing. */
export function installPeers() {
  if (NAMES.every((name) => existsSync(`${folder}node_modules/${name}`))) return;
  console.error('Installing the programs to compare with …');
  const options = ['ci', '--prefix', folder, '--ignore-scripts', '--no-audit', '--no-fund'];
  const npm = process.env.npm_execpath;
  // npm itself is a script of node's; by its path it starts on every system alike.
  const { status } = npm
    ? spawnSync(process.execPath, [npm, ...options], { stdio: ['ignore', 'ignore', 'inherit'] })
    : spawnSync('npm', options, { stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) console.error('npm ci failed; the table will do without them.');
}
