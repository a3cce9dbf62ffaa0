//! The server: it reads a request, answers it and forgets it.

use crate::check::{Query, answer};
use crate::form::Form;
use crate::languages;
use baak_core::Settings;
use std::io::{self, Cursor, Read};
use std::net::SocketAddr;
use std::thread;
use tiny_http::{Header, Method, Request, Response};

/// The largest request, in bytes. A letter has a few thousand. Chosen by us.
pub const MAX_BODY_BYTES: usize = 1024 * 1024;

/// An endpoint that listens.
pub struct Server {
    http: tiny_http::Server,
    settings: Settings,
    version: &'static str,
}

type Reply = Response<Cursor<Vec<u8>>>;

impl Server {
    /// Listens at an address; port 0 takes any that is free.
    ///
    /// # Errors
    /// When the address cannot be taken.
    pub fn bind(address: SocketAddr, settings: Settings, version: &'static str) -> io::Result<Self> {
        let http = tiny_http::Server::http(address).map_err(io::Error::other)?;
        Ok(Self { http, settings, version })
    }

    /// Where it listens.
    pub fn address(&self) -> Option<SocketAddr> {
        self.http.server_addr().to_ip()
    }

    /// Answers on so many threads until the process ends.
    ///
    /// # Errors
    /// When no request can be received any more.
    pub fn run(&self, threads: usize) -> io::Result<()> {
        thread::scope(|scope| {
            let all: Vec<_> = (0..threads.max(1)).map(|_| scope.spawn(|| self.work())).collect();
            all.into_iter().try_for_each(|thread| thread.join().unwrap_or(Ok(())))
        })
    }

    fn work(&self) -> io::Result<()> {
        loop {
            let mut request = self.http.recv()?;
            let reply = self.reply(&mut request);
            // A client that went away gets no answer.
            let _ = request.respond(reply);
        }
    }

    fn reply(&self, request: &mut Request) -> Reply {
        let url = request.url().to_owned();
        let (path, query) = url.split_once('?').unwrap_or((&url, ""));
        match (request.method(), path) {
            // A page of a browser asks first whether it may.
            (Method::Options, _) => text(204, String::new()),
            (Method::Get | Method::Post, "/v2/check") => match body(request) {
                Ok(body) => match Query::read(&Form::read_with_body(query.as_bytes(), &body), &self.settings) {
                    Ok(query) => json(&answer(&query, self.version)),
                    Err(error) => text(400, error),
                },
                Err(reply) => *reply,
            },
            (Method::Get, "/v2/languages") => json(&languages::all()),
            (Method::Get, "/v2/healthcheck") => text(200, "OK".to_owned()),
            (_, "/v2/check" | "/v2/languages" | "/v2/healthcheck") => text(405, "Error: use GET or POST".to_owned()),
            _ => text(404, "Error: Baak answers at /v2/check and /v2/languages".to_owned()),
        }
    }
}

/// The body of a request, if it is not too large.
fn body(request: &mut Request) -> Result<Vec<u8>, Box<Reply>> {
    let too_large = || Box::new(text(413, format!("Error: the text is larger than {MAX_BODY_BYTES} bytes")));
    if request.body_length().is_some_and(|length| length > MAX_BODY_BYTES) {
        return Err(too_large());
    }
    let mut body = Vec::new();
    let read = request.as_reader().take(MAX_BODY_BYTES as u64 + 1).read_to_end(&mut body);
    match read {
        Ok(_) if body.len() > MAX_BODY_BYTES => Err(too_large()),
        Ok(_) => Ok(body),
        Err(_) => Err(Box::new(text(400, "Error: the request breaks off".to_owned()))),
    }
}

fn json(value: &serde_json::Value) -> Reply {
    reply(200, "application/json; charset=utf-8", value.to_string())
}

fn text(status: u16, text: String) -> Reply {
    reply(status, "text/plain; charset=utf-8", text)
}

fn reply(status: u16, kind: &str, body: String) -> Reply {
    let headers = [
        ("Content-Type", kind),
        ("Cache-Control", "no-store"),
        ("X-Content-Type-Options", "nosniff"),
        // The answer holds nothing but what the page itself sent.
        ("Access-Control-Allow-Origin", "*"),
        ("Access-Control-Allow-Methods", "GET, POST, OPTIONS"),
        ("Access-Control-Allow-Headers", "Accept, Content-Type"),
        ("Access-Control-Allow-Private-Network", "true"),
    ];
    let mut reply = Response::from_string(body).with_status_code(status);
    for (name, value) in headers {
        if let Ok(header) = Header::from_bytes(name, value) {
            reply.add_header(header);
        }
    }
    reply
}
