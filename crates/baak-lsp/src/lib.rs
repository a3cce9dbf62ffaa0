//! The language server: letters are checked while they are written, in any editor that speaks LSP.
//!
//! One thread reads a message, answers it, and when none is waiting checks the letters that changed. Nothing of a letter is
//! sent anywhere but to the editor, and nothing is logged.

mod actions;
mod client;
mod diagnostics;
mod letter;
mod options;
mod position;
mod reading;
mod server;
mod uri;
mod words;

use lsp_server::{Connection, ProtocolError};
use std::io;

/// Serves the editor on standard input and output until it says goodbye.
///
/// # Errors
/// When the editor breaks the protocol, or goes without goodbye.
pub fn run(version: &str) -> io::Result<()> {
    let (connection, threads) = Connection::stdio();
    let served = serve(&connection, version);
    // The writing thread ends when nobody can send any more.
    drop(connection);
    threads.join()?;
    served.map_err(io::Error::other)
}

/// Serves an editor on a connection.
///
/// # Errors
/// When the editor breaks the protocol.
pub fn serve(connection: &Connection, version: &str) -> Result<(), ProtocolError> {
    let (id, params) = connection.initialize_start()?;
    let client = client::Client::read(params);
    connection.initialize_finish(id, server::introduction(&client, version))?;
    server::Server::new(connection, client).run()
}
