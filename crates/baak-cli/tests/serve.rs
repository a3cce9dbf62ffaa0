//! `baak serve` answers over real connections as `LanguageTool`'s clients expect.

use serde_json::Value;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, Command, Stdio};

/// A server that ends with the test.
struct Server {
    child: Child,
    address: String,
}

impl Server {
    fn new(args: &[&str]) -> Self {
        let mut child = Command::new(env!("CARGO_BIN_EXE_baak"))
            .args(["serve", "--port", "0"])
            .args(args)
            .env("LC_ALL", "C")
            .stdout(Stdio::piped())
            .spawn()
            .expect("the command starts");
        let mut line = String::new();
        BufReader::new(child.stdout.take().expect("piped")).read_line(&mut line).expect("a line");
        let address = line.split("http://").nth(1).and_then(|rest| rest.split("/v2").next()).expect("an address");
        assert!(address.starts_with("127.0.0.1:"), "only this machine: {line}");
        Self { address: address.to_owned(), child }
    }

    /// Status, head and body of the answer to a request as it goes over the wire.
    fn send(&self, request: &[u8]) -> (u16, String, String) {
        let mut stream = TcpStream::connect(&self.address).expect("connected");
        stream.write_all(request).expect("sent");
        let mut answer = String::new();
        stream.read_to_string(&mut answer).expect("an answer");
        let (head, body) = answer.split_once("\r\n\r\n").expect("a head");
        let status = head.split(' ').nth(1).and_then(|status| status.parse().ok()).expect("a status");
        (status, head.to_lowercase(), body.to_owned())
    }

    fn post(&self, form: &str) -> (u16, String, String) {
        let head = format!(
            "POST /v2/check HTTP/1.1\r\nHost: localhost\r\nAccept: */*\r\nConnection: close\r\n\
             Content-Length: {}\r\nContent-Type: application/x-www-form-urlencoded\r\n\r\n{form}",
            form.len()
        );
        self.send(head.as_bytes())
    }

    fn get(&self, path: &str) -> (u16, String, String) {
        self.send(format!("GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n").as_bytes())
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn json(body: &str) -> Value {
    serde_json::from_str(body).unwrap_or_else(|error| panic!("{error}: {body}"))
}

#[test]
fn clients_get_what_they_read() {
    let server = Server::new(&[]);
    // The fields of LibreOffice 7 (as they are) and of later versions, of the browser add-on and of an editor.
    for (form, word) in [
        ("text=Wij sturen 100 % & meer, één attest dienaangaande.&language=nl-BE", "dienaangaande"),
        ("text=Ingevolge%20uw%20brief%20sturen%20wij%20een%20attest.&language=nl-BE&apiKey=&username=", "Ingevolge"),
        (
            "disabledRules=WHITESPACE_RULE&allowIncompleteResults=true&text=Suite+%C3%A0+votre+courrier+susmentionn%C3%A9%2C+nous+avons+d%C3%A9cid%C3%A9.\
             &textSessionId=1%3A2&enableHiddenRules=true&motherTongue=fr&level=picky&language=auto\
             &preferredLanguages=fr%2Cnl&preferredVariants=de-DE&useragent=standalone&mode=allButTextLevelOnly",
            "susmentionné",
        ),
        (
            "language=de-DE&data=%7B%22annotation%22%3A%5B%7B%22text%22%3A%22Bez%C3%BCglich+Ihres+Schreibens+rufen+Sie+uns+an.%22%7D%5D%7D",
            "Bezüglich",
        ),
    ] {
        let (status, head, body) = server.post(form);
        assert_eq!(status, 200, "{body}");
        assert!(head.contains("application/json") && head.contains("access-control-allow-origin: *"), "{head}");
        let answer = json(&body);
        let found = answer["matches"].as_array().expect("a list").iter().find(|found| {
            let context = &found["context"];
            let units: Vec<u16> = context["text"].as_str().expect("text").encode_utf16().collect();
            let at = context["offset"].as_u64().expect("a number") as usize;
            let length = context["length"].as_u64().expect("a number") as usize;
            String::from_utf16_lossy(&units[at..at + length]) == word
        });
        let found = found.unwrap_or_else(|| panic!("{word}: {body}"));
        assert_eq!(found["length"], word.encode_utf16().count());
        for key in ["message", "shortMessage", "replacements", "offset", "sentence"] {
            assert!(!found[key].is_null(), "{key}");
        }
        assert!(found["rule"]["id"].is_string() && found["rule"]["category"]["id"].is_string());
    }
}

#[test]
fn the_rest_is_said_plainly() {
    let server = Server::new(&["--ui-lang", "en"]);
    let languages = json(&server.get("/v2/languages").2);
    for lang in ["nl", "fr", "de"] {
        assert!(
            languages
                .as_array()
                .expect("a list")
                .iter()
                .any(|own| own["code"] == lang && own["longCode"] == format!("{lang}-BE"))
        );
    }
    let answer = json(&server.get("/v2/check?language=nl&text=Ingevolge%20uw%20brief.").2);
    assert!(
        answer["matches"][0]["message"].as_str().is_some_and(|text| text.contains("hard for many readers")),
        "{answer}"
    );
    assert_eq!(server.post("language=en-US&text=x").0, 400);
    assert_eq!(server.get("/").0, 404);
    let (status, head, _) = server
        .send(b"OPTIONS /v2/check HTTP/1.1\r\nHost: x\r\nOrigin: https://mail.example\r\nConnection: close\r\n\r\n");
    assert!(status == 204 && head.contains("access-control-allow-private-network: true"), "{head}");
    assert_eq!(server.send(b"DELETE /v2/check HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n").0, 405);
    // Too much, announced or not.
    let announced =
        format!("POST /v2/check HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: {}\r\n\r\n", 8 << 20);
    assert_eq!(server.send(announced.as_bytes()).0, 413);
    let letter = format!("language=nl&text={}", "Dag+mevrouw.+".repeat(4000));
    assert_eq!(server.post(&letter).0, 200);
}
