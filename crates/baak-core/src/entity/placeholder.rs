//! Merge fields and placeholders (`{{naam}}`, `«Datum»`, `[BEDRAG]`), told by their name.

use super::scan::Scan;
use super::word_class::{Class, fold};
use super::{Entity, EntityKind, Slot};
use crate::span::Span;

/// Longest placeholder, in bytes; a longer bracket holds prose.
const MAX_BYTES: usize = 90;
/// A bracket with small letters holds at most so many words to be a placeholder.
const MAX_WORDS: usize = 6;
/// So many underscores, periods or `…` make a line to fill in.
const FILL_UNDERSCORES: usize = 4;
const FILL_PERIODS: usize = 6;
const FILL_ELLIPSES: usize = 2;
/// A row of marks that is a line of its own and this long is a rule across the page.
const RULE_BYTES: usize = 40;

/// Finds the placeholders of a block and hides their tokens from the other annotators.
pub(super) fn annotate(scan: &mut Scan<'_>, out: &mut Vec<Entity>) {
    let mut at = 0;
    while let Some(i) = scan.next(at, Class::OPENING) {
        at = i + 1;
        let start = scan.start(i);
        let rest = &scan.text[start..scan.block_end()];
        let Some((len, slot)) = starting(rest, &scan.text[scan.block_start()..start]) else {
            if rest.starts_with('.') {
                // One look at a row of periods is enough.
                at = scan.token_from(at, start + rest.len() - rest.trim_start_matches('.').len());
            }
            continue;
        };
        let place = Span::new(start, start + len);
        let (_, to) = scan.tokens_of(place);
        at = to.max(at);
        if let Some(slot) = slot {
            scan.add_field(i, at, slot);
            out.push(Entity { kind: EntityKind::Placeholder(slot), span: place });
        }
    }
}

/// The placeholder at the start of `rest`: its length, and what it stands for (`None`: a rule or leader to skip).
fn starting(rest: &str, before: &str) -> Option<(usize, Option<Slot>)> {
    let bytes = rest.as_bytes();
    let between = |open: usize, close: &str| -> Option<(&str, usize)> {
        // A placeholder stands on one line, and its end is near.
        let inner = floor(rest, MAX_BYTES).get(open..)?;
        let end = inner.find(close)?;
        let inner = &inner[..end];
        (!inner.contains('\n') && !inner.trim().is_empty()).then_some((inner, open + end + close.len()))
    };
    let found = |name: &str, len: usize| Some((len, Some(slot(name))));
    match bytes {
        [b'{', b'{', ..] => between(2, "}}").and_then(|(name, len)| {
            let len = len + usize::from(bytes.get(len) == Some(&b'}'));
            found(name.trim_matches(['{', '}', ' ']), len)
        }),
        [b'$', b'{', ..] => between(2, "}").and_then(|(name, len)| found(name, len)),
        [b'{', ..] => between(1, "}").and_then(|(inner, len)| {
            let inner = inner.trim();
            let field = inner
                .strip_prefix("MERGEFIELD")
                .map(|name| name.split('\\').next().unwrap_or(name).trim().trim_matches(['"', '”', '“']));
            match field {
                Some(name) => found(name, len),
                None => is_identifier(inner).then(|| found(inner, len)).flatten(),
            }
        }),
        [b'<', b'<', ..] => between(2, ">>").and_then(|(name, len)| found(name, len)),
        [b'<', ..] => between(1, ">").and_then(|(name, len)| is_bracket_name(name).then(|| found(name, len)).flatten()),
        [b'[', ..] => between(1, "]").and_then(|(name, len)| is_bracket_name(name).then(|| found(name, len)).flatten()),
        [b'%', ..] => between(1, "%").and_then(|(name, len)| {
            let glued = before.ends_with(|c: char| c.is_ascii_digit());
            (!glued && name.len() > 1 && is_identifier(name)).then(|| found(name, len)).flatten()
        }),
        [b'_', ..] => underscores(rest, before),
        [b'.', b'.', ..] => fill(rest, before, '.', FILL_PERIODS),
        _ if rest.starts_with('«') => between('«'.len_utf8(), "»")
            .and_then(|(name, len)| is_quoted_name(name).then(|| found(name, len)).flatten()),
        _ if rest.starts_with('…') => fill(rest, before, '…', FILL_ELLIPSES),
        _ => None,
    }
}

/// The first `max` bytes of a text, or fewer, up to a `char` boundary.
fn floor(text: &str, max: usize) -> &str {
    let mut end = text.len().min(max);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[..end]
}

/// The last `max` bytes of a text, or fewer, from a `char` boundary.
fn ceiling(text: &str, max: usize) -> &str {
    let mut start = text.len().saturating_sub(max);
    while !text.is_char_boundary(start) {
        start += 1;
    }
    &text[start..]
}

/// `__NAAM__`, or a line to fill in.
fn underscores(rest: &str, before: &str) -> Option<(usize, Option<Slot>)> {
    let opening = rest.bytes().take_while(|b| *b == b'_').count();
    let near = floor(rest, MAX_BYTES);
    if opening == 2 {
        let end = near[opening..].find(|c: char| !(c.is_alphanumeric() || matches!(c, '-' | '_' | '.')));
        let name = near[opening..].get(..end.unwrap_or(near.len() - opening)).unwrap_or("").trim_end_matches('.');
        let inner = name.trim_end_matches('_');
        if name.len() - inner.len() == 2 && is_identifier(inner) {
            return Some((opening + name.len(), Some(slot(inner))));
        }
    }
    fill(rest, before, '_', FILL_UNDERSCORES)
}

/// A row of at least `min` equal marks, with blanks between them, that the reader or writer fills in.
fn fill(rest: &str, before: &str, mark: char, min: usize) -> Option<(usize, Option<Slot>)> {
    let (mut count, mut end) = (0, 0);
    for (at, c) in rest.char_indices() {
        if c == mark || (mark == '…' && c == '.') {
            count += 1;
            end = at + c.len_utf8();
        } else if !(matches!(c, ' ' | '/') && rest[at + 1..].starts_with(mark)) {
            break;
        }
    }
    if count < min {
        return None;
    }
    let after = &rest[end..];
    // A look at what is near is enough, and keeps long lines cheap.
    let line_before = ceiling(before, MAX_BYTES).rsplit('\n').next().unwrap_or("").trim();
    let line_after = floor(after, MAX_BYTES).split('\n').next().unwrap_or("").trim();
    // `DOSSIERNR.......: 12` leads to a value; a long row alone is a rule across the page.
    let leader = line_after.starts_with(':')
        || (mark == '.' && !line_before.is_empty() && line_after.starts_with(|c: char| c.is_ascii_digit() || c == '€'));
    let rule = line_before.is_empty() && line_after.is_empty() && end >= RULE_BYTES;
    Some((end, (!leader && !rule).then_some(Slot::Unknown)))
}

/// One word of letters, digits and the joints of names: `dossier.nr`, `Datum_ingang`, `klantNaam`.
fn is_identifier(name: &str) -> bool {
    name.starts_with(|c: char| c.is_alphabetic() || c == '_')
        && name.chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | '.' | '-' | ':'))
        && name.chars().count() > 1
}

/// Whether a name has a joint that no word of prose has.
fn has_joint(name: &str) -> bool {
    let inner_capital = name.chars().zip(name.chars().skip(1)).any(|(a, b)| a.is_lowercase() && b.is_uppercase());
    name.contains('_') || inner_capital
}

/// What may stand in `[…]` and `<…>`: capitals, an identifier, or the name of a known kind of value.
fn is_bracket_name(name: &str) -> bool {
    let name = name.trim();
    if !name.starts_with(|c: char| c.is_alphabetic() || c == '_')
        || name.contains(['@', '<', '[', '=', '?', '!', ';'])
        || name.contains("://")
    {
        return false;
    }
    let letters = name.chars().filter(|c| c.is_alphabetic()).count();
    let small = name.chars().any(char::is_lowercase);
    if !small {
        return letters >= 2;
    }
    if is_identifier(name) && has_joint(name) {
        return true;
    }
    let words = name.split_whitespace().count();
    words <= MAX_WORDS && (slot_of_first(name).is_some() || is_blank_name(name))
}

/// What may stand in `«…»`, which also are quotes: one word with a joint or capital, or a known name.
fn is_quoted_name(name: &str) -> bool {
    if name.starts_with([' ', '\u{a0}', '\u{202f}']) {
        let name = name.trim();
        return is_identifier(name) && name.contains('_');
    }
    is_identifier(name) && (has_joint(name) || name.starts_with(char::is_uppercase) || slot(name) != Slot::Unknown)
}

/// Names of fields without a value of a known kind, and orders to fill in.
fn is_blank_name(name: &str) -> bool {
    const NAMES: [&str; 22] = [
        "aanspreking",
        "aanhef",
        "civilite",
        "anrede",
        "titre",
        "titel",
        "handtekening",
        "signature",
        "unterschrift",
        "logo",
        "heer/mevrouw",
        "monsieur/madame",
        "in te vullen",
        "invullen",
        "a completer",
        "completer",
        "auszufullen",
        "ausfullen",
        "vul in",
        "vul aan",
        "to do",
        "todo",
    ];
    let folded = fold(name);
    NAMES.iter().any(|n| folded == *n)
}

/// Word stems of the names of fields, in nl, fr, de and en; the first that fits decides.
#[rustfmt::skip]
const STEMS: &[(Slot, &[&str])] = &[
    (Slot::Unknown, &["signature", "handtekening", "unterschrift", "logo", "aanspreking", "civilite", "anrede", "titre", "titel"]),
    (Slot::Email, &["email", "e-mail", "mail", "courriel", "mailadres"]),
    (Slot::Phone, &["tel", "telefoon", "telephone", "telefon", "phone", "gsm", "rufnummer", "telefoonnummer", "telefonnummer", "telefoonnr", "mobile", "mobiel", "handynummer"]),
    (Slot::CaseWorker, &["maatschappelijk", "dossierbeheerder", "behandelaar", "contactpersoon", "mw", "as", "assistant", "assistante", "travailleur", "gestionnaire", "agent", "contact", "sozialarbeiter", "sozialarbeiterin", "sachbearbeiter", "sachbearbeiterin", "ansprechpartner", "ansprechperson", "caseworker", "referent", "consulent", "medewerker"]),
    (Slot::Court, &["arbeidsrechtbank", "rechtbank", "tribunal", "gericht", "arbeitsgericht", "court", "griffie", "greffe", "juridiction"]),
    (Slot::Address, &["adres", "adresse", "address", "straat", "rue", "strasse", "street", "postcode", "postal", "codepostal", "plz", "anschrift", "domicile", "postadres"]),
    (Slot::Amount, &["bedrag", "montant", "betrag", "amount", "som", "somme", "summe", "maandbedrag", "totaal", "total", "saldo", "solde", "tarief", "loon", "euro"]),
    (Slot::Date, &["datum", "date", "dag", "tag", "jour", "antragsdatum", "einddatum", "begindatum", "startdatum", "geboortedatum", "termijn", "echeance", "frist", "deadline", "antragstag", "beschlussdatum"]),
    (Slot::Reference, &["dossiernummer", "dossiernr", "dossier", "nummer", "numero", "no", "nr", "ref", "referentie", "reference", "kenmerk", "aktenzeichen", "aktennummer", "akte", "zeichen", "az", "matricule", "number", "niss", "insz", "rijksregisternummer", "klantnummer", "n", "kandidaatnummer", "geschaftszeichen", "id"]),
    (Slot::Service, &["dienst", "service", "instelling", "institution", "einrichtung", "ocmw", "cpas", "oshz", "organisatie", "organisme", "afdeling", "departement", "abteilung", "team", "kantoor", "bureau", "verzekeringsfonds", "fonds", "kas", "caisse", "kasse", "authority", "autoriteit", "bestuur", "behorde", "dienststelle", "verwaltung", "equipe"]),
    (Slot::Name, &["naam", "nom", "name", "voornaam", "prenom", "vorname", "familienaam", "nachname", "familienname", "achternaam", "klant", "client", "kunde", "aanvrager", "demandeur", "antragsteller", "beneficiaire", "beneficiary", "begunstigde", "betrokkene", "gezinslid", "bewoner"]),
    (Slot::Text, &["reden", "motief", "motivering", "motivation", "motif", "raison", "grund", "begrundung", "onderwerp", "objet", "betreff", "gegenstand", "subject", "tekst", "texte", "text", "feiten", "faits", "omschrijving", "description", "beschreibung", "toelichting", "aard", "nature", "beslissing", "decision", "entscheidung", "opmerking", "berekening", "calcul", "berechnung", "document", "documenten", "documents", "bijlage"]),
];

fn stem_slot(word: &str) -> Option<Slot> {
    let folded = fold(word);
    STEMS.iter().find(|(_, stems)| stems.iter().any(|s| folded == **s)).map(|(slot, _)| *slot)
}

/// What the first word of a name in prose says.
fn slot_of_first(name: &str) -> Option<Slot> {
    let first = name.split(|c: char| !c.is_alphanumeric() && c != '-').find(|w| !w.is_empty())?;
    // One letter, or a word that is common in prose, tells nothing there.
    (first.len() > 2 && !matches!(first, "contact" | "total" | "date" | "agent") || !name.trim().contains(' '))
        .then(|| stem_slot(first))
        .flatten()
}

/// What a placeholder of this name stands for.
///
/// ```
/// use baak_core::entity::{Slot, placeholder::slot};
/// assert_eq!(slot("datum_beslissing"), Slot::Date);
/// assert_eq!(slot("Arbeidsrechtbank_adres"), Slot::Address);
/// assert_eq!(slot("NOM_AS"), Slot::CaseWorker);
/// assert_eq!(slot("x1"), Slot::Unknown);
/// ```
pub fn slot(name: &str) -> Slot {
    // Kinds of value outrank whose value it is (`mw.telefoon` is a phone); of two of a kind the first counts.
    let rank = |slot: Slot| match slot {
        Slot::Email | Slot::Phone | Slot::Address | Slot::Amount | Slot::Date => 0,
        Slot::Reference => 1,
        Slot::CaseWorker | Slot::Court => 2,
        Slot::Name => 3,
        Slot::Service => 4,
        Slot::Text | Slot::Unknown => 5,
    };
    let mut best: Option<Slot> = None;
    for part in parts(name) {
        let Some(found) = stem_slot(part).or_else(|| compound_slot(part)) else { continue };
        if best.is_none_or(|b| rank(found) < rank(b)) {
            best = Some(found);
        }
    }
    // `service_gestionnaire` is the service, not its case worker.
    let first = parts(name).next().and_then(stem_slot);
    if first == Some(Slot::Service) && best == Some(Slot::CaseWorker) {
        return Slot::Service;
    }
    best.unwrap_or(Slot::Unknown)
}

/// A compound such as `antragsdatum` or `uitkeringsbedrag`: its end tells.
fn compound_slot(part: &str) -> Option<Slot> {
    let folded = fold(part);
    let word = folded.as_str();
    STEMS
        .iter()
        .find(|(_, stems)| stems.iter().any(|s| s.len() >= 4 && word.len() > s.len() && word.ends_with(s)))
        .map(|(slot, _)| *slot)
}

/// The words of an identifier: apart by marks, or by a capital behind a small letter.
fn parts(name: &str) -> impl Iterator<Item = &str> {
    name.split(|c: char| !c.is_alphanumeric() && c != '-').filter(|p| !p.is_empty()).flat_map(|part| {
        let mut cuts = vec![0];
        let mut previous = ' ';
        for (at, c) in part.char_indices() {
            if c.is_uppercase() && previous.is_lowercase() {
                cuts.push(at);
            }
            previous = c;
        }
        cuts.push(part.len());
        (1..cuts.len()).map(move |i| &part[cuts[i - 1]..cuts[i]]).collect::<Vec<_>>()
    })
}

#[cfg(test)]
mod tests {
    use super::super::testing::{assert_found, assert_none};
    use super::*;
    use crate::lang::Lang;

    #[test]
    fn placeholders_have_their_place_and_kind() {
        for (text, span, expected) in [
            ("op {{datum_beslissing}} hebben", "{{datum_beslissing}}", Slot::Date),
            ("{{ klant.naam }}", "{{ klant.naam }}", Slot::Name),
            ("bij «Arbeidsrechtbank_naam», «Arbeidsrechtbank_adres».", "«Arbeidsrechtbank_naam»", Slot::Court),
            ("bij «Arbeidsrechtbank_naam», «Arbeidsrechtbank_adres».", "«Arbeidsrechtbank_adres»", Slot::Address),
            ("Dossier: «Dossiernummer»", "«Dossiernummer»", Slot::Reference),
            ("«Bedrag_nieuw» EUR", "«Bedrag_nieuw»", Slot::Amount),
            ("ÖSHZ «GEMEINDE»", "«GEMEINDE»", Slot::Unknown),
            ("Le [DATE_DEMANDE], [CIVILITE] [NOM]", "[DATE_DEMANDE]", Slot::Date),
            ("confié à [NOM_AS], travailleur", "[NOM_AS]", Slot::CaseWorker),
            ("joignable au [TEL_AS].", "[TEL_AS]", Slot::Phone),
            ("[DATUM AANVRAAG]", "[DATUM AANVRAAG]", Slot::Date),
            ("[naam van de dossierbeheerder]", "[naam van de dossierbeheerder]", Slot::CaseWorker),
            ("am {MERGEFIELD Antragsdatum} Sozialhilfe", "{MERGEFIELD Antragsdatum}", Slot::Date),
            ("{ MERGEFIELD \"Betrag\" \\* MERGEFORMAT }", "{ MERGEFIELD \"Betrag\" \\* MERGEFORMAT }", Slot::Amount),
            ("${adresse}", "${adresse}", Slot::Address),
            ("%nom%", "%nom%", Slot::Name),
            ("__DIENST__", "__DIENST__", Slot::Service),
            ("<<telefon>>", "<<telefon>>", Slot::Phone),
            ("<klantNaam>", "<klantNaam>", Slot::Name),
            ("{reden}", "{reden}", Slot::Text),
            ("Naam: ..........", "..........", Slot::Unknown),
            ("Fait à ______, le", "______", Slot::Unknown),
            ("demandeur : …………", "…………", Slot::Unknown),
        ] {
            for lang in Lang::ALL {
                assert_found(text, lang, span, |kind| kind == EntityKind::Placeholder(expected));
            }
        }
    }

    #[test]
    fn names_tell_their_kind() {
        for (name, expected) in [
            ("LFD_NR", Slot::Reference),
            ("Sozialarbeiter", Slot::CaseWorker),
            ("mw.telefoon", Slot::Phone),
            ("rechtbank.adres", Slot::Address),
            ("dossier.nr", Slot::Reference),
            ("E-mail", Slot::Email),
            ("MAANDBEDRAG", Slot::Amount),
            ("uitkeringsbedrag", Slot::Amount),
            ("Betreff", Slot::Text),
            ("", Slot::Unknown),
        ] {
            assert_eq!(slot(name), expected, "{name}");
        }
    }

    #[test]
    fn brackets_and_rows_of_prose_are_no_placeholders() {
        for text in [
            "zie [1] en [2]",
            "hij zei « non » tegen ons",
            "catégorie « avec famille à charge »",
            "[sic]",
            "[het comité heeft beslist]",
            "5 % tot 10 % van",
            "a < b en c > d",
            "<a@b.be>",
            "Wacht... nog",
            "{ }",
            "[]",
            "dat kost 5$",
            "DOSSIERNR.........: 0071",
            "____________________________________________",
            "(NAAM)",
        ] {
            for lang in Lang::ALL {
                assert_none(text, lang, |kind| matches!(kind, EntityKind::Placeholder(_)));
            }
        }
    }
}
