//! A dialogue with `baak lsp` over its standard input and output, as an editor leads it.

use serde_json::{Value, json};
use std::io::{BufRead, BufReader, Read, Write};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

/// An editor.
struct Editor {
    server: Child,
    input: ChildStdin,
    output: BufReader<ChildStdout>,
    sent: i64,
    /// What the server said that nobody waited for.
    heard: Vec<Value>,
}

impl Editor {
    fn new(capabilities: &Value, options: &Value) -> (Self, Value) {
        let mut server = Command::new(env!("CARGO_BIN_EXE_baak"))
            .args(["lsp", "--stdio"])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("the command starts");
        let input = server.stdin.take().expect("piped");
        let output = BufReader::new(server.stdout.take().expect("piped"));
        let mut editor = Self { server, input, output, sent: 0, heard: Vec::new() };
        let greeting = json!({ "processId": null, "rootUri": null, "capabilities": capabilities, "initializationOptions": options });
        let introduction = editor.ask("initialize", &greeting);
        editor.tell("initialized", &json!({}));
        (editor, introduction)
    }

    fn write(&mut self, message: &Value) {
        let text = message.to_string();
        write!(self.input, "Content-Length: {}\r\n\r\n{text}", text.len()).expect("written");
        self.input.flush().expect("written");
    }

    fn read(&mut self) -> Value {
        let mut length = 0;
        loop {
            let mut line = String::new();
            assert!(self.output.read_line(&mut line).expect("read") > 0, "the server is gone");
            match line.trim().split_once(": ") {
                Some(("Content-Length", n)) => length = n.parse().expect("a number"),
                Some(_) => {}
                None => break,
            }
        }
        let mut body = vec![0; length];
        self.output.read_exact(&mut body).expect("read");
        serde_json::from_slice(&body).expect("JSON")
    }

    fn tell(&mut self, method: &str, params: &Value) {
        self.write(&json!({ "jsonrpc": "2.0", "method": method, "params": params }));
    }

    fn ask_raw(&mut self, method: &str, params: &Value) -> Value {
        self.sent += 1;
        let id = self.sent;
        self.write(&json!({ "jsonrpc": "2.0", "id": id, "method": method, "params": params }));
        loop {
            let message = self.read();
            if message["id"] == id && message["method"].is_null() {
                return message;
            }
            self.heard.push(message);
        }
    }

    fn ask(&mut self, method: &str, params: &Value) -> Value {
        let answer = self.ask_raw(method, params);
        assert!(answer["error"].is_null(), "{answer}");
        answer["result"].clone()
    }

    /// The next message of the server with this method.
    fn hear(&mut self, method: &str) -> Value {
        if let Some(at) = self.heard.iter().position(|message| message["method"] == method) {
            return self.heard.remove(at);
        }
        loop {
            let message = self.read();
            if message["method"] == method {
                return message;
            }
            self.heard.push(message);
        }
    }

    fn findings(&mut self) -> Value {
        self.hear("textDocument/publishDiagnostics")["params"].clone()
    }

    fn open(&mut self, uri: &str, text: &str) {
        let language = if uri.ends_with("md") { "markdown" } else { "plaintext" };
        let document = json!({ "uri": uri, "languageId": language, "version": 1, "text": text });
        self.tell("textDocument/didOpen", &json!({ "textDocument": document }));
    }

    fn change(&mut self, uri: &str, version: i32, changes: &Value) {
        let document = json!({ "uri": uri, "version": version });
        self.tell("textDocument/didChange", &json!({ "textDocument": document, "contentChanges": changes }));
    }

    fn end(mut self) {
        assert_eq!(self.ask("shutdown", &Value::Null), Value::Null);
        self.tell("exit", &Value::Null);
        assert!(self.server.wait().expect("it ends").success());
    }
}

fn example(name: &str) -> String {
    let path = format!("{}/../../examples/letters/{name}", env!("CARGO_MANIFEST_DIR"));
    std::fs::read_to_string(path).expect("an example")
}

fn codes(findings: &Value) -> Vec<&str> {
    findings.as_array().expect("a list").iter().filter_map(|finding| finding["code"].as_str()).collect()
}

/// The text of a range, columns in UTF-16.
fn words(text: &str, range: &Value) -> String {
    let units: Vec<Vec<u16>> = text.split_inclusive('\n').map(|line| line.encode_utf16().collect()).collect();
    let place = |side: &str| {
        let number = |key: &str| range[side][key].as_u64().expect("a number") as usize;
        units[..number("line")].iter().map(Vec::len).sum::<usize>() + number("character")
    };
    let all: Vec<u16> = units.concat();
    String::from_utf16(&all[place("start")..place("end")]).expect("whole characters")
}

const URI: &str = "file:///brieven/brief%201.md";

#[test]
fn findings_are_pushed_and_follow_the_edits() {
    let (mut editor, introduction) = Editor::new(&json!({}), &Value::Null);
    let can = &introduction["capabilities"];
    assert_eq!(can["positionEncoding"], "utf-16");
    assert_eq!(can["textDocumentSync"]["change"], 2);
    assert!(can["diagnosticProvider"].is_null(), "an editor that does not ask is told");

    let text = "Beste 😀 mevrouw\n\nIngevolge uw brief sturen wij een attest.\n";
    editor.open(URI, text);
    let found = editor.findings();
    assert_eq!((&found["uri"], &found["version"]), (&URI.into(), &1.into()));
    let jargon =
        found["diagnostics"].as_array().expect("a list").iter().find(|f| f["code"] == "word/jargon").expect("found");
    assert_eq!(words(text, &jargon["range"]), "Ingevolge");
    assert_eq!(jargon["source"], "baak");
    assert!(jargon["codeDescription"]["href"].as_str().is_some_and(|page| page.ends_with("word/jargon.md")));

    // The words are replaced, on a line behind characters of two units.
    let word = json!({ "start": { "line": 2, "character": 0 }, "end": { "line": 2, "character": 9 } });
    let smile = json!({ "start": { "line": 0, "character": 6 }, "end": { "line": 0, "character": 9 } });
    editor.change(URI, 2, &json!([{ "range": word, "text": "Na" }, { "range": smile, "text": "" }]));
    let found = editor.findings();
    assert_eq!(found["version"], 2);
    assert!(!codes(&found["diagnostics"]).contains(&"word/jargon"), "{found}");
    editor.change(URI, 3, &json!([{ "text": text }]));
    assert!(codes(&editor.findings()["diagnostics"]).contains(&"word/jargon"));
    editor.tell("textDocument/didClose", &json!({ "textDocument": { "uri": URI } }));
    assert_eq!(editor.findings()["diagnostics"], json!([]));
    editor.end();
}

#[test]
fn findings_are_asked_for_and_columns_count_bytes() {
    let can = json!({
        "general": { "positionEncodings": ["utf-8", "utf-16"] },
        "textDocument": { "diagnostic": {} },
        "workspace": { "diagnostic": { "refreshSupport": true } },
    });
    let (mut editor, introduction) = Editor::new(&can, &json!({ "uiLang": "en" }));
    assert_eq!(introduction["capabilities"]["positionEncoding"], "utf-8");
    assert_eq!(introduction["capabilities"]["diagnosticProvider"]["identifier"], "baak");
    editor.open("untitled:1", "Één brief, ingevolge uw vraag.\n");
    let asked = json!({ "textDocument": { "uri": "untitled:1" } });
    let report = editor.ask("textDocument/diagnostic", &asked);
    let jargon =
        report["items"].as_array().expect("a list").iter().find(|f| f["code"] == "word/jargon").expect("found");
    assert_eq!(jargon["range"]["start"]["character"], 13);
    assert!(jargon["message"].as_str().is_some_and(|text| text.contains("hard for many readers")), "{jargon}");
    let again = json!({ "textDocument": { "uri": "untitled:1" }, "previousResultId": report["resultId"] });
    assert_eq!(editor.ask("textDocument/diagnostic", &again)["kind"], "unchanged");

    // Other settings: the editor is told to ask again.
    editor.tell(
        "workspace/didChangeConfiguration",
        &json!({ "settings": { "baak": { "uiLang": "fr", "ignore": ["law"] } } }),
    );
    let refresh = editor.hear("workspace/diagnostic/refresh");
    editor.write(&json!({ "jsonrpc": "2.0", "id": refresh["id"], "result": null }));
    let report = editor.ask("textDocument/diagnostic", &again);
    assert_eq!(report["kind"], "full");
    assert!(report["items"].to_string().contains("difficile"), "{report}");
    editor.end();
}

#[test]
fn a_letter_is_mended_and_completed() {
    for (lang, there) in [("nl", "advocaat"), ("fr", "avocat"), ("de", "Anwalt")] {
        let can = json!({
            "textDocument": { "documentSymbol": { "hierarchicalDocumentSymbolSupport": true }, "hover": { "contentFormat": ["markdown"] } },
            "workspace": { "workspaceEdit": { "documentChanges": true } },
        });
        let (mut editor, _) = Editor::new(&can, &Value::Null);
        let text = example(&format!("{lang}/refuse-bad.md"));
        editor.open(URI, &text);
        let found = editor.findings()["diagnostics"].clone();
        let before = found.clone();
        let missing = "law/judicial-code-728-1017";
        assert!(codes(&found).contains(&missing), "{lang}: {:?}", codes(&found));

        // The outline is the checklist.
        let outline = editor.ask("textDocument/documentSymbol", &json!({ "textDocument": { "uri": URI } }));
        let lines = outline[0]["children"].as_array().expect("lines").clone();
        assert!(lines.len() > 8);
        let sign =
            |sign: &str| lines.iter().filter(|line| line["name"].as_str().is_some_and(|n| n.starts_with(sign))).count();
        assert!(sign("✓") > 3 && sign("✗") > 2, "{outline}");

        // A fix replaces exactly the words of the finding.
        let jargon =
            found.as_array().expect("a list").iter().find(|f| f["code"] == "word/jargon").expect("found").clone();
        let ask = |range: &Value, only: Value| json!({ "textDocument": { "uri": URI }, "range": range, "context": { "diagnostics": [], "only": only } });
        let actions = editor.ask("textDocument/codeAction", &ask(&jargon["range"], Value::Null));
        let comment = |actions: &Value, code: &str| {
            let of_code =
                |a: &&Value| a["diagnostics"][0]["code"] == code && a["edit"].to_string().contains("baak-disable");
            let all = actions.as_array().expect("a list");
            all.iter().find(of_code).expect("offered")["edit"]["documentChanges"][0].clone()
        };
        let suppress = comment(&actions, "word/jargon");
        assert_eq!(suppress["textDocument"]["version"], 1);

        // A command explains, to the user and to the editor.
        let explain = actions
            .as_array()
            .expect("a list")
            .iter()
            .find(|a| a["command"]["command"] == "baak.explain")
            .expect("offered");
        let explained = editor.ask("workspace/executeCommand", &explain["command"]);
        let code = explain["command"]["arguments"][0].as_str().expect("a code");
        assert!(explained.as_str().is_some_and(|text| text.contains(code)));
        assert_eq!(editor.hear("window/showMessage")["params"]["message"], explained);

        // Under the pointer stand the law and its source.
        let hover = editor.ask(
            "textDocument/hover",
            &json!({ "textDocument": { "uri": URI }, "position": jargon["range"]["start"] }),
        );
        assert!(hover["contents"]["value"].as_str().is_some_and(|text| text.contains("word/jargon")), "{hover}");

        // What misses is inserted, and is then there.
        let top = json!({ "start": { "line": 0, "character": 0 }, "end": { "line": 0, "character": 0 } });
        let actions = editor.ask("textDocument/codeAction", &ask(&top, json!(["quickfix"])));
        let insert = actions
            .as_array()
            .expect("a list")
            .iter()
            .find(|a| a["diagnostics"][0]["code"] == missing && a["edit"].is_object())
            .expect("offered");
        let edit = &insert["edit"]["documentChanges"][0]["edits"][0];
        assert!(edit["newText"].as_str().is_some_and(|text| text.contains(there)), "{edit}");
        editor.change(URI, 2, &json!([{ "range": edit["range"], "text": edit["newText"] }]));
        let found = editor.findings()["diagnostics"].clone();
        assert!(!codes(&found).contains(&missing), "{lang}: {:?}", codes(&found));

        // Comments set findings aside, of words and of what misses.
        let edit = &suppress["edits"][0];
        editor.change(URI, 3, &json!([{ "text": text }, { "range": edit["range"], "text": edit["newText"] }]));
        let fewer = editor.findings()["diagnostics"].clone();
        let count = |found: &Value, code: &str| codes(found).iter().filter(|own| **own == code).count();
        assert!(count(&fewer, "word/jargon") < count(&before, "word/jargon"), "{lang}: {:?}", codes(&fewer));
        let actions = editor.ask("textDocument/codeAction", &ask(&top, json!(["quickfix"])));
        let edit = &comment(&actions, missing)["edits"][0];
        editor.change(URI, 4, &json!([{ "range": edit["range"], "text": edit["newText"] }]));
        let fewer = editor.findings()["diagnostics"].clone();
        assert!(!codes(&fewer).contains(&missing), "{lang}: {:?}", codes(&fewer));

        // All safe fixes at once.
        let actions = editor.ask("textDocument/codeAction", &ask(&top, json!(["source.fixAll"])));
        let all = actions.as_array().expect("a list");
        assert!(all.iter().all(|action| action["kind"] == "source.fixAll.baak"), "{actions}");
        editor.end();
    }
}

#[test]
fn wrong_messages_do_not_stop_the_server() {
    let (mut editor, _) = Editor::new(&json!({}), &Value::Null);
    assert_eq!(editor.ask_raw("textDocument/hover", &json!({ "position": 1 }))["error"]["code"], -32602);
    assert_eq!(editor.ask_raw("baak/unknown", &Value::Null)["error"]["code"], -32601);
    editor.tell("textDocument/didOpen", &json!([]));
    editor.tell("$/unknown", &Value::Null);
    editor.change("file:///not/open.md", 2, &json!([{ "text": "x" }]));
    let hover = json!({ "textDocument": { "uri": "file:///not/open.md" }, "position": { "line": 9, "character": 9 } });
    assert_eq!(editor.ask("textDocument/hover", &hover), Value::Null);
    editor.open("file:///wrong.md", "---\nlang: xx\n---\nBeste\n");
    let found = editor.findings();
    assert_eq!(codes(&found["diagnostics"]), ["read"]);
    editor.open("file:///empty.md", "");
    assert_eq!(editor.findings()["diagnostics"], json!([]));
    editor.change("file:///empty.md", 2, &json!([{ "range": { "start": { "line": 7, "character": 7 }, "end": { "line": 3, "character": 0 } }, "text": "a" }]));
    editor.findings();
    editor.end();
}

#[test]
fn the_configuration_counts_and_is_read_again() {
    let folder = std::env::temp_dir().join(format!("baak-lsp-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("made");
    let write = |text: &str| std::fs::write(folder.join("baak.toml"), text).expect("written");
    write("ui-lang = \"en\"\nignore = [\"word/jargon\"]\n");
    let can = json!({ "workspace": { "didChangeWatchedFiles": { "dynamicRegistration": true } } });
    let (mut editor, _) = Editor::new(&can, &Value::Null);
    let registration = editor.hear("client/registerCapability");
    assert_eq!(registration["params"]["registrations"][0]["method"], "workspace/didChangeWatchedFiles");
    editor.write(&json!({ "jsonrpc": "2.0", "id": registration["id"], "result": null }));
    let uri = format!("file://{}/brief.md", folder.display());
    editor.open(&uri, "Beste mevrouw\n\nIngevolge uw brief sturen wij een attest.\n");
    assert!(!codes(&editor.findings()["diagnostics"]).contains(&"word/jargon"));

    let changed = json!({ "changes": [{ "uri": format!("file://{}/baak.toml", folder.display()), "type": 2 }] });
    write("ui-lang = \"en\"\n");
    editor.tell("workspace/didChangeWatchedFiles", &changed);
    let found = editor.findings()["diagnostics"].clone();
    assert!(codes(&found).contains(&"word/jargon") && found.to_string().contains("hard for many readers"), "{found}");

    write("ignore = [\"word/jagron\"]\n");
    editor.tell("workspace/didChangeWatchedFiles", &changed);
    let found = editor.findings()["diagnostics"].clone();
    assert_eq!(codes(&found), ["configuration"]);
    assert!(found[0]["message"].as_str().is_some_and(|text| text.contains("baak.toml:1:")), "{found}");
    editor.end();
    let _ = std::fs::remove_dir_all(&folder);
}
