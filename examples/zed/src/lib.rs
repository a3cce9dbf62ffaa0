//! Starts `baak lsp` in Zed. All the rest is in the language server.

use zed_extension_api::{self as zed, LanguageServerId, Result, Worktree, serde_json, settings::LspSettings};

struct Baak;

impl zed::Extension for Baak {
    fn new() -> Self {
        Self
    }

    fn language_server_command(&mut self, _: &LanguageServerId, worktree: &Worktree) -> Result<zed::Command> {
        let command = worktree
            .which("baak")
            .ok_or("The command baak is not on the PATH. Install it, and open the folder again.")?;
        Ok(zed::Command { command, args: vec!["lsp".into()], env: worktree.shell_env() })
    }

    fn language_server_workspace_configuration(
        &mut self,
        id: &LanguageServerId,
        worktree: &Worktree,
    ) -> Result<Option<serde_json::Value>> {
        let settings = LspSettings::for_worktree(id.as_ref(), worktree)?.settings.unwrap_or_default();
        Ok(Some(serde_json::json!({ "baak": settings })))
    }
}

zed::register_extension!(Baak);
