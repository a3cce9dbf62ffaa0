//! The form for coders: one page that works offline and by keyboard, and saves its answers as a file.

use super::Sheet;
use baak_core::lang::{Localized, UiLang};

const SCRIPT: &str = include_str!("form.js");
const STYLE: &str = include_str!("form.css");

const TEXTS: [(&str, Localized); 17] = [
    (
        "title",
        Localized {
            nl: "Brieven nakijken",
            fr: "Vérifier des lettres",
            de: "Schreiben nachprüfen",
            en: "Judge letters",
        },
    ),
    (
        "lead",
        Localized {
            nl: "Lees de brief en zeg van elk element of het erin staat. Overleg niet met de andere persoon: beide oordelen tellen. Uw antwoorden blijven in dit venster tot u ze bewaart; er wordt niets verstuurd.",
            fr: "Lisez la lettre et dites pour chaque élément s'il y figure. Ne vous concertez pas avec l'autre personne : les deux avis comptent. Vos réponses restent dans cette fenêtre jusqu'à ce que vous les enregistriez ; rien n'est envoyé.",
            de: "Lesen Sie das Schreiben und sagen Sie für jedes Element, ob es darin steht. Sprechen Sie sich nicht mit der anderen Person ab: Beide Urteile zählen. Ihre Antworten bleiben in diesem Fenster, bis Sie sie speichern; es wird nichts gesendet.",
            en: "Read the letter and say of each element whether it is there. Do not confer with the other person: both judgements count. Your answers stay in this window until you save them; nothing is sent.",
        },
    ),
    (
        "coder",
        Localized {
            nl: "Uw naam of initialen",
            fr: "Votre nom ou vos initiales",
            de: "Ihr Name oder Kürzel",
            en: "Your name or initials",
        },
    ),
    (
        "letter",
        Localized {
            nl: "Brief {n} van {all}",
            fr: "Lettre {n} sur {all}",
            de: "Schreiben {n} von {all}",
            en: "Letter {n} of {all}",
        },
    ),
    ("present", Localized { nl: "Staat erin", fr: "Présent", de: "Vorhanden", en: "Present" }),
    ("absent", Localized { nl: "Ontbreekt", fr: "Manque", de: "Fehlt", en: "Missing" }),
    ("wrong", Localized { nl: "Fout", fr: "Erroné", de: "Falsch", en: "Wrong" }),
    ("unsure", Localized { nl: "Niet zeker", fr: "Incertain", de: "Nicht sicher", en: "Not sure" }),
    (
        "evidence",
        Localized {
            nl: "Wat Baak daarvoor houdt (kijk pas na uw antwoord)",
            fr: "Ce que Baak a retenu (à regarder après avoir répondu)",
            de: "Was Baak dafür hält (erst nach der Antwort ansehen)",
            en: "What Baak takes for it (look after answering)",
        },
    ),
    (
        "nothing",
        Localized {
            nl: "Baak vond niets.",
            fr: "Baak n'a rien trouvé.",
            de: "Baak hat nichts gefunden.",
            en: "Baak found nothing.",
        },
    ),
    (
        "previous",
        Localized { nl: "Vorige brief", fr: "Lettre précédente", de: "Voriges Schreiben", en: "Previous letter" },
    ),
    ("next", Localized { nl: "Volgende brief", fr: "Lettre suivante", de: "Nächstes Schreiben", en: "Next letter" }),
    (
        "save",
        Localized {
            nl: "Antwoorden bewaren",
            fr: "Enregistrer les réponses",
            de: "Antworten speichern",
            en: "Save the answers",
        },
    ),
    (
        "load",
        Localized {
            nl: "Eerder bewaarde antwoorden openen",
            fr: "Ouvrir des réponses enregistrées",
            de: "Gespeicherte Antworten öffnen",
            en: "Open answers saved before",
        },
    ),
    (
        "done",
        Localized {
            nl: "{n} van {all} vragen beantwoord",
            fr: "{n} questions répondues sur {all}",
            de: "{n} von {all} Fragen beantwortet",
            en: "{n} of {all} questions answered",
        },
    ),
    (
        "keys",
        Localized {
            nl: "Toetsen: 1 staat erin, 2 ontbreekt, 3 fout, 4 niet zeker; pijl omhoog en omlaag voor de vragen; PageUp en PageDown voor de brieven.",
            fr: "Touches : 1 présent, 2 manque, 3 erroné, 4 incertain ; flèches haut et bas pour les questions ; PageUp et PageDown pour les lettres.",
            de: "Tasten: 1 vorhanden, 2 fehlt, 3 falsch, 4 nicht sicher; Pfeil auf und ab für die Fragen; Bild auf und Bild ab für die Schreiben.",
            en: "Keys: 1 present, 2 missing, 3 wrong, 4 not sure; arrow up and down for the questions; PageUp and PageDown for the letters.",
        },
    ),
    (
        "noname",
        Localized {
            nl: "Vul eerst uw naam of initialen in.",
            fr: "Indiquez d'abord votre nom ou vos initiales.",
            de: "Geben Sie zuerst Ihren Namen oder Ihr Kürzel an.",
            en: "Give your name or initials first.",
        },
    ),
];

/// The form.
pub(super) fn page(sheets: &[Sheet], frame: &str, ui: UiLang) -> String {
    let texts: serde_json::Map<String, serde_json::Value> =
        TEXTS.iter().map(|(key, text)| ((*key).to_owned(), text.get(ui).into())).collect();
    let data = serde_json::json!({ "frame": frame, "texts": texts, "sheets": sheets });
    // In a script, `</` would end it.
    let data = data.to_string().replace("</", "<\\/").replace("<!--", "<\\!--");
    let text = |key: &str| TEXTS.iter().find(|(name, _)| *name == key).map_or("", |(_, text)| text.get(ui));
    format!(
        "<!doctype html>\n<html lang=\"{lang}\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'\">\n\
         <title>{title}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n<header>\n<h1>{title}</h1>\n<p>{lead}</p>\n<p class=\"keys\">{keys}</p>\n\
         <div class=\"bar\"><label>{coder} <input id=\"coder\" autocomplete=\"off\"></label> <button id=\"save\" type=\"button\">{save}</button> \
         <label class=\"file\">{load} <input id=\"load\" type=\"file\" accept=\".json\"></label> <span id=\"done\" role=\"status\"></span></div>\n</header>\n\
         <main><section id=\"letter\" aria-labelledby=\"which\" tabindex=\"0\"><h2 id=\"which\"></h2><p id=\"kind\"></p><div id=\"text\"></div></section>\n\
         <form id=\"questions\" aria-labelledby=\"which\"></form></main>\n\
         <footer><button id=\"previous\" type=\"button\">{previous}</button> <button id=\"next\" type=\"button\">{next}</button></footer>\n\
         <script>const DATA = {data};\n{SCRIPT}</script>\n</body>\n</html>\n",
        lang = ui.code(),
        title = text("title"),
        lead = text("lead"),
        keys = text("keys"),
        coder = text("coder"),
        save = text("save"),
        load = text("load"),
        previous = text("previous"),
        next = text("next"),
    )
}
