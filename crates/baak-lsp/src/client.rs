//! What the editor can do.

use crate::options::Options;
use crate::position::Encoding;
use lsp_types::{InitializeParams, MarkupKind};
use serde_json::Value;

/// What the editor can do, and what it wants at the start.
#[derive(Debug, Clone, Default)]
#[allow(clippy::struct_excessive_bools, reason = "each is an ability that an editor has or has not")]
pub(crate) struct Client {
    /// What a column counts.
    pub(crate) encoding: Encoding,
    /// It asks for findings; else they are pushed.
    pub(crate) pulls: bool,
    /// It can be told to ask again.
    pub(crate) refreshes: bool,
    /// Its settings can be asked for.
    pub(crate) has_settings: bool,
    /// It can watch files for the server.
    pub(crate) watches: bool,
    /// It takes edits for one version of a document.
    pub(crate) versioned_edits: bool,
    /// It shows Markdown under the pointer.
    pub(crate) markdown: bool,
    /// Its outlines have levels.
    pub(crate) levels: bool,
    /// It shows explanations itself, and need not be sent a message with them (`"ownExplanations": true`).
    pub(crate) own_explanations: bool,
    /// The settings that came with the greeting.
    pub(crate) options: Options,
}

impl Client {
    /// Reads the greeting. What is not there is not possible.
    pub(crate) fn read(params: Value) -> Self {
        let Ok(params) = serde_json::from_value::<InitializeParams>(params) else { return Self::default() };
        let can = params.capabilities;
        let workspace = can.workspace.unwrap_or_default();
        let text = can.text_document.unwrap_or_default();
        let formats = text.hover.and_then(|hover| hover.content_format).unwrap_or_default();
        let outline = text.document_symbol.and_then(|symbol| symbol.hierarchical_document_symbol_support);
        Self {
            encoding: Encoding::agree(can.general.and_then(|general| general.position_encodings).as_deref()),
            pulls: text.diagnostic.is_some(),
            refreshes: workspace.diagnostic.and_then(|diagnostic| diagnostic.refresh_support).unwrap_or_default(),
            has_settings: workspace.configuration.unwrap_or_default(),
            watches: workspace
                .did_change_watched_files
                .and_then(|watch| watch.dynamic_registration)
                .unwrap_or_default(),
            versioned_edits: workspace.workspace_edit.and_then(|edit| edit.document_changes).unwrap_or_default(),
            markdown: formats.contains(&MarkupKind::Markdown),
            levels: outline.unwrap_or_default(),
            own_explanations: params.initialization_options.as_ref().is_some_and(|own| own["ownExplanations"] == true),
            options: params.initialization_options.as_ref().and_then(Options::read).unwrap_or_default(),
        }
    }
}
