/** Baak in a Web Worker, so that the page never waits for a check. */
import type { Checker } from "./index.js";

/** A call, as it travels to the Worker. */
export interface Request {
  id: number;
  method: keyof Checker;
  args: unknown[];
}

/** Its answer. */
export interface Reply {
  id: number;
  value?: unknown;
  error?: string;
}

/** Baak in a Worker. */
export interface WorkerChecker extends Checker {
  /** Ends the Worker; what was asked and not yet answered fails. */
  close(): void;
}

/** Starts a Worker. Give one of your own when your bundler needs its script to stand elsewhere. */
export function startWorker(
  worker: Worker = new Worker(new URL("./worker-script.js", import.meta.url), { type: "module" }),
): WorkerChecker {
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  let last = 0;
  const failAll = (message: string) => {
    for (const { reject } of waiting.values()) reject(new Error(message));
    waiting.clear();
  };
  worker.addEventListener("message", ({ data }: MessageEvent<Reply>) => {
    const call = waiting.get(data.id);
    waiting.delete(data.id);
    if (data.error === undefined) call?.resolve(data.value);
    else call?.reject(new Error(data.error));
  });
  worker.addEventListener("error", (event) => failAll(event.message || "the Worker could not start"));
  const call = <M extends keyof Checker>(method: M) =>
    ((...args: unknown[]) =>
      new Promise((resolve, reject) => {
        last += 1;
        waiting.set(last, { resolve, reject });
        worker.postMessage({ id: last, method, args } satisfies Request);
      })) as unknown as Checker[M];
  return {
    check: call("check"),
    checkBytes: call("checkBytes"),
    read: call("read"),
    requirements: call("requirements"),
    requirement: call("requirement"),
    skeleton: call("skeleton"),
    textBlock: call("textBlock"),
    catalogue: call("catalogue"),
    version: call("version"),
    close() {
      worker.terminate();
      failAll("the Worker was closed");
    },
  };
}
