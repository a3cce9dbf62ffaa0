// What the tests share: where things are.
import { join } from "node:path";

/** The folder of the project. */
export const root = new URL("../..", import.meta.url).pathname;

/** The command, as `cargo build` leaves it. */
export function binary() {
  return join(process.env.CARGO_TARGET_DIR ?? join(root, "target"), "debug/baak");
}
