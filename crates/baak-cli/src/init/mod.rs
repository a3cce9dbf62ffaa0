//! `baak init`: a configuration to start from, and the files of a continuous check.

use crate::args::{CiArg, InitArgs};
use crate::message::{self, say};
use crate::{Outcome, known};
use baak_config::FILE_NAME;
use baak_core::lang::{Localized, UiLang};
use std::fs::{self, OpenOptions};
use std::io::{self, ErrorKind, Write};
use std::path::Path;

const EXISTS: Localized = Localized {
    nl: "Dit bestand bestaat al en blijft zoals het is. Vervangen kan met --force.",
    fr: "Ce fichier existe déjà et reste tel quel. Pour le remplacer : --force.",
    de: "Diese Datei gibt es schon, sie bleibt wie sie ist. Ersetzen geht mit --force.",
    en: "This file is there already and stays as it is. To replace it: --force.",
};
const WRITTEN: Localized =
    Localized { nl: "{file} geschreven", fr: "{file} écrit", de: "{file} geschrieben", en: "{file} written" };
const NEXT: Localized = Localized {
    nl: "Nu: baak check, en als er veel oude bevindingen zijn: baak check --write-baseline",
    fr: "Ensuite : baak check, et s'il y a beaucoup de vieux constats : baak check --write-baseline",
    de: "Jetzt: baak check, und wenn es viele alte Funde gibt: baak check --write-baseline",
    en: "Now: baak check, and if there are many old findings: baak check --write-baseline",
};

/// Remarks and what they are about; what begins with `#` is an example to take over.
const PARTS: [(Localized, &str); 10] = [
    (
        Localized {
            nl: "Hoe Baak de brieven in deze map en de mappen eronder nakijkt. Uitleg: docs/ci.md",
            fr: "Comment Baak vérifie les lettres de ce dossier et des dossiers en dessous. Explications : docs/ci.md",
            de: "Wie Baak die Briefe in diesem Ordner und den Ordnern darunter prüft. Erklärung: docs/ci.md",
            en: "How Baak checks the letters in this folder and the folders below. Explained in docs/ci.md",
        },
        "#:schema https://raw.githubusercontent.com/baak-be/baak/main/schema/baak.schema.json\n",
    ),
    (
        Localized {
            nl: "De talen van de brieven, en de taal waarin Baak spreekt (anders de taal van de brief).",
            fr: "Les langues des lettres, et la langue que parle Baak (sinon celle de la lettre).",
            de: "Die Sprachen der Briefe, und die Sprache, die Baak spricht (sonst die des Briefes).",
            en: "The languages of the letters, and the one that Baak speaks (else that of the letter).",
        },
        "languages = [{languages}]\nui-lang = \"{ui}\"\n",
    ),
    (
        Localized {
            nl: "Welke brieven, en welke niet.",
            fr: "Quelles lettres, et lesquelles non.",
            de: "Welche Briefe, und welche nicht.",
            en: "Which letters, and which not.",
        },
        "files = [\"**/*\"]\nexclude = [\"README.md\", \"CHANGELOG.md\", \"docs\"]\n",
    ),
    (
        Localized {
            nl: "Vanaf wat de controle faalt: \"error\" (wat de wet vraagt ontbreekt of klopt niet), \"warning\", \"info\" of \"never\".",
            fr: "À partir de quoi le contrôle échoue : \"error\" (une mention légale manque ou est fausse), \"warning\", \"info\" ou \"never\".",
            de: "Ab wann die Prüfung scheitert: \"error\" (etwas Gesetzliches fehlt oder ist falsch), \"warning\", \"info\" oder \"never\".",
            en: "From what on the check fails: \"error\" (something that the law asks misses or is wrong), \"warning\", \"info\" or \"never\".",
        },
        "fail-on = \"error\"\n# min-score = 60\n# ignore = [\"sentence/passive\"]\n# severity = { \"word/jargon\" = \"warning\" }\n# limits = { sentence-words = 20 }\n",
    ),
    (
        Localized {
            nl: "De bekende bevindingen staan naast dit bestand, als u ze maakt met: baak check --write-baseline",
            fr: "Les constats connus se trouvent à côté de ce fichier, si vous les créez avec : baak check --write-baseline",
            de: "Die bekannten Funde stehen neben dieser Datei, wenn Sie sie machen mit: baak check --write-baseline",
            en: "The known findings stand beside this file, when you make them with: baak check --write-baseline",
        },
        "# baseline = \"baak-baseline.toml\"\n",
    ),
    (
        Localized {
            nl: "Wat voor brieven in een map staan. Alle regimes en soorten: baak requirements",
            fr: "Quelles lettres se trouvent dans un dossier. Tous les régimes et types : baak requirements",
            de: "Welche Briefe in einem Ordner stehen. Alle Regelungen und Arten: baak requirements",
            en: "What letters are in a folder. All regimes and kinds: baak requirements",
        },
        "# [[letters]]\n# files = [\"leefloon/weigering*\"]\n# regime = \"rmi\"\n# kind = \"decision-refuse\"\n",
    ),
    (
        Localized {
            nl: "Wie u bent: brieven met een andere naam, telefoon of rechtbank vallen op.",
            fr: "Qui vous êtes : les lettres avec un autre nom, téléphone ou tribunal sont signalées.",
            de: "Wer Sie sind: Briefe mit anderem Namen, Telefon oder Gericht fallen auf.",
            en: "Who you are: letters with another name, phone or court are told.",
        },
        "# [organisation]\n# name = [\"OCMW Gent\"]\n# phone = [\"09 266*\"]\n# email = [\"@ocmw.gent\"]\n# court = \"gent-gent\"\n",
    ),
    (
        Localized {
            nl: "Eigen woorden, en woorden die bij u mogen.",
            fr: "Vos propres mots, et ceux qui sont permis chez vous.",
            de: "Eigene Wörter, und solche, die bei Ihnen erlaubt sind.",
            en: "Words of your own, and words that you allow.",
        },
        "# [words.nl]\n# jargon = [{ term = \"onverwijld\", plain = [\"meteen\"], safe = true }]\n# abbreviations = [{ short = \"BCSD\", full = \"bijzonder comité voor de sociale dienst\", explain = true }]\n# allow = [\"leefloon\"]\n",
    ),
    (
        Localized {
            nl: "Eigen regels: woorden en een boodschap.",
            fr: "Vos propres règles : des mots et un message.",
            de: "Eigene Regeln: Wörter und eine Botschaft.",
            en: "Rules of your own: words and a message.",
        },
        "# [[rule]]\n# id = \"hoogachtend\"\n# message = \"“{word}” klinkt stijf.\"\n# nl = [\"hoogachtend\"]\n# instead = [\"Vriendelijke groeten\"]\n# safe = true\n",
    ),
    (
        Localized {
            nl: "Wat u zelf in brieven vraagt, naast de wet.",
            fr: "Ce que vous demandez vous-même dans les lettres, en plus de la loi.",
            de: "Was Sie selbst in Briefen verlangen, neben dem Gesetz.",
            en: "What you ask of letters yourself, beside the law.",
        },
        "# [[element]]\n# id = \"tolk\"\n# title = \"Hulp van een tolk\"\n# present = { nl = [\"tolk*\"] }\n# [[requirement]]\n# element = \"tolk\"\n# level = \"mandatory\"\n# kinds = [\"decision-any\"]\n",
    ),
];

/// The configuration to start from, in the language of the user.
pub(crate) fn template(ui: UiLang) -> String {
    let languages = match ui {
        UiLang::En => "\"nl\", \"fr\", \"de\"".to_owned(),
        ui => format!("\"{}\"", ui.code()),
    };
    let part = |(remark, text): &(Localized, &str)| format!("# {}\n{text}", remark.get(ui));
    let all: Vec<String> = PARTS.iter().map(part).collect();
    all.join("\n").replace("{languages}", &languages).replace("{ui}", ui.code())
}

/// The file of a continuous check, and where it goes.
fn ci(ci: CiArg) -> (&'static str, &'static str) {
    match ci {
        CiArg::Github => (".github/workflows/baak.yml", include_str!("github.yml")),
        CiArg::Gitlab => (".gitlab/baak.yml", include_str!("gitlab.yml")),
        CiArg::PreCommit => (".pre-commit-config.yaml", include_str!("pre-commit.yaml")),
    }
}

/// Writes the configuration, and the files that are asked for.
pub(crate) fn run(args: &InitArgs, out: &mut impl Write) -> io::Result<Outcome> {
    let ui = message::ui_lang(args.ui_lang.map(UiLang::from));
    let config = template(ui);
    let mut files: Vec<(&str, &str)> = args.ci.iter().map(|asked| ci(*asked)).collect();
    // A second run may only add files of a check.
    if files.is_empty() || !Path::new(FILE_NAME).exists() {
        files.insert(0, (FILE_NAME, &config));
    }
    let mut is_whole = true;
    for (name, text) in files {
        match write(Path::new(name), text, args.force) {
            Ok(()) => writeln!(out, "{}", WRITTEN.get(ui).replace("{file}", name))?,
            Err(error) => {
                let why = match error.kind() {
                    ErrorKind::AlreadyExists => EXISTS.get(ui).to_owned(),
                    _ => message::NOT_WRITTEN.get(ui).replace("{error}", &error.to_string()),
                };
                say(&format!("baak: {}: {why}", known::shown(Path::new(name))));
                is_whole = false;
            }
        }
    }
    if is_whole {
        writeln!(out, "{}", NEXT.get(ui))?;
    }
    Ok(if is_whole { Outcome::Clean } else { Outcome::Failed })
}

fn write(path: &Path, text: &str, force: bool) -> io::Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    let mut options = OpenOptions::new();
    options.write(true).create(true);
    if force {
        options.truncate(true)
    } else {
        options.create_new(true)
    };
    options.open(path)?.write_all(text.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;
    use baak_config::Config;

    fn parse(text: &str) {
        let read = |_: &Path| Ok(String::new());
        if let Err(mistakes) = Config::parse(text, FILE_NAME, Path::new("/"), &read) {
            panic!("{mistakes:?}\n{text}");
        }
    }

    /// As it is written, and with every example taken over.
    #[test]
    fn the_template_is_right_in_every_language() {
        for ui in UiLang::ALL {
            let text = template(ui);
            parse(&text);
            let is_example = |line: &str| {
                line.starts_with(|c: char| c.is_ascii_lowercase() || c == '[')
                    && (line.contains(" = ") || line.starts_with('['))
            };
            let taken: Vec<&str> = text
                .lines()
                .map(|line| line.strip_prefix("# ").filter(|rest| is_example(rest)).unwrap_or(line))
                .collect();
            assert!(taken.len() > 40 && taken.contains(&"[[rule]]"));
            parse(&taken.join("\n"));
        }
    }
}
