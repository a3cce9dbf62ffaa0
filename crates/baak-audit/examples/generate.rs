//! Writes generated letters as JSON lines: `cargo run --release -p baak-audit --example generate -- 20000 7 > letters.jsonl`.
//! The first number says how many, the second is the seed. `has_appeal` is the truth; the audit does not read it.
#![expect(clippy::print_stdout, reason = "it writes the letters to standard output")]

#[path = "../tests/generated/mod.rs"]
mod generated;

fn main() {
    let mut numbers = std::env::args().skip(1).filter_map(|arg| arg.parse::<u64>().ok());
    let (count, seed) = (numbers.next().unwrap_or(1000), numbers.next().unwrap_or(1));
    for number in 0..count {
        let letter = generated::letter(seed, number);
        println!(
            "{}",
            serde_json::json!({
                "id": letter.id, "service": letter.service, "lang": letter.lang, "channel": letter.channel,
                "has_appeal": letter.has_appeal, "text": letter.text,
            })
        );
    }
}
