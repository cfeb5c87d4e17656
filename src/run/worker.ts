/** A worker thread: reads the pages that it is sent, for as long as it is kept. */
import { parentPort, workerData } from 'node:worker_threads';
import { localExecutor } from './reader.js';
import type { Outcome, Product, Task, Work } from './work.js';

/** What is sent to a worker, and what comes back for it. */
export interface Request {
  readonly task: Task;
}
export interface Reply {
  /** JSON, which crosses faster than objects do; shown pages hold maps and come as they are. */
  readonly json?: string;
  readonly outcomes?: readonly Outcome[];
}

/** What holds maps, which JSON loses. */
const MAPPED: ReadonlySet<Product> = new Set<Product>(['shown', 'doubted']);

const work = workerData as Work;
const executor = await localExecutor(work);

async function answer({ task }: Request): Promise<void> {
  const outcomes = await executor.run(task);
  const reply: Reply = MAPPED.has(work.product) ? { outcomes } : { json: JSON.stringify(outcomes) };
  parentPort?.postMessage(reply);
}

parentPort?.on('message', (request: Request) => void answer(request));
