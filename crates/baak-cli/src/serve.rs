//! `baak serve`.

use crate::Outcome;
use crate::args::ServeArgs;
use crate::message::{self, say};
use baak_core::Settings;
use baak_core::lang::UiLang;
use baak_serve::Server;
use std::io::{self, Write};
use std::net::SocketAddr;
use std::thread;

/// Listens until it is stopped. The first line on standard output names the address for clients.
pub(crate) fn run(args: &ServeArgs, out: &mut impl Write) -> io::Result<Outcome> {
    let ui = message::ui_lang(args.ui_lang.map(UiLang::from));
    let settings = Settings {
        ui_lang: args.ui_lang.map(Into::into),
        select: args.select.clone(),
        ignore: args.ignore.clone(),
        ..Settings::default()
    };
    let address = SocketAddr::new(args.host, args.port);
    let server = match Server::bind(address, settings, env!("CARGO_PKG_VERSION")) {
        Ok(server) => server,
        Err(error) => {
            let text = message::NOT_FREE.get(ui).replace("{address}", &address.to_string());
            say(&format!("baak: {}", text.replace("{error}", &error.to_string())));
            return Ok(Outcome::Failed);
        }
    };
    let address = server.address().unwrap_or(address);
    if !address.ip().is_loopback() {
        say(&format!("baak: {}", message::OPEN_TO_OTHERS.get(ui)));
    }
    writeln!(out, "{}", message::LISTENS.get(ui).replace("{address}", &format!("http://{address}/v2")))?;
    out.flush()?;
    server.run(thread::available_parallelism().map_or(1, usize::from))?;
    Ok(Outcome::Clean)
}
