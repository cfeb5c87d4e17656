/** Worker threads behind one queue; a worker that dies costs the page that it died of, nothing else. */
import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import type { Executor, Outcome, Task, Work } from './work.js';
import type { Reply, Request } from './worker.js';

/** What a worker may take; a page is cut so that it needs far less. */
const LIMITS = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 8 };

interface Waiting {
  readonly task: Task;
  readonly resolve: (outcomes: readonly Outcome[]) => void;
  readonly reject: (error: Error) => void;
}

/** The pages of a task, each as a task of its own. */
function single(task: Task): Task[] {
  if ('files' in task) return task.files.map((file) => ({ files: [file] }));
  return 'texts' in task ? task.texts.map((text) => ({ texts: [text] })) : [task];
}

function fileOf(task: Task): string {
  if ('files' in task) return task.files[0] ?? '';
  return 'texts' in task ? (task.texts[0]?.file ?? '') : task.piece.source.file;
}

function outcomesIn({ json, outcomes = [] }: Reply): readonly Outcome[] {
  return json === undefined ? outcomes : (JSON.parse(json) as Outcome[]);
}

const WORKER = new URL('./worker.js', import.meta.url);

/** Whether there is a built worker; sources that are run as they are have none. */
export const canStart = (): boolean => existsSync(WORKER);

/** Starts up to `jobs` workers, each when the first task waits for it. */
export function startPool(work: Work, jobs: number): Executor {
  const queue: Waiting[] = [];
  const idle: Worker[] = [];
  const busy = new Map<Worker, Waiting>();
  const all = new Set<Worker>();

  function take(worker: Worker): void {
    const next = queue.shift();
    if (next === undefined) {
      idle.push(worker);
      return;
    }
    busy.set(worker, next);
    worker.postMessage({ task: next.task } satisfies Request);
  }

  function start(): void {
    const worker = new Worker(WORKER, {
      workerData: work,
      resourceLimits: LIMITS,
    });
    all.add(worker);
    worker.on('message', (reply: Reply) => {
      const done = busy.get(worker);
      busy.delete(worker);
      take(worker);
      done?.resolve(outcomesIn(reply));
    });
    worker.on('error', (error) => {
      const lost = busy.get(worker);
      forget(worker);
      lost?.reject(error instanceof Error ? error : new Error(String(error)));
      if (queue.length > 0) start();
    });
    take(worker);
  }

  function forget(worker: Worker): void {
    all.delete(worker);
    busy.delete(worker);
    const at = idle.indexOf(worker);
    if (at >= 0) idle.splice(at, 1);
  }

  const once = (task: Task): Promise<readonly Outcome[]> =>
    new Promise((resolve, reject) => {
      queue.push({ task, resolve, reject });
      const worker = idle.pop();
      if (worker) take(worker);
      else if (all.size < jobs) start();
    });

  async function alone(task: Task): Promise<readonly Outcome[]> {
    try {
      return await once(task);
    } catch (error) {
      const cause = error instanceof Error ? error.message : String(error);
      const problem = `internal error, please report it with the page: ${cause}`;
      return [{ file: fileOf(task), problem }];
    }
  }

  async function run(task: Task): Promise<readonly Outcome[]> {
    try {
      return await once(task);
    } catch {
      const outcomes: Outcome[] = [];
      for (const one of single(task)) outcomes.push(...(await alone(one)));
      return outcomes;
    }
  }

  return {
    width: jobs + 2,
    run,
    close: async () => {
      await Promise.all([...all].map((worker) => worker.terminate()));
    },
  };
}
