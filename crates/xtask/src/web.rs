//! `cargo xtask web`: the core for the browser (`web/dist/baak_bg.wasm`), the npm package and the editor page.

use crate::{WASM, run, say, succeeds};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::{env, fs};

/// The name of the JavaScript and wasm files.
const NAME: &str = "baak";

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// Builds the wasm module with its JavaScript, makes it small, then lets npm build what stands on it.
pub(crate) fn build() -> Result<(), String> {
    run(&["rustup", "target", "add", WASM]);
    step(&["cargo", "build", "--package", "baak-wasm", "--profile", "web", "--target", WASM])?;
    let web = root().join("web");
    let out = web.join("src/wasm");
    let target = env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from);
    wasm_bindgen_cli_support::Bindgen::new()
        .input_path(target.join(WASM).join("web/baak_wasm.wasm"))
        .out_name(NAME)
        .web(true)
        .and_then(|bindgen| bindgen.typescript(true).omit_default_module_path(true).generate(&out))
        .map_err(|error| format!("wasm-bindgen: {error:#}"))?;
    npm(&web, &["ci", "--no-fund", "--no-audit"])?;
    // Debian's wasm-opt writes a module that browsers cannot start; the one in package.json is tested.
    let wasm = out.join(format!("{NAME}_bg.wasm"));
    let optimised = out.join("optimised.wasm");
    let tool = web.join("node_modules/.bin/wasm-opt");
    let is_done = Command::new(tool).arg("-Oz").arg("-o").args([&optimised, &wasm]).status();
    if !is_done.is_ok_and(|status| status.success()) {
        return Err("wasm-opt failed".into());
    }
    fs::rename(&optimised, &wasm).map_err(|error| format!("{}: {error}", wasm.display()))?;
    npm(&web, &["run", "--silent", "build"])
}

/// Runs the tests of `web/` in Node and in Chromium, which is installed where it is not there.
pub(crate) fn test() -> Result<(), String> {
    if env::var_os("CHROMIUM").is_none() && !succeeds(&["chromium", "--version"]) {
        say("installing Chromium");
        run(&["apt-get", "update", "-qq"]);
        if !run(&["apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium"]) {
            return Err("no Chromium: install it, or name one in the environment variable CHROMIUM".into());
        }
    }
    step(&["cargo", "build", "--package", "baak-cli"])?;
    npm(&root().join("web"), &["test"])
}

fn step(words: &[&str]) -> Result<(), String> {
    if run(words) { Ok(()) } else { Err(format!("{} failed", words.join(" "))) }
}

fn npm(directory: &Path, words: &[&str]) -> Result<(), String> {
    let status = Command::new("npm").args(words).current_dir(directory).stdin(Stdio::null()).status();
    match status {
        Ok(status) if status.success() => Ok(()),
        Ok(_) => Err(format!("npm {} failed in {}", words.join(" "), directory.display())),
        Err(error) => Err(format!("npm: {error}. Install Node.js 20 or newer.")),
    }
}
