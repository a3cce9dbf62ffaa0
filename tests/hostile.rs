//! Files that would fill the memory, never end or crash a careless reader: each ends in a clear message or a report, within
//! limits of memory and time, and the letter beside it is checked all the same.

use std::fmt::Write as _;
use std::fs;
use std::io::{Cursor, Write};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// The most memory that a run may map, in KiB.
const MAX_KIB: u64 = 512 * 1024;
/// The longest that a run may take.
const MAX_TIME: Duration = Duration::from_secs(10);

const WORD: &str = "<w:document><w:body><w:p><w:r><w:t>Beste</w:t></w:r></w:p></w:body></w:document>";

fn zip(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).expect("a new part");
        zip.write_all(bytes).expect("memory");
    }
    zip.finish().expect("a whole zip").into_inner()
}

fn word(document: &[u8]) -> Vec<u8> {
    zip(&[("[Content_Types].xml", b"<Types/>"), ("_rels/.rels", b"<Relationships/>"), ("word/document.xml", document)])
}

fn odt(content: &[u8]) -> Vec<u8> {
    zip(&[("mimetype", b"application/vnd.oasis.opendocument.text"), ("content.xml", content)])
}

fn sample(format: &str) -> Vec<u8> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/formats/nl").join(format!("letter.{format}"));
    fs::read(path).expect("the file is in the repository")
}

struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("baak-hostile-{}-{name}", std::process::id()));
        fs::create_dir_all(&path).expect("a folder for the test");
        Self(path)
    }

    fn file(&self, name: &str, bytes: &[u8]) -> String {
        let path = self.0.join(name);
        fs::write(&path, bytes).expect("a file for the test");
        path.to_string_lossy().into_owned()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// Runs baak within the limits, and gives its exit code, its output and what it says.
fn baak(paths: &[&str]) -> (Option<i32>, String, String) {
    let start = Instant::now();
    let limit = if cfg!(target_os = "linux") { format!("ulimit -v {MAX_KIB}; ") } else { String::new() };
    let run = Command::new("sh")
        .args(["-c", &format!("{limit}exec \"$0\" check --jobs 1 --format jsonl \"$@\""), env!("CARGO_BIN_EXE_baak")])
        .args(paths)
        .env("LANG", "C")
        .output()
        .expect("sh runs");
    let text = |bytes: Vec<u8>| String::from_utf8_lossy(&bytes).into_owned();
    assert!(start.elapsed() < MAX_TIME, "{paths:?}: {:?}", start.elapsed());
    (run.status.code(), text(run.stdout), text(run.stderr))
}

#[test]
fn hostile_files_end_in_a_message() {
    let folder = Folder::new("message");
    let good = folder.file("goed.txt", b"Beste mevrouw\n\nU krijgt een leefloon.\n");
    let spaces = vec![b' '; 40 * 1024 * 1024];
    let nested = "<w:p>".repeat(1_000_000);
    let mut entities = String::new();
    for at in 1..12 {
        let _ = write!(entities, "<!ENTITY a{at} \"{}\">", format!("&a{};", at - 1).repeat(10));
    }
    let laughs = format!("<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a0 \"ha\">{entities}]><x>&a11;</x>");
    let docx = sample("docx");
    let many: Vec<String> = (0..10_500).map(|at| format!("x{at}")).collect();
    let mut parts: Vec<(&str, &[u8])> = vec![("[Content_Types].xml", b""), ("_rels/.rels", b"")];
    parts.extend(many.iter().map(|name| (name.as_str(), &b""[..])));
    let encrypted: Vec<u8> =
        [b"\xD0\xCF\x11\xE0".to_vec(), vec![0; 500], utf16("EncryptedPackage"), vec![0; 500]].concat();
    let encrypted_odt = zip(&[
        ("mimetype", b"application/vnd.oasis.opendocument.text"),
        ("META-INF/manifest.xml", b"<manifest:manifest><manifest:encryption-data/></manifest:manifest>"),
        ("content.xml", b"\x12\x34\x56"),
    ]);
    let loop_pdf = b"%PDF-1.4\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj 2 0 obj <</Type/Pages/Kids[2 0 R]/Count 1>> endobj\ntrailer <</Root 1 0 R>>\n%%EOF";
    let unknown_password = b"%PDF-1.4\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj 2 0 obj <</Type/Pages/Kids[]/Count 0>> endobj\n3 0 obj <</Filter/Standard/V 2/R 3/Length 128/P -4/O(aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa)/U(bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb)>> endobj\ntrailer <</Root 1 0 R/Encrypt 3 0 R/ID[(x)(x)]>>\n%%EOF";
    for (name, bytes, message) in [
        ("bomb.docx", word(&spaces), "too heavy"),
        ("bomb.odt", odt(&spaces), "too heavy"),
        ("nested.docx", word(nested.as_bytes()), "too heavy"),
        ("nested.odt", odt(nested.replace("w:", "text:").as_bytes()), "too heavy"),
        ("nested.html", format!("<html>{}", "<div>".repeat(1_000_000)).into_bytes(), "too heavy"),
        ("parts.docx", zip(&parts), "too heavy"),
        ("laughs.docx", word(laughs.as_bytes()), "damaged"),
        ("laughs.odt", odt(laughs.as_bytes()), "damaged"),
        ("inner.docx", word(&docx), "damaged"),
        ("no-document.docx", zip(&[("[Content_Types].xml", b""), ("_rels/.rels", b"<Relationships/>")]), "damaged"),
        ("sheet.docx", zip(&[("xl/workbook.xml", b"")]), "no letter"),
        ("half.docx", docx[..docx.len() / 2].to_vec(), "damaged"),
        ("half.odt", sample("odt")[..5000].to_vec(), "damaged"),
        ("cut.docx", word(&WORD.as_bytes()[..40]), "damaged"),
        ("encrypted.docx", encrypted, "password"),
        ("encrypted.odt", encrypted_odt, "password"),
        ("encrypted.pdf", unknown_password.to_vec(), "password"),
        ("loop.pdf", loop_pdf.to_vec(), "damaged"),
        ("half.pdf", sample("pdf")[..3000].to_vec(), "damaged"),
        ("empty.pdf", b"%PDF-1.7".to_vec(), "damaged"),
        ("huge.txt", vec![b'a'; 65 * 1024 * 1024], "larger than"),
        ("text.docx", b"Beste mevrouw".to_vec(), "no letter"),
    ] {
        let path = folder.file(name, &bytes);
        let (code, out, err) = baak(&[&path, &good]);
        assert_eq!(code, Some(2), "{name}: {err}");
        assert!(err.contains(name) && err.contains(message), "{name}: {err}");
        // The letter beside it was checked.
        let last = out.lines().last().unwrap_or_default();
        assert!(last.contains("goed.txt") && last.contains("\"errors\":[]"), "{name}: {out}");
        fs::remove_file(path).expect("made before");
    }
}

fn utf16(text: &str) -> Vec<u8> {
    text.encode_utf16().flat_map(u16::to_le_bytes).collect()
}

#[test]
fn names_that_lead_out_of_the_package_lead_nowhere() {
    let folder = Folder::new("names");
    let secret =
        folder.file("geheim.xml", b"<w:document><w:body><w:p><w:r><w:t>GEHEIM</w:t></w:r></w:p></w:body></w:document>");
    let relations = format!(
        "<Relationships><Relationship Id=\"a\" Type=\"x/officeDocument\" Target=\"../../../../{secret}\"/></Relationships>"
    );
    let bytes = zip(&[
        ("[Content_Types].xml", b""),
        ("_rels/.rels", relations.as_bytes()),
        ("../../etc/x", b"x"),
        ("/etc/y", b"y"),
    ]);
    let (code, out, err) = baak(&[&folder.file("a.docx", &bytes)]);
    assert_eq!(code, Some(2), "{err}");
    assert!(!out.contains("GEHEIM") && err.contains("damaged"), "{err}");
}

/// A repeatable run of numbers, one after the other.
fn numbers(mut seed: u64) -> impl FnMut() -> u64 {
    move || {
        seed ^= seed << 13;
        seed ^= seed >> 7;
        seed ^= seed << 17;
        seed
    }
}

#[test]
fn flipped_bits_and_cut_ends_never_crash() {
    let folder = Folder::new("flipped");
    let mut next = numbers(0x9E37_79B9_7F4A_7C15);
    for format in ["docx", "odt", "html", "pdf", "md", "txt"] {
        let whole = sample(format);
        let files: Vec<String> = (0..40)
            .map(|at| {
                let mut bytes = whole.clone();
                for _ in 0..=next() % 20 {
                    let place = next() as usize % bytes.len();
                    bytes[place] ^= 1 << (next() % 8);
                }
                if at % 4 == 0 {
                    bytes.truncate(next() as usize % bytes.len());
                }
                folder.file(&format!("{at}.{format}"), &bytes)
            })
            .collect();
        let paths: Vec<&str> = files.iter().map(String::as_str).collect();
        let (code, out, err) = baak(&paths);
        assert!(matches!(code, Some(0..=2)), "{format}: {code:?} {err}");
        assert_eq!(out.lines().count(), paths.len(), "{format}: each file has its report\n{err}");
    }
}
