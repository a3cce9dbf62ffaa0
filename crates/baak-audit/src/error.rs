//! Why an audit cannot be made, said with what to do about it.

use baak_core::lang::{Localized, UiLang};
use std::io;
use std::path::{Path, PathBuf};

/// Why an audit cannot be made. A letter that cannot be read is no error: it is counted.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum AuditError {
    /// A file or folder cannot be read or written.
    #[error("{}", self.message(UiLang::En))]
    Io {
        /// Which.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// Nothing is there to audit.
    #[error("{}", self.message(UiLang::En))]
    NoLetters,
    /// A table has no column for what is needed.
    #[error("{}", self.message(UiLang::En))]
    NoColumn {
        /// The table.
        path: PathBuf,
        /// The column.
        column: String,
        /// The columns that it has.
        has: Vec<String>,
    },
    /// This build reads no Parquet.
    #[error("{}", self.message(UiLang::En))]
    NoParquet {
        /// The table.
        path: PathBuf,
    },
    /// The folder holds another audit.
    #[error("{}", self.message(UiLang::En))]
    OtherAudit {
        /// The folder.
        path: PathBuf,
        /// What differs: `frame`, `settings` or `rules`.
        what: String,
    },
    /// The folder holds no finished audit.
    #[error("{}", self.message(UiLang::En))]
    NoAudit {
        /// The folder.
        path: PathBuf,
    },
    /// A file that a person or program made cannot be understood.
    #[error("{}", self.message(UiLang::En))]
    Malformed {
        /// The file.
        path: PathBuf,
        /// What is wrong in it.
        why: String,
    },
}

const IO: Localized = Localized {
    nl: "{path}: lezen of schrijven lukt niet ({why}). Kijk na of het pad klopt en of u toegang hebt.",
    fr: "{path} : lecture ou écriture impossible ({why}). Vérifiez le chemin et vos droits d'accès.",
    de: "{path}: Lesen oder Schreiben ist nicht möglich ({why}). Prüfen Sie den Pfad und Ihre Rechte.",
    en: "{path}: cannot be read or written ({why}). Check the path and your access.",
};
const NO_LETTERS: Localized = Localized {
    nl: "Er zijn geen brieven gevonden. Geef mappen, zip-bestanden, of tabellen (.csv, .jsonl, .parquet) met een kolom “text”.",
    fr: "Aucune lettre trouvée. Indiquez des dossiers, des fichiers zip ou des tableaux (.csv, .jsonl, .parquet) avec une colonne « text ».",
    de: "Es wurden keine Briefe gefunden. Nennen Sie Ordner, Zip-Dateien oder Tabellen (.csv, .jsonl, .parquet) mit einer Spalte „text“.",
    en: "No letters were found. Name folders, zip files, or tables (.csv, .jsonl, .parquet) with a column “text”.",
};
const NO_COLUMN: Localized = Localized {
    nl: "{path}: er is geen kolom “{column}”. Wel: {has}. Noem de kolom met --text-column of --id-column.",
    fr: "{path} : il n'y a pas de colonne « {column} », mais : {has}. Nommez-la avec --text-column ou --id-column.",
    de: "{path}: Es gibt keine Spalte „{column}“, wohl aber: {has}. Nennen Sie sie mit --text-column oder --id-column.",
    en: "{path}: there is no column “{column}”, but: {has}. Name the column with --text-column or --id-column.",
};
const NO_PARQUET: Localized = Localized {
    nl: "{path}: deze versie van baak leest geen Parquet. Zet de tabel om naar .jsonl of .csv, of bouw baak met de feature “parquet”.",
    fr: "{path} : cette version de baak ne lit pas Parquet. Convertissez le tableau en .jsonl ou .csv, ou compilez baak avec la feature « parquet ».",
    de: "{path}: Diese Version von baak liest kein Parquet. Wandeln Sie die Tabelle in .jsonl oder .csv um oder bauen Sie baak mit dem Feature „parquet“.",
    en: "{path}: this build of baak reads no Parquet. Turn the table into .jsonl or .csv, or build baak with the feature “parquet”.",
};
const OTHER_AUDIT: Localized = Localized {
    nl: "{path} bevat al een andere audit (verschil: {what}). Kies een andere map met --out, of begin opnieuw met --restart.",
    fr: "{path} contient déjà un autre audit (différence : {what}). Choisissez un autre dossier avec --out, ou recommencez avec --restart.",
    de: "{path} enthält schon eine andere Prüfung (Unterschied: {what}). Wählen Sie mit --out einen anderen Ordner oder beginnen Sie mit --restart neu.",
    en: "{path} already holds another audit (difference: {what}). Choose another folder with --out, or start again with --restart.",
};
const NO_AUDIT: Localized = Localized {
    nl: "{path} bevat geen afgewerkte audit. Voer eerst baak audit uit.",
    fr: "{path} ne contient pas d'audit terminé. Lancez d'abord baak audit.",
    de: "{path} enthält keine fertige Prüfung. Führen Sie zuerst baak audit aus.",
    en: "{path} holds no finished audit. Run baak audit first.",
};
const MALFORMED: Localized = Localized {
    nl: "{path}: niet te begrijpen ({why}).",
    fr: "{path} : incompréhensible ({why}).",
    de: "{path}: nicht zu verstehen ({why}).",
    en: "{path}: cannot be understood ({why}).",
};

impl AuditError {
    /// What is wrong and what to do, in the user's language.
    pub fn message(&self, ui: UiLang) -> String {
        let with = |text: &Localized, path: &Path| text.get(ui).replace("{path}", &path.display().to_string());
        match self {
            Self::Io { path, source } => with(&IO, path).replace("{why}", &source.to_string()),
            Self::NoLetters => NO_LETTERS.get(ui).to_owned(),
            Self::NoColumn { path, column, has } => {
                with(&NO_COLUMN, path).replace("{has}", &has.join(", ")).replace("{column}", column)
            }
            Self::NoParquet { path } => with(&NO_PARQUET, path),
            Self::OtherAudit { path, what } => with(&OTHER_AUDIT, path).replace("{what}", what),
            Self::NoAudit { path } => with(&NO_AUDIT, path),
            Self::Malformed { path, why } => with(&MALFORMED, path).replace("{why}", why),
        }
    }
}

/// Says which file an input or output error is about.
pub(crate) trait At<T> {
    /// Adds the path.
    fn at(self, path: &Path) -> Result<T, AuditError>;
}

impl<T> At<T> for io::Result<T> {
    fn at(self, path: &Path) -> Result<T, AuditError> {
        self.map_err(|source| AuditError::Io { path: path.to_owned(), source })
    }
}

impl<T> At<T> for Result<T, csv::Error> {
    fn at(self, path: &Path) -> Result<T, AuditError> {
        self.map_err(|error| match error.into_kind() {
            csv::ErrorKind::Io(source) => AuditError::Io { path: path.to_owned(), source },
            other => AuditError::Malformed { path: path.to_owned(), why: format!("{other:?}") },
        })
    }
}
