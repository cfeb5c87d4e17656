#!/usr/bin/env node
import { run } from '../src/cli/run.js';

// The reader of standard error may go as well; then there is nobody left to tell.
process.stderr.on('error', () => {});
process.exitCode = await run(process.argv.slice(2), process);
