//! A mistake in a configuration: where it stands, what is wrong and what to do.

use baak_core::lang::{Localized, UiLang};
use baak_core::span::LineIndex;
use std::fmt;
use std::ops::Range;

/// A mistake in a configuration.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mistake {
    /// The file, as it was named.
    pub path: String,
    /// 1-based line.
    pub line: u32,
    /// 1-based column, in characters.
    pub column: u32,
    /// The bytes of the file that are wrong.
    pub span: Range<usize>,
    what: &'static Localized,
    values: Vec<(&'static str, String)>,
}

impl Mistake {
    pub(crate) fn new(
        (path, text): (&str, &str),
        span: Range<usize>,
        what: &'static Localized,
        values: Vec<(&'static str, String)>,
    ) -> Self {
        let start = span.start.min(text.len());
        let before = text.get(..start).unwrap_or(text);
        let line_start = before.rfind('\n').map_or(0, |at| at + 1);
        Self {
            path: path.to_owned(),
            line: before.matches('\n').count() as u32 + 1,
            column: before[line_start..].chars().count() as u32 + 1,
            span,
            what,
            values,
        }
    }

    /// A file that cannot be read at all.
    pub(crate) fn of_file(path: &str, what: &'static Localized, values: Vec<(&'static str, String)>) -> Self {
        Self { path: path.to_owned(), line: 1, column: 1, span: 0..0, what, values }
    }

    /// What is wrong and what to do, in the language of the user.
    pub fn message(&self, ui: UiLang) -> String {
        let mut message = self.what.get(ui).to_owned();
        for (name, value) in &self.values {
            message = message.replace(&format!("{{{name}}}"), value);
        }
        // Some values are words of Baak's own.
        for word in WORDS {
            message = message.replace(word.0, word.1.get(ui));
        }
        message
    }

    /// The bytes that are wrong as lines and columns for an editor: `(start, end)` of the first line of them, in UTF-16 units.
    pub fn utf16(&self, text: &str) -> (u32, u32) {
        let index = LineIndex::new(text);
        (index.utf16(text, self.span.start as u32), index.utf16(text, self.span.end as u32))
    }
}

impl fmt::Display for Mistake {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}:{}: {}", self.path, self.line, self.column, self.message(UiLang::En))
    }
}

impl std::error::Error for Mistake {}

/// What a value should be; stands in messages by its name between `⟨ ⟩`.
const WORDS: [(&str, Localized); 7] = [
    (
        "⟨text⟩",
        Localized {
            nl: "een tekst (\"…\")", fr: "un texte (\"…\")", de: "ein Text (\"…\")", en: "a text (\"…\")"
        },
    ),
    (
        "⟨texts⟩",
        Localized {
            nl: "een lijst van teksten ([\"…\", \"…\"])",
            fr: "une liste de textes ([\"…\", \"…\"])",
            de: "eine Liste von Texten ([\"…\", \"…\"])",
            en: "a list of texts ([\"…\", \"…\"])",
        },
    ),
    (
        "⟨number⟩",
        Localized { nl: "een geheel getal", fr: "un nombre entier", de: "eine ganze Zahl", en: "a whole number" },
    ),
    ("⟨flag⟩", Localized { nl: "true of false", fr: "true ou false", de: "true oder false", en: "true or false" }),
    (
        "⟨table⟩",
        Localized {
            nl: "een tabel ({ … } of [naam])",
            fr: "un tableau ({ … } ou [nom])",
            de: "eine Tabelle ({ … } oder [Name])",
            en: "a table ({ … } or [name])",
        },
    ),
    (
        "⟨tables⟩",
        Localized {
            nl: "een lijst van tabellen ([[naam]])",
            fr: "une liste de tableaux ([[nom]])",
            de: "eine Liste von Tabellen ([[Name]])",
            en: "a list of tables ([[name]])",
        },
    ),
    (
        "⟨date⟩",
        Localized {
            nl: "een dag (2026-11-23)",
            fr: "un jour (2026-11-23)",
            de: "ein Tag (2026-11-23)",
            en: "a day (2026-11-23)",
        },
    ),
];

macro_rules! messages {
    ($($name:ident: $nl:literal, $fr:literal, $de:literal, $en:literal;)+) => {
        $(pub(crate) static $name: Localized = Localized { nl: $nl, fr: $fr, de: $de, en: $en };)+
    };
}

messages! {
    SYNTAX:
        "Dit is geen geldige TOML ({error}). Verbeter deze plaats.",
        "Ce n'est pas du TOML valide ({error}). Corrigez cet endroit.",
        "Das ist kein gültiges TOML ({error}). Verbessern Sie diese Stelle.",
        "This is not valid TOML ({error}). Mend this place.";
    UNKNOWN_KEY:
        "Baak kent “{key}” hier niet. Wel: {choices}.",
        "Baak ne connaît pas « {key} » ici. Choix : {choices}.",
        "Baak kennt „{key}“ hier nicht. Möglich: {choices}.",
        "Baak does not know “{key}” here. It knows: {choices}.";
    UNKNOWN_KEY_NEAR:
        "Baak kent “{key}” hier niet. Bedoelt u “{near}”?",
        "Baak ne connaît pas « {key} » ici. Vouliez-vous dire « {near} » ?",
        "Baak kennt „{key}“ hier nicht. Meinen Sie „{near}“?",
        "Baak does not know “{key}” here. Did you mean “{near}”?";
    UNKNOWN_VALUE:
        "“{value}” bestaat niet. Kies uit: {choices}.",
        "« {value} » n'existe pas. Choisissez parmi : {choices}.",
        "„{value}“ gibt es nicht. Wählen Sie aus: {choices}.",
        "There is no “{value}”. Choose from: {choices}.";
    UNKNOWN_VALUE_NEAR:
        "“{value}” bestaat niet. Bedoelt u “{near}”?",
        "« {value} » n'existe pas. Vouliez-vous dire « {near} » ?",
        "„{value}“ gibt es nicht. Meinen Sie „{near}“?",
        "There is no “{value}”. Did you mean “{near}”?";
    UNKNOWN_RULE:
        "Er is geen regel of groep “{value}”. Alle regels: baak rules.",
        "Il n'y a pas de règle ni de groupe « {value} ». Toutes les règles : baak rules.",
        "Es gibt keine Regel oder Gruppe „{value}“. Alle Regeln: baak rules.",
        "There is no rule or group “{value}”. All rules: baak rules.";
    WRONG_TYPE:
        "Bij “{key}” hoort {expected}.",
        "« {key} » demande {expected}.",
        "Bei „{key}“ erwartet Baak: {expected}.",
        "“{key}” takes {expected}.";
    OUT_OF_RANGE:
        "“{key}” ligt tussen {low} en {high}.",
        "« {key} » se situe entre {low} et {high}.",
        "„{key}“ liegt zwischen {low} und {high}.",
        "“{key}” lies between {low} and {high}.";
    MISSING_KEY:
        "Hier ontbreekt “{key}”. Voeg het toe.",
        "Il manque « {key} » ici. Ajoutez-le.",
        "Hier fehlt „{key}“. Fügen Sie es hinzu.",
        "“{key}” is missing here. Add it.";
    BAD_GLOB:
        "Baak kan dit patroon niet lezen ({error}). Schrijf bijvoorbeeld \"brieven/**/*.md\".",
        "Baak ne peut pas lire ce motif ({error}). Écrivez par exemple « brieven/**/*.md ».",
        "Baak kann dieses Muster nicht lesen ({error}). Schreiben Sie zum Beispiel „brieven/**/*.md“.",
        "Baak cannot read this pattern ({error}). Write for instance \"brieven/**/*.md\".";
    OUTSIDE:
        "Een patroon geldt vanaf de map van dit bestand en mag daar niet buiten gaan. Laat “..” en het begin “/” weg.",
        "Un motif part du dossier de ce fichier et ne peut pas en sortir. Enlevez « .. » et le « / » initial.",
        "Ein Muster gilt ab dem Ordner dieser Datei und darf ihn nicht verlassen. Lassen Sie „..“ und „/“ am Anfang weg.",
        "A pattern starts at the folder of this file and may not leave it. Leave out “..” and the first “/”.";
    TWICE:
        "“{value}” staat hier twee keer. Laat er één weg.",
        "« {value} » figure deux fois. Enlevez-en un.",
        "„{value}“ steht hier zweimal. Lassen Sie eines weg.",
        "“{value}” stands here twice. Take one away.";
    TOO_SHORT:
        "“{value}” is te kort om te zoeken: voor of na “*” horen minstens drie letters.",
        "« {value} » est trop court pour être cherché : il faut au moins trois lettres avant ou après « * ».",
        "„{value}“ ist zu kurz zum Suchen: Vor oder nach „*“ gehören mindestens drei Buchstaben.",
        "“{value}” is too short to look for: at least three letters go before or after “*”.";
    NO_WORD:
        "Hier staat geen woord om te zoeken. Schrijf er een.",
        "Il n'y a pas de mot à chercher ici. Écrivez-en un.",
        "Hier steht kein Wort zum Suchen. Schreiben Sie eines.",
        "There is no word to look for here. Write one.";
    BAD_CONDITION:
        "Baak kan deze voorwaarde niet lezen: {error}. De vorm staat in docs/ci.md.",
        "Baak ne peut pas lire cette condition : {error}. La forme est décrite dans docs/ci.md.",
        "Baak kann diese Bedingung nicht lesen: {error}. Die Form steht in docs/ci.md.",
        "Baak cannot read this condition: {error}. Its form is described in docs/ci.md.";
    BAD_NAME:
        "Een naam heeft kleine letters, cijfers en streepjes: “geen-hoogachtend”.",
        "Un nom se compose de minuscules, de chiffres et de traits d'union : « pas-de-hoogachtend ».",
        "Ein Name besteht aus kleinen Buchstaben, Ziffern und Bindestrichen: „kein-hochachtungsvoll“.",
        "A name has small letters, digits and hyphens: “no-hoogachtend”.";
    NO_PHRASES:
        "Deze regel zoekt niets. Geef woorden bij nl, fr of de.",
        "Cette règle ne cherche rien. Donnez des mots sous nl, fr ou de.",
        "Diese Regel sucht nichts. Geben Sie Wörter bei nl, fr oder de an.",
        "This rule looks for nothing. Give words under nl, fr or de.";
    NO_FILE:
        "Dit bestand kan niet gelezen worden ({error}). Kijk de naam na; hij geldt vanaf de map van baak.toml.",
        "Ce fichier ne peut pas être lu ({error}). Vérifiez le nom ; il part du dossier de baak.toml.",
        "Diese Datei kann nicht gelesen werden ({error}). Prüfen Sie den Namen; er gilt ab dem Ordner von baak.toml.",
        "This file cannot be read ({error}). Check its name; it starts at the folder of baak.toml.";
    COLUMNS:
        "Deze regel heeft {found} kolommen, en minstens {least} zijn nodig, met een tab ertussen: {columns}.",
        "Cette ligne a {found} colonnes ; il en faut au moins {least}, séparées par une tabulation : {columns}.",
        "Diese Zeile hat {found} Spalten; nötig sind mindestens {least}, mit einem Tabulator dazwischen: {columns}.",
        "This line has {found} columns and needs at least {least}, with a tab between: {columns}.";
    BAD_BASELINE:
        "Dit is geen baseline van Baak ({error}). Maak hem opnieuw met baak check --write-baseline.",
        "Ce n'est pas une baseline de Baak ({error}). Refaites-la avec baak check --write-baseline.",
        "Das ist keine Baseline von Baak ({error}). Machen Sie sie neu mit baak check --write-baseline.",
        "This is no baseline of Baak ({error}). Make it anew with baak check --write-baseline.";
    NO_HELP:
        "“{value}” heeft geen gewonere woorden (plain) en geen uitleg (note). Geef een van beide.",
        "« {value} » n'a ni mots plus simples (plain) ni explication (note). Donnez l'un des deux.",
        "„{value}“ hat weder einfachere Wörter (plain) noch eine Erklärung (note). Geben Sie eines davon an.",
        "“{value}” has no plainer words (plain) and no explanation (note). Give one of them.";
    UNSAFE_FIX:
        "Een veilige vervanging heeft een eerste woord nodig. Geef het, of laat “safe” weg.",
        "Un remplacement sûr demande un premier mot. Donnez-le, ou enlevez « safe ».",
        "Ein sicherer Ersatz braucht ein erstes Wort. Geben Sie es an, oder lassen Sie „safe“ weg.",
        "A safe replacement needs a first word. Give it, or leave out “safe”.";
}
