//! `baak config`: what the configuration says of a letter, as TOML.

use crate::Outcome;
use crate::args::{ConfigArgs, ConfigCommand};
use crate::asked::say_mistakes;
use crate::message::{self, say};
use baak_config::{Finder, SCHEMA};
use baak_core::document::Declared;
use baak_core::lang::{Lang, Localized};
use std::io::{self, Write};
use std::path::Path;

const NONE: Localized = Localized {
    nl: "Hier geldt geen baak.toml. Maak er een met baak init.",
    fr: "Aucun baak.toml ne s'applique ici. Créez-en un avec baak init.",
    de: "Hier gilt keine baak.toml. Machen Sie eine mit baak init.",
    en: "No baak.toml counts here. Make one with baak init.",
};

/// Shows the configuration, or its schema.
pub(crate) fn run(args: &ConfigArgs, out: &mut impl Write) -> io::Result<Outcome> {
    let ConfigCommand::Show { path } = &args.command else {
        out.write_all(SCHEMA.as_bytes())?;
        return Ok(Outcome::Clean);
    };
    let ui = message::ui_lang(None);
    let finder = Finder::new();
    let found = match path {
        Some(path) if !path.is_dir() => finder.for_letter(path),
        Some(folder) => finder.for_folder(folder),
        None => finder.for_folder(Path::new(".")),
    };
    let config = match found {
        Ok(Some(config)) => config,
        Ok(None) => {
            say(&format!("baak: {}", NONE.get(ui)));
            return Ok(Outcome::Failed);
        }
        Err(mistakes) => {
            say_mistakes([&mistakes].into_iter(), ui);
            return Ok(Outcome::Failed);
        }
    };
    writeln!(out, "# {}", config.path)?;
    let letter = path.as_deref().filter(|path| !path.is_dir());
    if let Some(letter) = letter {
        writeln!(out, "# {}", letter.display())?;
    }
    let settings = config.settings(letter.unwrap_or(Path::new("")), &Declared::default());
    let quoted = |text: &str| format!("{text:?}");
    let list = |texts: &[String]| format!("[{}]", texts.iter().map(|t| quoted(t)).collect::<Vec<_>>().join(", "));
    let mut line = |key: &str, value: Option<String>| value.map_or(Ok(()), |value| writeln!(out, "{key} = {value}"));
    let some = |texts: &[String]| (!texts.is_empty()).then(|| list(texts));
    let languages: Vec<String> = config.languages.iter().map(|lang| lang.code().to_owned()).collect();
    line("languages", some(&languages))?;
    line("ui-lang", config.ui_lang.map(|lang| quoted(lang.code())))?;
    line("files", some(&config.files))?;
    line("exclude", some(&config.exclude))?;
    line("baseline", config.baseline.as_deref().map(quoted))?;
    line("fail-on", config.fail_on.map(|level| quoted(&format!("{level:?}").to_lowercase())))?;
    line("min-score", settings.min_score.map(|points| points.to_string()))?;
    if letter.is_some() {
        line("lang", settings.lang.map(|lang| quoted(lang.code())))?;
        line("kind", settings.kind.map(quoted))?;
        line("regime", settings.regime.map(quoted))?;
    }
    line("select", some(&settings.select))?;
    line("ignore", some(&settings.ignore))?;
    let pairs: Vec<String> =
        settings.severities.iter().map(|(code, severity)| format!("{code:?} = {:?}", severity.name())).collect();
    line("severity", (!pairs.is_empty()).then(|| format!("{{ {} }}", pairs.join(", "))))?;
    let mut limits: Vec<String> = Vec::new();
    let words: Vec<String> = Lang::ALL
        .iter()
        .filter_map(|lang| Some(format!("{} = {}", lang.code(), settings.limits.sentence_words[*lang as usize]?)))
        .collect();
    limits.extend((!words.is_empty()).then(|| format!("sentence-words = {{ {} }}", words.join(", "))));
    limits.extend(settings.limits.paragraph_words.map(|most| format!("paragraph-words = {most}")));
    limits.extend(settings.limits.paragraph_sentences.map(|most| format!("paragraph-sentences = {most}")));
    line("limits", (!limits.is_empty()).then(|| format!("{{ {} }}", limits.join(", "))))?;
    let own = config.house().own();
    for rule in &own.rules {
        writeln!(out, "# [[rule]] {}", rule.code)?;
    }
    for requirement in &own.requirements {
        writeln!(out, "# [[requirement]] house/{}", requirement.row.element)?;
    }
    for lang in Lang::ALL {
        let words = &own.words[lang as usize];
        let count = words.jargon.len() + words.abbreviations.len() + words.stigma.len() + words.tone.len();
        if count + words.allowed.len() > 0 {
            writeln!(out, "# [words.{}] {count} + {} allow", lang.code(), words.allowed.len())?;
        }
    }
    Ok(Outcome::Clean)
}
