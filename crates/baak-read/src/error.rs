//! What can be wrong with a file, said with what to do about it.

use crate::Format;
use crate::limits::{self, BYTES};
use baak_core::lang::{Lang, Localized, UiLang};
use baak_core::law;

/// Why a file is not read. `Display` speaks English; [`ReadError::message`] speaks the user's language.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ReadError {
    /// No text at all.
    #[error("{}", self.message(UiLang::En))]
    Empty,
    /// The file is not text.
    #[error("{}", self.message(UiLang::En))]
    Binary {
        /// What it looks like, when that can be told: `PDF`, `Word (.docx) or OpenDocument (.odt)`.
        looks_like: Option<&'static str>,
    },
    /// More than [`crate::limits::BYTES`].
    #[error("{}", self.message(UiLang::En))]
    TooLarge,
    /// A password protects the file.
    #[error("{}", self.message(UiLang::En))]
    Encrypted,
    /// The file, or a part without which there is no letter, is broken or not there.
    #[error("{}", self.message(UiLang::En))]
    Damaged {
        /// The part, for example `word/document.xml`.
        part: String,
    },
    /// The file is built in a way that would take too much memory or time.
    #[error("{}", self.message(UiLang::En))]
    OverLimit(Limit),
    /// Only pictures: a scan.
    #[error("{}", self.message(UiLang::En))]
    ImageOnly,
    /// The front matter names a language, kind or regime that does not exist.
    #[error("{}", self.message(UiLang::En))]
    UnknownCode {
        /// 1-based line.
        line: u32,
        /// `lang`, `kind` or `regime`.
        key: &'static str,
        /// What stands there.
        value: String,
    },
}

/// What a file has too much of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Limit {
    /// Parts in a package.
    Parts,
    /// Bytes of one part.
    PartBytes,
    /// How many times larger a part becomes when it is unpacked.
    Expansion,
    /// Elements inside each other.
    Depth,
    /// Pages.
    Pages,
}

/// What a reader had to assume, or did not read. The letter is checked all the same.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ReadWarning {
    /// The bytes are not UTF-8 and were read as Windows-1252.
    #[error("{}", self.message(UiLang::En))]
    Windows1252,
    /// A part of the letter is a picture; what stands in it was not read.
    #[error("{}", self.message(UiLang::En))]
    Picture,
    /// A part of the file could not be read.
    #[error("{}", self.message(UiLang::En))]
    PartUnread {
        /// The part, for example `word/footnotes.xml`.
        part: String,
    },
    /// A field that Baak does not know and that shows nothing.
    #[error("{}", self.message(UiLang::En))]
    UnknownField {
        /// Its name, for example `BARCODE`.
        field: String,
    },
    /// A page of which the text could not be read.
    #[error("{}", self.message(UiLang::En))]
    PageUnread {
        /// The page, from 1.
        page: u32,
    },
    /// The front matter has a key that says nothing to Baak.
    #[error("{}", self.message(UiLang::En))]
    UnknownKey {
        /// 1-based line.
        line: u32,
        /// The key.
        key: String,
    },
}

const EMPTY: Localized = Localized {
    nl: "Dit bestand bevat geen tekst. Is het de goede brief?",
    fr: "Ce fichier ne contient pas de texte. Est-ce la bonne lettre ?",
    de: "Diese Datei enthält keinen Text. Ist es der richtige Brief?",
    en: "This file holds no text. Is it the right letter?",
};
const BINARY: Localized = Localized {
    nl: "Dit is geen brief die Baak leest{what}. Bewaar hem als {formats}.",
    fr: "Ce n'est pas une lettre que Baak peut lire{what}. Enregistrez-la comme {formats}.",
    de: "Das ist kein Brief, den Baak lesen kann{what}. Speichern Sie ihn als {formats}.",
    en: "This is no letter that Baak reads{what}. Save it as {formats}.",
};
const ENCRYPTED: Localized = Localized {
    nl: "Dit bestand is met een wachtwoord beveiligd. Bewaar een kopie zonder wachtwoord.",
    fr: "Ce fichier est protégé par un mot de passe. Enregistrez une copie sans mot de passe.",
    de: "Diese Datei ist mit einem Passwort geschützt. Speichern Sie eine Kopie ohne Passwort.",
    en: "A password protects this file. Save a copy without a password.",
};
const DAMAGED: Localized = Localized {
    nl: "Dit bestand is beschadigd of onvolledig ({part}). Open het in uw tekstverwerker en bewaar het opnieuw.",
    fr: "Ce fichier est endommagé ou incomplet ({part}). Ouvrez-le dans votre traitement de texte et enregistrez-le à nouveau.",
    de: "Diese Datei ist beschädigt oder unvollständig ({part}). Öffnen Sie sie in Ihrer Textverarbeitung und speichern Sie sie neu.",
    en: "This file is damaged or not complete ({part}). Open it in your word processor and save it again.",
};
const OVER_LIMIT: Localized = Localized {
    nl: "Dit bestand is te zwaar om veilig te lezen: {what}. Kopieer de tekst van de brief in een nieuw bestand.",
    fr: "Ce fichier est trop lourd pour être lu sans risque : {what}. Copiez le texte de la lettre dans un nouveau fichier.",
    de: "Diese Datei ist zu schwer, um sie sicher zu lesen: {what}. Kopieren Sie den Text des Briefs in eine neue Datei.",
    en: "This file is too heavy to read safely: {what}. Copy the text of the letter into a new file.",
};
const TOO_MANY_PARTS: Localized = Localized {
    nl: "het heeft meer dan {n} onderdelen",
    fr: "il a plus de {n} parties",
    de: "sie hat mehr als {n} Teile",
    en: "it has more than {n} parts",
};
const PART_TOO_LARGE: Localized = Localized {
    nl: "een onderdeel is groter dan {n} MB",
    fr: "une partie dépasse {n} Mo",
    de: "ein Teil ist größer als {n} MB",
    en: "a part is larger than {n} MB",
};
const EXPANDS: Localized = Localized {
    nl: "een onderdeel wordt uitgepakt meer dan {n} keer zo groot",
    fr: "une partie devient plus de {n} fois plus grande une fois décompressée",
    de: "ein Teil wird entpackt mehr als {n}-mal so groß",
    en: "a part becomes more than {n} times larger when it is unpacked",
};
const TOO_DEEP: Localized = Localized {
    nl: "meer dan {n} elementen zitten in elkaar",
    fr: "plus de {n} éléments sont imbriqués",
    de: "mehr als {n} Elemente sind ineinander verschachtelt",
    en: "more than {n} elements lie inside each other",
};
const TOO_MANY_PAGES: Localized = Localized {
    nl: "het heeft meer dan {n} bladzijden",
    fr: "il a plus de {n} pages",
    de: "sie hat mehr als {n} Seiten",
    en: "it has more than {n} pages",
};
const IMAGE_ONLY: Localized = Localized {
    nl: "Dit bestand bevat alleen beelden, zoals een scan. Baak leest geen tekst in beelden. Gebruik het oorspronkelijke bestand of een scan met tekstherkenning (OCR).",
    fr: "Ce fichier ne contient que des images, comme un scan. Baak ne lit pas le texte des images. Utilisez le fichier d'origine ou un scan avec reconnaissance de texte (OCR).",
    de: "Diese Datei enthält nur Bilder, wie ein Scan. Baak liest keinen Text in Bildern. Nehmen Sie die ursprüngliche Datei oder einen Scan mit Texterkennung (OCR).",
    en: "This file holds only pictures, such as a scan. Baak does not read text in pictures. Use the original file, or a scan with text recognition (OCR).",
};
const PICTURE: Localized = Localized {
    nl: "Deze brief bevat beelden en weinig tekst. Baak leest geen tekst in beelden: wat niet gevonden is, heet niet “ontbreekt”.",
    fr: "Cette lettre contient des images et peu de texte. Baak ne lit pas le texte des images : ce qui n'a pas été trouvé n'est pas dit « manquant ».",
    de: "Dieser Brief enthält Bilder und wenig Text. Baak liest keinen Text in Bildern: Was nicht gefunden wurde, gilt nicht als „fehlend“.",
    en: "This letter has pictures and little text. Baak does not read text in pictures: what was not found is not called missing.",
};
const PART_UNREAD: Localized = Localized {
    nl: "Een deel van de brief is niet gelezen ({part}): wat niet gevonden is, heet niet “ontbreekt”.",
    fr: "Une partie de la lettre n'a pas été lue ({part}) : ce qui n'a pas été trouvé n'est pas dit « manquant ».",
    de: "Ein Teil des Briefs wurde nicht gelesen ({part}): Was nicht gefunden wurde, gilt nicht als „fehlend“.",
    en: "A part of the letter was not read ({part}): what was not found is not called missing.",
};
const UNKNOWN_FIELD: Localized = Localized {
    nl: "Baak kent het veld “{field}” niet: wat niet gevonden is, heet niet “ontbreekt”.",
    fr: "Baak ne connaît pas le champ « {field} » : ce qui n'a pas été trouvé n'est pas dit « manquant ».",
    de: "Baak kennt das Feld „{field}“ nicht: Was nicht gefunden wurde, gilt nicht als „fehlend“.",
    en: "Baak does not know the field “{field}”: what was not found is not called missing.",
};
const PAGE_UNREAD: Localized = Localized {
    nl: "De tekst van bladzijde {page} is niet gelezen, misschien is het een beeld: wat niet gevonden is, heet niet “ontbreekt”.",
    fr: "Le texte de la page {page} n'a pas été lu, c'est peut-être une image : ce qui n'a pas été trouvé n'est pas dit « manquant ».",
    de: "Der Text von Seite {page} wurde nicht gelesen, vielleicht ist sie ein Bild: Was nicht gefunden wurde, gilt nicht als „fehlend“.",
    en: "The text of page {page} was not read, it may be a picture: what was not found is not called missing.",
};
/// Stands between the last two formats of a list.
const OR: Localized = Localized { nl: " of ", fr: " ou ", de: " oder ", en: " or " };
const LOOKS_LIKE: Localized =
    Localized { nl: ", maar {x}", fr: ", mais un fichier {x}", de: ", sondern {x}", en: " but {x}" };
const TOO_LARGE: Localized = Localized {
    nl: "Dit bestand is groter dan {n} MB. Splits het: één bestand per brief.",
    fr: "Ce fichier dépasse {n} Mo. Divisez-le : un fichier par lettre.",
    de: "Diese Datei ist größer als {n} MB. Teilen Sie sie auf: eine Datei pro Brief.",
    en: "This file is larger than {n} MB. Split it: one file for each letter.",
};
const UNKNOWN_CODE: Localized = Localized {
    nl: "Regel {line}: Baak kent {key} “{value}” niet. Kies uit: {codes}.",
    fr: "Ligne {line} : Baak ne connaît pas {key} « {value} ». Choisissez parmi : {codes}.",
    de: "Zeile {line}: Baak kennt {key} „{value}“ nicht. Wählen Sie aus: {codes}.",
    en: "Line {line}: Baak does not know {key} “{value}”. Choose one of: {codes}.",
};
const WINDOWS_1252: Localized = Localized {
    nl: "Dit bestand is geen UTF-8. Het is gelezen als Windows-1252 (Latin-1). Bewaar het als UTF-8.",
    fr: "Ce fichier n'est pas en UTF-8. Il a été lu comme Windows-1252 (Latin-1). Enregistrez-le en UTF-8.",
    de: "Diese Datei ist kein UTF-8. Sie wurde als Windows-1252 (Latin-1) gelesen. Speichern Sie sie als UTF-8.",
    en: "This file is not UTF-8. It was read as Windows-1252 (Latin-1). Save it as UTF-8.",
};
const UNKNOWN_KEY: Localized = Localized {
    nl: "Regel {line}: Baak gebruikt “{key}” niet. Wel: lang, kind, regime.",
    fr: "Ligne {line} : Baak n'utilise pas « {key} », mais lang, kind et regime.",
    de: "Zeile {line}: Baak verwendet „{key}“ nicht, wohl aber lang, kind und regime.",
    en: "Line {line}: Baak does not use “{key}”. It uses lang, kind and regime.",
};

/// A file, or a part of it, that cannot be read.
#[cfg(any(feature = "package", feature = "pdf"))]
pub(crate) fn damaged(part: &str) -> ReadError {
    ReadError::Damaged { part: part.to_owned() }
}

/// The codes that a front matter key may have.
pub(crate) fn codes(key: &str) -> Vec<&'static str> {
    match key {
        "lang" => Lang::ALL.iter().map(|lang| lang.code()).collect(),
        "kind" => law::kinds().iter().map(|kind| kind.id).collect(),
        _ => law::regimes().iter().map(|regime| regime.id).collect(),
    }
}

/// The formats that are read: `.docx, .md of .txt`.
fn formats(ui: UiLang) -> String {
    /// The ending of each format that people know best.
    const KNOWN: [&str; 6] = ["docx", "odt", "html", "pdf", "md", "txt"];
    let read = KNOWN.iter().filter(|ending| Format::EXTENSIONS.contains(ending));
    let endings: Vec<String> = read.map(|ending| format!(".{ending}")).collect();
    match endings.split_last() {
        Some((last, rest)) if !rest.is_empty() => [&rest.join(", "), OR.get(ui), last].concat(),
        _ => endings.concat(),
    }
}

impl Limit {
    fn message(self, ui: UiLang) -> String {
        let (words, n) = match self {
            Self::Parts => (TOO_MANY_PARTS, limits::PARTS),
            Self::PartBytes => (PART_TOO_LARGE, limits::PART_BYTES / (1024 * 1024)),
            Self::Expansion => (EXPANDS, limits::EXPANSION as usize),
            Self::Depth => (TOO_DEEP, limits::DEPTH),
            Self::Pages => (TOO_MANY_PAGES, limits::PAGES),
        };
        words.get(ui).replace("{n}", &n.to_string())
    }
}

impl ReadError {
    /// What is wrong and what to do, in the user's language.
    pub fn message(&self, ui: UiLang) -> String {
        match self {
            Self::Empty => EMPTY.get(ui).to_owned(),
            Self::Binary { looks_like } => {
                let what = looks_like.map_or_else(String::new, |x| LOOKS_LIKE.get(ui).replace("{x}", x));
                BINARY.get(ui).replace("{what}", &what).replace("{formats}", &formats(ui))
            }
            Self::Encrypted => ENCRYPTED.get(ui).to_owned(),
            Self::Damaged { part } => DAMAGED.get(ui).replace("{part}", part),
            Self::OverLimit(limit) => OVER_LIMIT.get(ui).replace("{what}", &limit.message(ui)),
            Self::ImageOnly => IMAGE_ONLY.get(ui).to_owned(),
            Self::TooLarge => TOO_LARGE.get(ui).replace("{n}", &(BYTES / (1024 * 1024)).to_string()),
            Self::UnknownCode { line, key, value } => UNKNOWN_CODE
                .get(ui)
                .replace("{line}", &line.to_string())
                .replace("{key}", key)
                .replace("{codes}", &codes(key).join(", "))
                .replace("{value}", value),
        }
    }
}

impl ReadWarning {
    /// Whether a part of the letter was not read, so that nothing may be called absent.
    pub fn is_incomplete(&self) -> bool {
        matches!(self, Self::Picture | Self::PartUnread { .. } | Self::UnknownField { .. } | Self::PageUnread { .. })
    }

    /// What was assumed and what to do, in the user's language.
    pub fn message(&self, ui: UiLang) -> String {
        match self {
            Self::Windows1252 => WINDOWS_1252.get(ui).to_owned(),
            Self::Picture => PICTURE.get(ui).to_owned(),
            Self::PartUnread { part } => PART_UNREAD.get(ui).replace("{part}", part),
            Self::UnknownField { field } => UNKNOWN_FIELD.get(ui).replace("{field}", field),
            Self::PageUnread { page } => PAGE_UNREAD.get(ui).replace("{page}", &page.to_string()),
            Self::UnknownKey { line, key } => {
                UNKNOWN_KEY.get(ui).replace("{line}", &line.to_string()).replace("{key}", key)
            }
        }
    }
}
