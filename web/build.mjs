// Builds dist/ (the npm package) and dist-site/ (the editor page) from src/ and site/. `cargo xtask web` has put the
// WebAssembly module into src/wasm before.
import { build } from "esbuild";
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { constants, brotliCompressSync, gzipSync } from "node:zlib";
import { compileFromFile } from "json-schema-to-typescript";

const here = (path) => new URL(path, import.meta.url).pathname;
const schemas = "../crates/baak-report/schema";

/** Types of the JSON that the core writes, from the published schemas. */
async function types() {
  mkdirSync(here("src/generated"), { recursive: true });
  for (const [schema, file] of [["report", "report"], ["requirements", "requirements"]]) {
    let code = await compileFromFile(here(`${schemas}/${schema}.schema.json`), { bannerComment: "", additionalProperties: false });
    // The name of a whole requirements file is its title; one letter of it is what the package gives.
    if (schema === "requirements") code = code.replace(/export type \w+ = \{/, "export type Letter = {").replace(/\}\[\];?\s*$/m, "};\n");
    writeFileSync(here(`src/generated/${file}.ts`), code);
  }
}

const entries = ["index", "worker", "worker-script", "codemirror", "prosemirror", "textarea"].filter((name) => existsSync(here(`src/${name}.ts`)));
const common = { bundle: true, format: "esm", target: "es2022", logLevel: "warning", legalComments: "none" };

async function library() {
  rmSync(here("dist"), { recursive: true, force: true });
  await build({
    ...common,
    entryPoints: entries.map((name) => here(`src/${name}.ts`)),
    outdir: here("dist"),
    splitting: true,
    minify: true,
    external: ["@codemirror/*", "prosemirror-*"],
  });
  cpSync(here("src/wasm/baak_bg.wasm"), here("dist/baak_bg.wasm"));
  execFileSync(here("node_modules/.bin/tsc"), ["--project", "tsconfig.json"], { cwd: here("."), stdio: "inherit" });
  execFileSync(here("node_modules/.bin/tsc"), ["--project", "tsconfig.types.json"], { cwd: here("."), stdio: "inherit" });
}

/** The editor page, with a service worker that knows every file by its content. */
async function site() {
  if (!existsSync(here("site/index.html"))) return;
  const out = here("dist-site");
  rmSync(out, { recursive: true, force: true });
  const scripts = { ...common, outdir: out, minify: true };
  await build({ ...scripts, entryPoints: { app: here("site/app.ts"), worker: here("src/worker-script.ts") } });
  cpSync(here("src/wasm/baak_bg.wasm"), join(out, "baak_bg.wasm"));
  cpSync(here("site/public"), out, { recursive: true });
  cpSync(here("site/index.html"), join(out, "index.html"));
  await build({ ...common, entryPoints: [here("site/style.css")], outfile: join(out, "style.css"), minify: true });
  const files = readdirSync(out).sort();
  const hash = createHash("sha256");
  for (const file of files) hash.update(file).update(readFileSync(join(out, file)));
  await build({
    ...common,
    entryPoints: [here("site/sw.ts")],
    outfile: join(out, "sw.js"),
    format: "iife",
    minify: true,
    define: { FILES: JSON.stringify(["./", ...files]), VERSION: JSON.stringify(hash.digest("hex").slice(0, 12)) },
  });
}

/** Sizes in bytes: raw, gzip, brotli. */
export function sizes(files) {
  const sum = [0, 0, 0];
  for (const file of files) {
    const bytes = readFileSync(file);
    const brotli = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } });
    for (const [at, size] of [bytes.length, gzipSync(bytes, { level: 9 }).length, brotli.length].entries()) sum[at] += size;
  }
  return sum;
}

function report() {
  const dist = here("dist");
  const scripts = readdirSync(dist).filter((file) => file.endsWith(".js") && !/^(codemirror|prosemirror|textarea)/.test(file));
  for (const [name, files] of [
    ["baak_bg.wasm", ["baak_bg.wasm"]],
    ["plugin (wasm and its js)", ["baak_bg.wasm", ...scripts]],
  ]) {
    const [raw, gzip, brotli] = sizes(files.map((file) => join(dist, file))).map((size) => Math.round(size / 1000));
    console.log(`${name}: ${raw} kB, gzip ${gzip} kB, brotli ${brotli} kB`);
  }
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  await types();
  await library();
  await site();
  report();
}
