//! What goes wrong outside a letter, said on standard error with what to do about it.

use baak_core::lang::{Localized, UiLang};
use std::io::{self, ErrorKind, Write};

pub(crate) const NOT_FOUND: Localized = Localized {
    nl: "Dit bestand bestaat niet. Kijk de naam na.",
    fr: "Ce fichier n'existe pas. Vérifiez le nom.",
    de: "Diese Datei gibt es nicht. Prüfen Sie den Namen.",
    en: "There is no such file. Check its name.",
};
pub(crate) const NOT_ALLOWED: Localized = Localized {
    nl: "U mag dit bestand niet lezen. Vraag toegang of neem een kopie.",
    fr: "Vous n'avez pas accès à ce fichier. Demandez l'accès ou prenez une copie.",
    de: "Sie dürfen diese Datei nicht lesen. Fragen Sie Zugang oder nehmen Sie eine Kopie.",
    en: "You may not read this file. Ask for access, or take a copy.",
};
pub(crate) const UNREADABLE: Localized = Localized {
    nl: "Dit bestand kan niet gelezen worden ({error}). Probeer een kopie.",
    fr: "Ce fichier ne peut pas être lu ({error}). Essayez avec une copie.",
    de: "Diese Datei kann nicht gelesen werden ({error}). Versuchen Sie es mit einer Kopie.",
    en: "This file cannot be read ({error}). Try a copy.",
};
pub(crate) const NOT_WRITTEN: Localized = Localized {
    nl: "Dit bestand kan niet geschreven worden ({error}). Kies een andere plaats.",
    fr: "Ce fichier ne peut pas être écrit ({error}). Choisissez un autre endroit.",
    de: "Diese Datei kann nicht geschrieben werden ({error}). Wählen Sie einen anderen Ort.",
    en: "This file cannot be written ({error}). Choose another place.",
};
pub(crate) const LISTENS: Localized = Localized {
    nl: "Baak luistert op {address}. Stop met Ctrl+C.",
    fr: "Baak écoute à l'adresse {address}. Arrêtez avec Ctrl+C.",
    de: "Baak hört auf {address}. Beenden Sie mit Strg+C.",
    en: "Baak listens at {address}. Stop it with Ctrl+C.",
};
pub(crate) const OPEN_TO_OTHERS: Localized = Localized {
    nl: "Let op: ook andere computers kunnen dit adres bereiken, en de brieven gaan er onversleuteld naartoe.",
    fr: "Attention : d'autres ordinateurs peuvent aussi atteindre cette adresse, et les lettres y vont sans chiffrement.",
    de: "Achtung: Auch andere Computer erreichen diese Adresse, und die Briefe gehen unverschlüsselt dorthin.",
    en: "Mind: other computers can reach this address too, and letters go there unencrypted.",
};
pub(crate) const NOT_FREE: Localized = Localized {
    nl: "Baak kan niet luisteren op {address} ({error}). Kies een andere poort met --port.",
    fr: "Baak ne peut pas écouter à l'adresse {address} ({error}). Choisissez un autre port avec --port.",
    de: "Baak kann nicht auf {address} hören ({error}). Wählen Sie mit --port einen anderen Port.",
    en: "Baak cannot listen at {address} ({error}). Choose another port with --port.",
};
pub(crate) const EMPTY_FOLDER: Localized = Localized {
    nl: "Deze map bevat geen brieven. Baak leest bestanden die eindigen op {endings}.",
    fr: "Ce dossier ne contient pas de lettres. Baak lit les fichiers qui se terminent par {endings}.",
    de: "Dieser Ordner enthält keine Briefe. Baak liest Dateien, die auf {endings} enden.",
    en: "This folder holds no letters. Baak reads files that end in {endings}.",
};
pub(crate) const NO_MATCH: Localized = Localized {
    nl: "Bij dit patroon hoort geen brief. Kijk het na; Baak leest bestanden die eindigen op {endings}.",
    fr: "Aucune lettre ne correspond à ce motif. Vérifiez-le ; Baak lit les fichiers qui se terminent par {endings}.",
    de: "Zu diesem Muster gibt es keinen Brief. Prüfen Sie es; Baak liest Dateien, die auf {endings} enden.",
    en: "No letter matches this pattern. Check it; Baak reads files that end in {endings}.",
};
pub(crate) const ALL_EXCLUDED: Localized = Localized {
    nl: "Er is geen brief na te kijken: baak.toml sluit alles uit wat u noemt. Is dat juist? Zet er --allow-no-files bij.",
    fr: "Il n'y a pas de lettre à vérifier : baak.toml exclut tout ce que vous nommez. Si c'est voulu, ajoutez --allow-no-files.",
    de: "Es gibt keinen Brief zu prüfen: baak.toml schließt alles aus, was Sie nennen. Ist das gewollt? Dann mit --allow-no-files.",
    en: "There is no letter to check: baak.toml excludes all that you name. If that is right, add --allow-no-files.",
};
pub(crate) const NOTHING_CHANGED: Localized = Localized {
    nl: "Geen brief veranderd sinds {revision}.",
    fr: "Aucune lettre n'a changé depuis {revision}.",
    de: "Kein Brief hat sich seit {revision} geändert.",
    en: "No letter changed since {revision}.",
};
pub(crate) const NO_GIT: Localized = Localized {
    nl: "--changed-since {revision} lukt niet ({error}). Doe dit in een map van git, met een naam die git log kent.",
    fr: "--changed-since {revision} ne marche pas ({error}). Faites-le dans un dossier de git, avec un nom que git log connaît.",
    de: "--changed-since {revision} geht nicht ({error}). Tun Sie es in einem Ordner von Git, mit einem Namen, den git log kennt.",
    en: "--changed-since {revision} does not work ({error}). Do it in a folder of git, with a name that git log knows.",
};
pub(crate) const NO_STATISTICS: Localized = Localized {
    nl: "--statistics gaat alleen met --format pretty of json.",
    fr: "--statistics ne va qu'avec --format pretty ou json.",
    de: "--statistics geht nur mit --format pretty oder json.",
    en: "--statistics goes with --format pretty or json only.",
};
pub(crate) const NO_BASELINE: Localized = Localized {
    nl: "Deze baseline is er niet. Maak hem met baak check --write-baseline.",
    fr: "Cette baseline n'existe pas. Créez-la avec baak check --write-baseline.",
    de: "Diese Baseline gibt es nicht. Machen Sie sie mit baak check --write-baseline.",
    en: "There is no such baseline. Make it with baak check --write-baseline.",
};
pub(crate) const CANNOT_ANNOTATE: Localized = Localized {
    nl: "Opmerkingen komen alleen in een Word-bestand (.docx) of OpenDocument-tekst (.odt). Laat --annotate weg.",
    fr: "Les commentaires ne s'écrivent que dans un fichier Word (.docx) ou OpenDocument (.odt). Retirez --annotate.",
    de: "Kommentare gibt es nur in einer Word-Datei (.docx) oder einem OpenDocument-Text (.odt). Lassen Sie --annotate weg.",
    en: "Comments can only be written in a Word document (.docx) or OpenDocument text (.odt). Leave --annotate out.",
};
pub(crate) const ANNOTATES_ITSELF: Localized = Localized {
    nl: "De kopie met opmerkingen kan niet de brief zelf zijn. Geef --annotate een andere naam.",
    fr: "La copie commentée ne peut pas être la lettre elle-même. Donnez un autre nom à --annotate.",
    de: "Die Kopie mit Kommentaren kann nicht der Brief selbst sein. Geben Sie --annotate einen anderen Namen.",
    en: "The copy with comments cannot be the letter itself. Give --annotate another name.",
};
pub(crate) const ANNOTATE_ONE: Localized = Localized {
    nl: "--annotate maakt één kopie. Geef één brief.",
    fr: "--annotate fait une seule copie. Indiquez une seule lettre.",
    de: "--annotate macht eine einzige Kopie. Geben Sie einen einzigen Brief an.",
    en: "--annotate makes one copy. Name one letter.",
};
pub(crate) const NOT_FIXED: Localized = Localized {
    nl: "Niets veranderd: het bestand is geen UTF-8. Bewaar het als UTF-8 en probeer opnieuw.",
    fr: "Rien n'a été changé : le fichier n'est pas en UTF-8. Enregistrez-le en UTF-8 et réessayez.",
    de: "Nichts geändert: Die Datei ist kein UTF-8. Speichern Sie sie als UTF-8 und versuchen Sie es noch einmal.",
    en: "Nothing changed: the file is not UTF-8. Save it as UTF-8 and try again.",
};
pub(crate) const FIXED: Localized = Localized {
    nl: "{n} plaats verbeterd|{n} plaatsen verbeterd",
    fr: "{n} endroit corrigé|{n} endroits corrigés",
    de: "{n} Stelle verbessert|{n} Stellen verbessert",
    en: "{n} place mended|{n} places mended",
};
pub(crate) const FIXABLE: Localized = Localized {
    nl: "{n} plaats te verbeteren met --fix|{n} plaatsen te verbeteren met --fix",
    fr: "{n} endroit à corriger avec --fix|{n} endroits à corriger avec --fix",
    de: "{n} Stelle mit --fix zu verbessern|{n} Stellen mit --fix zu verbessern",
    en: "{n} place to mend with --fix|{n} places to mend with --fix",
};
pub(crate) const NO_INPUT: Localized = Localized {
    nl: "Welke brief? Geef een bestand of map, of - voor de standaardinvoer.",
    fr: "Quelle lettre ? Indiquez un fichier ou un dossier, ou - pour l'entrée standard.",
    de: "Welcher Brief? Geben Sie eine Datei oder einen Ordner an, oder - für die Standardeingabe.",
    en: "Which letter? Name a file or a folder, or - for standard input.",
};
pub(crate) const UNKNOWN_RULE: Localized = Localized {
    nl: "Er is geen regel of groep “{code}”. Groepen: {groups}. Alle regels: baak rules.",
    fr: "Il n'y a pas de règle ni de groupe « {code} ». Groupes : {groups}. Toutes les règles : baak rules.",
    de: "Es gibt keine Regel oder Gruppe „{code}“. Gruppen: {groups}. Alle Regeln: baak rules.",
    en: "There is no rule or group “{code}”. Groups: {groups}. All rules: baak rules.",
};

/// Says something on standard error. Nothing can be done when nobody listens.
pub(crate) fn say(text: &str) {
    let _ = writeln!(io::stderr().lock(), "{text}");
}

/// Why a file cannot be read, and what to do.
pub(crate) fn of_io(error: &io::Error, ui: UiLang) -> String {
    match error.kind() {
        ErrorKind::NotFound => NOT_FOUND.get(ui).to_owned(),
        ErrorKind::PermissionDenied => NOT_ALLOWED.get(ui).to_owned(),
        _ => UNREADABLE.get(ui).replace("{error}", &error.to_string()),
    }
}

/// The language for messages that belong to no letter: the one asked for, else the user's, else English.
pub(crate) fn ui_lang(asked: Option<UiLang>) -> UiLang {
    let of_variable = |name: &str| {
        let value = std::env::var(name).ok().filter(|value| !value.is_empty())?;
        Some(value.get(..2).and_then(UiLang::from_code).unwrap_or(UiLang::En))
    };
    asked.or_else(|| ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().find_map(of_variable)).unwrap_or(UiLang::En)
}
