import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { baoshu } from './cli/io.js';

// The README shows what the program says. After a change that is meant:
//   UPDATE_README=1 npx vitest run test/readme.test.ts

const README = fileURLToPath(new URL('../README.md', import.meta.url));
const EXAMPLE = /^```console\n\$ baoshu (.+)\n([^`]*)```$/gm;

/** What the command prints on a terminal of 100 cells. */
async function shown(command: string): Promise<string> {
  const { out, err } = await baoshu(command.split(' '), { columns: 100, env: { NO_COLOR: '1' } });
  // CSV ends its lines by CRLF, a README does not.
  return (out + err).replaceAll('\r\n', '\n');
}

const readme = readFileSync(README, 'utf8');
const examples = [...readme.matchAll(EXAMPLE)].map(([whole, command = '', output = '']) => ({
  whole,
  command,
  output,
}));

test('the README has examples', () => {
  expect(examples.length).toBeGreaterThan(2);
});

if (process.env.UPDATE_README) {
  let updated = readme;
  for (const { whole, command } of examples) {
    const block = `\`\`\`console\n$ baoshu ${command}\n${await shown(command)}\`\`\``;
    updated = updated.replace(whole, () => block);
  }
  writeFileSync(README, updated);
} else {
  test.each(examples)('README: baoshu $command', async ({ command, output }) => {
    expect(output).toBe(await shown(command));
  });
}
