//! The dialogue with the editor.

use crate::actions::{EXPLAIN, actions, explained, fix_all};
use crate::client::Client;
use crate::diagnostics::{SOURCE, diagnostics};
use crate::letter::{Checked, Open};
use crate::options::Options;
use crate::reading::{flat, hover, symbols};
use crate::{position, uri};
use baak_config::Finder;
use baak_core::Settings;
use baak_core::document::Declared;
use baak_core::lang::UiLang;
use lsp_server::{Connection, ErrorCode, Message, Notification, ProtocolError, Request, RequestId, Response};
use lsp_types::notification::{
    DidChangeConfiguration, DidChangeTextDocument, DidChangeWatchedFiles, DidCloseTextDocument, DidOpenTextDocument,
    DidSaveTextDocument, Notification as Note, PublishDiagnostics, ShowMessage,
};
use lsp_types::request::{
    CodeActionRequest, DocumentDiagnosticRequest, DocumentSymbolRequest, ExecuteCommand, HoverRequest,
    RegisterCapability, Request as Asked, WorkspaceConfiguration, WorkspaceDiagnosticRefresh,
};
use lsp_types::{
    CodeActionKind, CodeActionOptions, CodeActionOrCommand, CodeActionParams, CodeActionProviderCapability,
    ConfigurationItem, ConfigurationParams, DiagnosticOptions, DiagnosticServerCapabilities,
    DidChangeConfigurationParams, DidChangeTextDocumentParams, DidChangeWatchedFilesRegistrationOptions,
    DidCloseTextDocumentParams, DidOpenTextDocumentParams, DocumentDiagnosticParams, DocumentDiagnosticReport,
    DocumentSymbolParams, DocumentSymbolResponse, ExecuteCommandOptions, ExecuteCommandParams, FileSystemWatcher,
    FullDocumentDiagnosticReport, GlobPattern, Hover, HoverParams, HoverProviderCapability, MessageType, OneOf,
    PublishDiagnosticsParams, Registration, RegistrationParams, RelatedFullDocumentDiagnosticReport,
    RelatedUnchangedDocumentDiagnosticReport, SaveOptions, ServerCapabilities, ShowMessageParams,
    TextDocumentSyncCapability, TextDocumentSyncKind, TextDocumentSyncOptions, TextDocumentSyncSaveOptions,
    UnchangedDocumentDiagnosticReport, Uri,
};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::ControlFlow;

/// The files that say how letters are checked.
const CONFIGURATION_FILES: &str = "**/baak.toml";

/// What the server says of itself.
pub(crate) fn introduction(client: &Client, version: &str) -> Value {
    let sync = TextDocumentSyncOptions {
        open_close: Some(true),
        change: Some(TextDocumentSyncKind::INCREMENTAL),
        save: Some(TextDocumentSyncSaveOptions::SaveOptions(SaveOptions { include_text: Some(false) })),
        ..TextDocumentSyncOptions::default()
    };
    let capabilities = ServerCapabilities {
        position_encoding: Some(client.encoding.kind()),
        text_document_sync: Some(TextDocumentSyncCapability::Options(sync)),
        hover_provider: Some(HoverProviderCapability::Simple(true)),
        document_symbol_provider: Some(OneOf::Left(true)),
        code_action_provider: Some(CodeActionProviderCapability::Options(CodeActionOptions {
            code_action_kinds: Some(vec![CodeActionKind::QUICKFIX, fix_all()]),
            ..CodeActionOptions::default()
        })),
        diagnostic_provider: client.pulls.then(|| {
            DiagnosticServerCapabilities::Options(DiagnosticOptions {
                identifier: Some(SOURCE.to_owned()),
                ..DiagnosticOptions::default()
            })
        }),
        execute_command_provider: Some(ExecuteCommandOptions {
            commands: vec![EXPLAIN.to_owned()],
            ..ExecuteCommandOptions::default()
        }),
        ..ServerCapabilities::default()
    };
    json!({ "capabilities": capabilities, "serverInfo": { "name": "baak", "version": version } })
}

/// The server.
pub(crate) struct Server<'a> {
    connection: &'a Connection,
    client: Client,
    options: Options,
    /// Finds the configuration of each letter, and keeps it until a file of it changes.
    finder: Finder,
    /// By address.
    letters: BTreeMap<String, (Uri, Open)>,
    /// Letters whose findings the editor has not got yet.
    due: BTreeSet<String>,
    /// Grows with every change of a text or of the settings.
    stamp: u64,
    /// How many requests were sent.
    sent: i32,
    /// The request for settings that is not answered yet.
    settings_asked: Option<RequestId>,
}

impl<'a> Server<'a> {
    pub(crate) fn new(connection: &'a Connection, client: Client) -> Self {
        let options = client.options.clone();
        Self {
            connection,
            client,
            options,
            finder: Finder::new(),
            letters: BTreeMap::new(),
            due: BTreeSet::new(),
            stamp: 0,
            sent: 0,
            settings_asked: None,
        }
    }

    /// Answers until the editor says goodbye.
    pub(crate) fn run(mut self) -> Result<(), ProtocolError> {
        if self.client.watches {
            self.watch();
        }
        self.ask_for_settings();
        let connection = self.connection;
        loop {
            // Whoever types fast is checked when there is time.
            let message = connection.receiver.try_recv().or_else(|_| {
                self.push_due();
                connection.receiver.recv()
            });
            // Without messages the editor is gone.
            let Ok(message) = message else { return Ok(()) };
            if self.take(message)?.is_break() {
                return Ok(());
            }
        }
    }

    fn take(&mut self, message: Message) -> Result<ControlFlow<()>, ProtocolError> {
        match message {
            Message::Request(request) => {
                if self.connection.handle_shutdown(&request)? {
                    return Ok(ControlFlow::Break(()));
                }
                let response = self.answer(request);
                self.send(response);
            }
            Message::Response(response) => self.answered(response),
            Message::Notification(note) => self.note(note),
        }
        Ok(ControlFlow::Continue(()))
    }

    fn answer(&mut self, request: Request) -> Response {
        let Request { id, method, params } = request;
        match method.as_str() {
            DocumentDiagnosticRequest::METHOD => reply(id, params, |params| self.pull(params)),
            CodeActionRequest::METHOD => reply(id, params, |params| self.actions(&params)),
            HoverRequest::METHOD => reply(id, params, |params| self.hover(&params)),
            DocumentSymbolRequest::METHOD => reply(id, params, |params| self.symbols(&params)),
            ExecuteCommand::METHOD => reply(id, params, |params| self.execute(&params)),
            _ => Response::new_err(id, ErrorCode::MethodNotFound as i32, format!("baak does not know {method}")),
        }
    }

    fn note(&mut self, note: Notification) {
        let Notification { method, params } = note;
        match method.as_str() {
            DidOpenTextDocument::METHOD => with(params, |params: DidOpenTextDocumentParams| {
                let document = params.text_document;
                let open = Open::new(&document.uri, &document.language_id, document.version, document.text);
                let key = document.uri.to_string();
                self.letters.insert(key.clone(), (document.uri, open));
                self.changed(&key);
            }),
            DidChangeTextDocument::METHOD => with(params, |params: DidChangeTextDocumentParams| {
                let key = params.text_document.uri.to_string();
                if let Some((_, open)) = self.letters.get_mut(&key) {
                    position::change(&mut open.text, params.content_changes, self.client.encoding);
                    open.version = params.text_document.version;
                }
                self.changed(&key);
            }),
            DidCloseTextDocument::METHOD => with(params, |params: DidCloseTextDocumentParams| {
                let uri = params.text_document.uri;
                self.letters.remove(&uri.to_string());
                self.due.remove(&uri.to_string());
                if !self.client.pulls {
                    self.publish(uri, Vec::new(), None);
                }
            }),
            DidChangeConfiguration::METHOD => with(params, |params: DidChangeConfigurationParams| {
                if self.client.has_settings {
                    self.ask_for_settings();
                } else {
                    self.set(&params.settings);
                }
            }),
            DidChangeWatchedFiles::METHOD => self.all_changed(),
            // A letter that is saved has not changed, but the configuration may have.
            DidSaveTextDocument::METHOD if !self.client.watches => self.all_changed(),
            _ => {}
        }
    }

    /// A letter has another text.
    fn changed(&mut self, key: &str) {
        self.stamp += 1;
        if let Some((_, open)) = self.letters.get_mut(key) {
            open.forget(self.stamp);
            self.due.insert(key.to_owned());
        }
    }

    /// The settings are others: every letter is to be checked anew.
    fn all_changed(&mut self) {
        self.finder = Finder::new();
        let keys: Vec<String> = self.letters.keys().cloned().collect();
        for key in keys {
            self.changed(&key);
        }
        if self.client.pulls && self.client.refreshes {
            self.request::<WorkspaceDiagnosticRefresh>(());
        }
    }

    fn set(&mut self, value: &Value) {
        match Options::read(value) {
            Some(options) if options != self.options => {
                self.options = options;
                self.all_changed();
            }
            _ => {}
        }
    }

    fn ask_for_settings(&mut self) {
        if self.client.has_settings {
            let item = ConfigurationItem { scope_uri: None, section: Some(SOURCE.to_owned()) };
            let asked = self.request::<WorkspaceConfiguration>(ConfigurationParams { items: vec![item] });
            self.settings_asked = Some(asked);
        }
    }

    fn watch(&mut self) {
        let watcher = FileSystemWatcher { glob_pattern: GlobPattern::String(CONFIGURATION_FILES.into()), kind: None };
        let options = DidChangeWatchedFilesRegistrationOptions { watchers: vec![watcher] };
        let registration = Registration {
            id: "baak-configuration".to_owned(),
            method: DidChangeWatchedFiles::METHOD.to_owned(),
            register_options: serde_json::to_value(options).ok(),
        };
        self.request::<RegisterCapability>(RegistrationParams { registrations: vec![registration] });
    }

    fn answered(&mut self, response: Response) {
        if self.settings_asked.as_ref() == Some(&response.id) {
            self.settings_asked = None;
            // One item was asked for.
            if let Some(value) = response.response_result.ok().as_ref().and_then(|value| value.get(0)) {
                self.set(value);
            }
        }
    }

    /// Sends the findings of the letters that changed to an editor that does not ask for them.
    fn push_due(&mut self) {
        for key in std::mem::take(&mut self.due) {
            if self.client.pulls {
                continue;
            }
            let Some((uri, version)) = self.letters.get(&key).map(|(uri, open)| (uri.clone(), open.version)) else {
                continue;
            };
            let found = self.checked(&uri).map(|(_, checked)| diagnostics(checked, &uri)).unwrap_or_default();
            self.publish(uri, found, Some(version));
        }
    }

    fn publish(&self, uri: Uri, diagnostics: Vec<lsp_types::Diagnostic>, version: Option<i32>) {
        self.notify::<PublishDiagnostics>(PublishDiagnosticsParams { uri, diagnostics, version });
    }

    /// An open letter and its judgement.
    fn checked(&mut self, uri: &Uri) -> Option<(&Open, &Checked)> {
        let (_, open) = self.letters.get_mut(&uri.to_string())?;
        let (options, finder) = (&self.options, &self.finder);
        open.check(self.client.encoding, options.ui(), |declared| settings(uri, declared, options, finder));
        let open = &*open;
        open.known().map(|checked| (open, checked))
    }

    fn pull(&mut self, params: DocumentDiagnosticParams) -> DocumentDiagnosticReport {
        let uri = params.text_document.uri;
        let stamp = self.letters.get(&uri.to_string()).map(|(_, open)| open.stamp.to_string());
        if let Some(result_id) = params.previous_result_id.filter(|id| Some(id) == stamp.as_ref()) {
            return RelatedUnchangedDocumentDiagnosticReport {
                related_documents: None,
                unchanged_document_diagnostic_report: UnchangedDocumentDiagnosticReport { result_id },
            }
            .into();
        }
        let items = self.checked(&uri).map(|(_, checked)| diagnostics(checked, &uri)).unwrap_or_default();
        RelatedFullDocumentDiagnosticReport {
            related_documents: None,
            full_document_diagnostic_report: FullDocumentDiagnosticReport { result_id: stamp, items },
        }
        .into()
    }

    fn actions(&mut self, params: &CodeActionParams) -> Vec<CodeActionOrCommand> {
        let versioned = self.client.versioned_edits;
        let found = self.checked(&params.text_document.uri);
        found.map(|(open, checked)| actions(params, open, checked, versioned)).unwrap_or_default()
    }

    fn hover(&mut self, params: &HoverParams) -> Option<Hover> {
        let markdown = self.client.markdown;
        let place = &params.text_document_position_params;
        let (_, checked) = self.checked(&place.text_document.uri)?;
        hover(checked, place.position, markdown)
    }

    fn symbols(&mut self, params: &DocumentSymbolParams) -> DocumentSymbolResponse {
        let has_levels = self.client.levels;
        let uri = &params.text_document.uri;
        let all = self.checked(uri).map(|(_, checked)| symbols(checked)).unwrap_or_default();
        if has_levels { DocumentSymbolResponse::Nested(all) } else { DocumentSymbolResponse::Flat(flat(all, uri)) }
    }

    /// Explains a code: shows the text, or only gives it back to an editor that has a better place for it.
    fn execute(&mut self, params: &ExecuteCommandParams) -> Option<String> {
        let argument = |at: usize| params.arguments.get(at).and_then(Value::as_str);
        let ui = argument(1).and_then(UiLang::from_code).unwrap_or(UiLang::En);
        let text = explained(argument(0).filter(|_| params.command == EXPLAIN)?, ui)?;
        if !self.client.own_explanations {
            self.notify::<ShowMessage>(ShowMessageParams { typ: MessageType::INFO, message: text.clone() });
        }
        Some(text)
    }

    fn request<R: Asked>(&mut self, params: R::Params) -> RequestId {
        self.sent += 1;
        let id = RequestId::from(self.sent);
        self.send(Request::new(id.clone(), R::METHOD.to_owned(), params));
        id
    }

    fn notify<N: Note>(&self, params: N::Params) {
        self.send(Notification::new(N::METHOD.to_owned(), params));
    }

    /// Sends a message. When the editor is gone, the next message to read says so.
    fn send(&self, message: impl Into<Message>) {
        let _ = self.connection.sender.send(message.into());
    }
}

/// How a letter is to be checked: by its configuration, and on top of that what the editor says.
fn settings(uri: &Uri, declared: &Declared, options: &Options, finder: &Finder) -> Result<Settings, String> {
    let path = uri::path(uri);
    let config = path.as_ref().map_or(Ok(None), |path| finder.for_letter(path)).map_err(|mistakes| {
        let told = mistakes.iter().map(|mistake| {
            format!("{}:{}:{}: {}", mistake.path, mistake.line, mistake.column, mistake.message(options.ui()))
        });
        told.collect::<Vec<_>>().join("\n")
    })?;
    let mut settings = match (&config, &path) {
        (Some(config), Some(path)) => config.settings(path, declared),
        _ => Settings::default(),
    };
    options.apply(&mut settings);
    Ok(settings)
}

/// Answers a request whose parameters are what the protocol says.
fn reply<P: DeserializeOwned, R: Serialize>(id: RequestId, params: Value, answer: impl FnOnce(P) -> R) -> Response {
    match serde_json::from_value(params) {
        Ok(params) => Response::new_ok(id, answer(params)),
        Err(error) => Response::new_err(id, ErrorCode::InvalidParams as i32, error.to_string()),
    }
}

/// Takes a notification whose parameters are what the protocol says.
fn with<P: DeserializeOwned>(params: Value, take: impl FnOnce(P)) {
    if let Ok(params) = serde_json::from_value(params) {
        take(params);
    }
}
