/** The script of the Worker: calls {@link baak} for each message and sends back what it says. */
import { baak } from "./index.js";
import type { Reply, Request } from "./worker.js";

const scope = self as unknown as DedicatedWorkerGlobalScope;

async function answer({ id, method, args }: Request): Promise<Reply> {
  try {
    const call = baak[method] as (...args: unknown[]) => Promise<unknown>;
    return { id, value: await call(...args) };
  } catch (error) {
    return { id, error: error instanceof Error ? error.message : String(error) };
  }
}

scope.addEventListener("message", (event: MessageEvent<Request>) => {
  void answer(event.data).then((reply) => scope.postMessage(reply));
});
