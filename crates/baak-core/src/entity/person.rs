//! Persons by honorific, by task, or by the sentence that sends the reader to them.

use super::person_name::{self, Name};
use super::scan::{Gap, Scan};
use super::word_class::Class;
use super::{Entity, EntityKind};
use crate::lang::Lang;
use crate::span::Span;

/// So many tokens around a name tell whether the sentence is about contact.
const CONTACT_REACH: usize = 14;
/// So many small words may stand between a task and its name (`: `, `s'appelle`, a code).
const MAX_LINK: usize = 5;

/// What joins a task and a name.
const LINKS: [&str; 16] = [
    "is", "heet", "blijft", "wordt", "est", "s'", "appelle", "sera", "reste", "ist", "heisst", "bleibt", "–", "-", "=",
    "|",
];
const COPULAS: [&str; 9] = ["is", "blijft", "wordt", "est", "reste", "sera", "ist", "bleibt", "wird"];
/// Small words between a call and a name (`vraag naar`, `wenden Sie sich an`).
const CALL_LINKS: [&str; 20] = [
    "naar",
    "dan",
    "gerust",
    "a",
    "vous",
    "sie",
    "sich",
    "an",
    "bei",
    "nach",
    "met",
    "eens",
    "gerne",
    "gern",
    "direct",
    "plutot",
    "au",
    "bitte",
    "of",
    "rechtstreeks",
];
/// Words that may stand before the reader's own name.
const ADDRESSING: [&str; 9] = ["aan", "a", "an", "voor", "pour", "fur", "tav", "betreft", "concerne"];

/// Finds the persons of a block; the reader, who is greeted or addressed, is not among them.
pub(super) fn annotate(scan: &Scan<'_>, out: &mut Vec<Entity>) {
    let first = out.len();
    let gate = Class::HONORIFIC
        .or(Class::ROLE)
        .or(Class::ROLE_FIRST)
        .or(Class::CALL)
        .or(Class::HELPS)
        .or(Class::SERVICE)
        .or(Class::PHONE);
    let mut at = 0;
    while let Some(i) = scan.next(at, gate) {
        at = i + 1;
        let class = scan.class(i);
        if class.has(Class::HONORIFIC) {
            push(out, scan, by_honorific(scan, i));
            continue;
        }
        if class.has(Class::ROLE.or(Class::ROLE_FIRST))
            && let Some(end) = role_end(scan, i)
        {
            push(out, scan, behind_role(scan, i, end));
            push(out, scan, before_role(scan, i, end));
        }
        if class.has(Class::CALL) {
            push(out, scan, behind_call(scan, i));
        }
        if class.has(Class::HELPS) {
            push(out, scan, before_helping(scan, i));
        }
        if class.has(Class::PHONE) {
            push(out, scan, before_phone(scan, i));
        }
        if class.has(Class::SERVICE) {
            push(out, scan, before_service(scan, i));
        }
    }
    merge(out, first);
}

/// First and last token (plus one) of a person, and whether the text gives the task.
type Found = Option<(usize, usize, bool)>;

fn push(out: &mut Vec<Entity>, scan: &Scan<'_>, found: Found) {
    if let Some((from, to, has_role)) = found {
        out.push(Entity { kind: EntityKind::Person { has_role }, span: scan.span(from, to) });
    }
}

/// Makes one person of those that overlap.
fn merge(out: &mut Vec<Entity>, first: usize) {
    out[first..].sort_by_key(|e| (e.span.start, e.span.end));
    let mut kept = first;
    for at in first..out.len() {
        let next = out[at];
        let previous: Option<Span> = (kept > first).then(|| out[kept - 1].span);
        if previous.is_some_and(|span| span.overlaps(next.span)) {
            let last = &mut out[kept - 1];
            let either = last.kind == EntityKind::Person { has_role: true }
                || next.kind == EntityKind::Person { has_role: true };
            *last = Entity { kind: EntityKind::Person { has_role: either }, span: last.span.cover(next.span) };
        } else {
            out[kept] = next;
            kept += 1;
        }
    }
    out.truncate(kept);
}

/// `mevrouw Goossens`, `M. Dupont`, `Frau Dosquet`.
fn by_honorific(scan: &Scan<'_>, i: usize) -> Found {
    let text = scan.str(i);
    let period = scan.mark(i + 1, ".") && scan.joined(i + 1);
    // One letter is an honorific only with its period, `Me` only with a capital.
    // Behind `(s.)` it is an initial.
    let signed = scan.mark(i.wrapping_sub(1), ")");
    if (text.len() == 1 && (!period || text != "M" || signed)) || (scan.is(i, "me") && text != "Me") {
        return None;
    }
    let from = scan.after_period(i);
    if !scan.follows(from) || scan.gap(from) == Gap::Joined && !period {
        return None;
    }
    let name = person_name::at(scan, from)?;
    if is_reader(scan, i, name.end) {
        return None;
    }
    Some((i, name.end, is_about_contact(scan, i, name.end)))
}

/// Whether the person between the tokens is greeted or addressed.
fn is_reader(scan: &Scan<'_>, from: usize, to: usize) -> bool {
    // `Geachte mevrouw X`, `Dag meneer en mevrouw X`, `Sehr geehrte Frau X`
    let mut at = from;
    for _ in 0..4 {
        let Some(before) = at.checked_sub(1) else { break };
        if scan.has(before, Class::GREETING) && (scan.gap(at) != Gap::Line) {
            return true;
        }
        if !(scan.is_any(before, &["tag", "morgen", ",", "en", "et", "und", "de", "/", "of", "ou", "oder"])
            || scan.has(before, Class::HONORIFIC))
        {
            break;
        }
        at = before;
    }
    // A line of its own, in the address or as `Monsieur Scordia,`
    let mut start = from;
    while start > 0 && scan.is_any(start - 1, &["de", "-", "•"]) && scan.same_line(start) {
        start -= 1;
    }
    let end = to + usize::from(scan.mark(to, ",") && scan.joined(to));
    if scan.starts_line(start) && scan.starts_line(end) && !scan.has(end, Class::LOWER) {
        return true;
    }
    // `Monsieur Scordia, nous avons …`
    let opens = scan.starts_line(start) || scan.ends_sentence(start.wrapping_sub(1));
    if opens && scan.mark(to, ",") && !is_about_contact(scan, from, to) {
        return true;
    }
    // `Aan mevrouw X`, `À : Madame X`
    let before = if start > 0 && scan.mark(start - 1, ":") { start - 1 } else { start };
    before > 0 && scan.is_any(before - 1, &ADDRESSING) && scan.starts_line(before - 1)
}

/// Whether the sentence around the tokens `from..to` tells how to reach somebody, or names a task.
fn is_about_contact(scan: &Scan<'_>, from: usize, to: usize) -> bool {
    let cue = Class::CONTACT.or(Class::ROLE).or(Class::PHONE).or(Class::CALL);
    let line_break = |i: usize| match scan.gap(i) {
        Gap::Column => true,
        Gap::Line => scan.has(i, Class::CAPITAL) || !scan.is_word(i),
        _ => false,
    };
    for i in to..(to + CONTACT_REACH).min(scan.len()) {
        if scan.ends_sentence(i) || line_break(i) && !scan.has(i, Class::ROLE.or(Class::ROLE_FIRST)) {
            break;
        }
        let service = scan.has(i, Class::SERVICE) && i < to + 4;
        if scan.has(i, cue) || service || (scan.has(i, Class::ROLE_FIRST) && role_end(scan, i).is_some()) {
            return true;
        }
    }
    for i in (from.saturating_sub(CONTACT_REACH)..from).rev() {
        // A question before the name goes on with it: `Vragen? Karen Maes`.
        if (scan.ends_sentence(i) && !scan.mark(i, "?")) || line_break(i + 1) {
            break;
        }
        if scan.has(i, cue) || (scan.has(i, Class::ROLE_FIRST) && role_end(scan, i).is_some()) {
            return true;
        }
    }
    false
}

/// One past the task at token `i`: `dossierbeheerder`, `assistante sociale`, `uw contact`.
fn role_end(scan: &Scan<'_>, i: usize) -> Option<usize> {
    if scan.has(i, Class::ROLE) {
        let of_file = scan.is(i, "gestionnaire")
            && scan.is_any(i + 1, &["de", "du"])
            && scan.is_any(i + 2, &["dossier", "dossiers"]);
        return Some(if of_file { i + 3 } else { i + 1 });
    }
    let pairs: [(&[&str], &[&str]); 7] = [
        (
            &["maatschappelijk", "maatschappelijke", "sociaal"],
            &["werker", "werkster", "assistent", "assistente", "werkers", "assistenten"],
        ),
        (&["assistant", "assistante"], &["social", "sociale"]),
        (&["travailleur", "travailleuse"], &["social", "sociale"]),
        (&["agent", "agente", "agt"], &["traitant", "traitante"]),
        (&["delegue", "deleguee"], &["social", "sociale"]),
        (&["uw", "votre", "ihr"], &["contact", "kontakt"]),
        (&["contact"], &[":"]),
    ];
    if scan.is(i, "personne") && scan.is(i + 1, "de") && scan.is(i + 2, "contact") {
        return Some(i + 3);
    }
    let end =
        pairs.iter().find(|(firsts, seconds)| scan.is_any(i, firsts) && scan.is_any(i + 1, seconds)).map(|_| i + 2)?;
    (scan.follows(i + 1)).then_some(end)
}

/// `behandelaar: N. Verlinden`, `Votre assistant social s'appelle Bilal Osman`.
fn behind_role(scan: &Scan<'_>, i: usize, end: usize) -> Found {
    let mut at = end;
    // `(e)`, `(in)` behind the word
    if scan.mark(at, "(") && scan.joined(at) && scan.mark(at + 2, ")") {
        at += 3;
    }
    // One period ends the sentence; more lead to the name.
    let dots = (at..scan.len()).take_while(|i| scan.mark(*i, ".")).count();
    if dots == 1 && !scan.mark(at + 1, ":") {
        return None;
    }
    at += dots;
    at += usize::from(scan.mark(at, ":"));
    let mut linked = at > end || scan.mark(end.wrapping_sub(1), ":");
    for _ in 0..MAX_LINK {
        if scan.is_any(at, &LINKS) || (linked && scan.has(at, Class::NUMBER)) {
            linked = true;
            at += 1;
        }
    }
    let column = linked && scan.gap(at) == Gap::Column;
    if !(scan.same_line(at) || column || (scan.gap(at) == Gap::Line && scan.has(end, Class::LOWER))) {
        return None;
    }
    let name = person_name::at(scan, at)?;
    // German nouns are capital too: one word is a name only where the text says so.
    let shown = linked || scan.lang != Lang::De || name.is_full();
    let noun = person_name::is_german_noun(scan, at, name)
        || (scan.lang == Lang::De && !name.is_full() && !scan.is_any(at.wrapping_sub(1), &["ist", "heisst", ":"]));
    (shown && !noun && !scan.mark(at.wrapping_sub(1), "-")).then_some((i, name.end, true))
}

/// `Mieke Van Boxtael, dossierbeheerder`; `Karima Delvigne` above `assistante sociale`; `Maarten Ooms blijft je …`.
fn before_role(scan: &Scan<'_>, i: usize, end: usize) -> Found {
    let mut before = i;
    if before > 0
        && scan.is_any(before - 1, &["uw", "je", "votre", "notre", "onze", "ihr", "ihre", "als", "een", "votre"])
    {
        before -= 1;
    }
    let mark =
        before > 0 && (scan.is_any(before - 1, &[",", "("]) || scan.is_dash(before - 1) && !scan.joined(before - 1));
    if mark {
        let (from, name) = person_name::ending_at(scan, before - 1)?;
        let last = if scan.mark(before - 1, "(") && scan.mark(end, ")") { end + 1 } else { end };
        let sure = name.is_full() && !person_name::is_german_noun(scan, from, name) && !is_greeted(scan, from);
        return sure.then_some((from, last, true));
    }
    if scan.gap(before) == Gap::Line && before > 0 {
        let (from, name) = person_name::ending_at(scan, before)?;
        return (name.is_full() && scan.starts_line(from) && !is_greeted(scan, from)).then_some((from, end, true));
    }
    // `Maarten Ooms blijft ook de komende maanden je maatschappelijk werker`
    for at in (i.saturating_sub(9)..i).rev() {
        if scan.ends_sentence(at) || scan.mark(at, ",") {
            return None;
        }
        if scan.is_any(at, &COPULAS) {
            // `Pieter-Jan Lauwers. Hij is uw maatschappelijk werker.`
            let pronoun = at >= 2
                && scan.is_any(at - 1, &["hij", "zij", "ze", "il", "elle", "er", "sie"])
                && scan.mark(at - 2, ".");
            let (from, name) = person_name::ending_at(scan, if pronoun { at - 2 } else { at })?;
            return name.is_full().then_some((from, name.end, true));
        }
    }
    None
}

fn is_greeted(scan: &Scan<'_>, from: usize) -> bool {
    scan.has(from.wrapping_sub(1), Class::GREETING.or(Class::HONORIFIC))
}

/// `Bel Jasmien op 0800 00 221`, `Demandez Nadia Lambert`, `Fragen Sie Lisa Hilgers`.
fn behind_call(scan: &Scan<'_>, i: usize) -> Found {
    let mut at = i + 1;
    for _ in 0..MAX_LINK {
        if scan.is_any(at, &CALL_LINKS) && scan.has(at, Class::LOWER.or(Class::CAPITAL)) && scan.follows(at) {
            at += 1;
        }
    }
    if !scan.follows(at) || scan.gap(at) == Gap::Joined {
        return None;
    }
    let name = person_name::at(scan, at)?;
    if person_name::is_german_noun(scan, at, name) || (scan.lang == Lang::De && at == i + 1) {
        return None;
    }
    let number_follows =
        || (name.end..name.end + 10).take_while(|n| !scan.ends_sentence(*n)).any(|n| scan.has(n, Class::PHONE));
    let led = scan.is_any(name.end, &["op", "via", "au", "par", "unter", ",", ":", "(", "van", "du", "de", "an"]);
    (name.is_full() && !is_all_capitals(scan, at, name)
        || (led && number_follows() && !is_all_capitals(scan, at, name)))
    .then_some((at, name.end, true))
}

/// A name in capitals in a sentence is an organisation's.
fn is_all_capitals(scan: &Scan<'_>, from: usize, name: Name) -> bool {
    (from..name.end).all(|i| !scan.str(i).chars().any(char::is_lowercase))
}

/// `Noor Callewaert volgt uw dossier op`.
fn before_helping(scan: &Scan<'_>, i: usize) -> Found {
    if !scan.has(i, Class::LOWER) {
        return None;
    }
    let (from, name) = person_name::ending_at(scan, i)?;
    // It is the reader who is helped, or a telephone is named.
    let reader = ["u", "uw", "je", "jouw", "vous", "votre", "vos", "sie", "ihnen", "ihr", "ihre", "ihren", "ihrem"];
    let helped = (i + 1..i + CONTACT_REACH)
        .take_while(|at| !scan.ends_sentence(*at))
        .any(|at| scan.is_any(at, &reader) || scan.has(at, Class::PHONE));
    (name.is_full() && helped && !is_greeted(scan, from)).then_some((from, name.end, true))
}

/// `Lien Buysschaert (056 00 31 09)`, `N. Verlinden, 052 00 91 91`.
fn before_phone(scan: &Scan<'_>, i: usize) -> Found {
    let mut end = i;
    while end > 0
        && (scan.is_any(end - 1, &["(", ",", ":", ".", "op", "au", "tel", "telefoon", "telephone", "telefon", "unter"])
            || scan.is_dash(end - 1))
        && i - end < 4
    {
        end -= 1;
    }
    if end == 0 || (end == i && !scan.same_line(i)) {
        return None;
    }
    // The period of an initial belongs to the name.
    let (from, name) = person_name::ending_at(scan, end)?;
    let opens = scan.starts_line(from)
        || scan.is_any(
            from.wrapping_sub(1),
            &[":", "?", ".", ",", "(", "aan", "bij", "met", "a", "avec", "mit", "bei", "an"],
        );
    let sure = name.is_full() && opens && !is_greeted(scan, from) && !person_name::is_german_noun(scan, from, name);
    (sure && !is_all_capitals(scan, from, name)).then_some((from, name.end, true))
}

/// `Meer uitleg geeft Ilse van het team Energie`, `Karen Maes van de dienst Wonen`.
fn before_service(scan: &Scan<'_>, i: usize) -> Found {
    let mut end = i;
    while end > 0
        && i - end < 3
        && scan.is_any(
            end - 1,
            &["van", "de", "het", "ons", "onze", "du", "la", "l'", "notre", "des", "au", "(", "bij", "d'"],
        )
    {
        end -= 1;
    }
    if end == i || scan.lang == Lang::De {
        return None;
    }
    let (from, name) = person_name::ending_at(scan, end)?;
    let first_of_sentence = scan.starts_line(from) || scan.ends_sentence(from.wrapping_sub(1));
    let sure = (name.is_full() || !first_of_sentence) && !is_greeted(scan, from) && !is_all_capitals(scan, from, name);
    (sure && is_about_contact(scan, from, name.end)).then_some((from, name.end, true))
}

#[cfg(test)]
mod tests {
    use super::super::testing::{assert_found, assert_none};
    use super::*;

    #[test]
    fn persons_have_their_place_and_task() {
        use Lang::{De, Fr, Nl};
        for (lang, text, span, role) in [
            (Nl, "Vraag naar mevrouw Goossens: 014 00 60 33.", "mevrouw Goossens", true),
            (Nl, "ingediend door de heer Wannes DE RYBEL, geboren", "heer Wannes DE RYBEL", false),
            (Nl, "dhr. J. Peeters is verhuisd", "dhr. J. Peeters", false),
            (Nl, "Uw contact: Lien Buysschaert (056 00 31 09)", "Uw contact: Lien Buysschaert", true),
            (
                Nl,
                "Uw maatschappelijk werker heet Noor Callewaert.",
                "maatschappelijk werker heet Noor Callewaert",
                true,
            ),
            (Nl, "Maatschappelijk werker Joris Haemers volgt u op.", "Maatschappelijk werker Joris Haemers", true),
            (Nl, "Dossier OBR/2023/6617 – behandelaar: N. Verlinden", "behandelaar: N. Verlinden", true),
            (Nl, "BEHANDELAAR.......: K. VAN DIJCK", "BEHANDELAAR.......: K. VAN DIJCK", true),
            (
                Nl,
                "Voor inlichtingen: Mieke Van Boxtael, dossierbeheerder, 052 00 17 60",
                "Mieke Van Boxtael, dossierbeheerder",
                true,
            ),
            (Nl, "Bel Jasmien op 0800 00 221 of loop binnen", "Jasmien", true),
            (Nl, "Meer uitleg over deze beslissing geeft Ilse van het team Energie: 055 00 12 12.", "Ilse", true),
            (Nl, "bel Iris Maertens, 02 000 37 45", "Iris Maertens", true),
            (Nl, "Maarten Ooms blijft ook de komende maanden je maatschappelijk werker.", "Maarten Ooms", true),
            (
                Nl,
                "Herman Ieven, maatschappelijk werker, beheert uw dossier.",
                "Herman Ieven, maatschappelijk werker",
                true,
            ),
            (
                Nl,
                "Karen Schelstraete van de dienst Toewijzingen legt het graag uit: 09 000 95 20",
                "Karen Schelstraete",
                true,
            ),
            (Nl, "An De Smet (maatschappelijk werker)", "An De Smet (maatschappelijk werker)", true),
            (
                Fr,
                "Madame Sylvie Toussaint (service Candidatures, 04 000 80 61) se tient",
                "Madame Sylvie Toussaint",
                true,
            ),
            (Fr, "M. Dupont est absent", "M. Dupont", false),
            (Fr, "déposée par Monsieur V. Stassart, né en 1988", "Monsieur V. Stassart", false),
            (
                Fr,
                "Votre assistant social s'appelle Bilal Osman. Téléphonez",
                "assistant social s'appelle Bilal Osman",
                true,
            ),
            (Fr, "Gaëtan Moury, assistant social, sera votre interlocuteur.", "Gaëtan Moury, assistant social", true),
            (Fr, "Karima Delvigne\nassistante sociale", "Karima Delvigne\nassistante sociale", true),
            (Fr, "Demandez Nadia Lambert au 04 123 45 67.", "Nadia Lambert", true),
            (Fr, "Hélène Van Damme, gestionnaire, connaît votre dossier.", "Hélène Van Damme, gestionnaire", true),
            (
                Fr,
                "4. Votre référent : Julien Wauquier, travailleur social",
                "référent : Julien Wauquier, travailleur social",
                true,
            ),
            (Fr, "AGT TRAITANT : 0447 WILLEMART P.", "AGT TRAITANT : 0447 WILLEMART P.", true),
            (De, "Fragen Sie Frau Lang.", "Frau Lang", true),
            (De, "Für Auskünfte steht Ihnen Frau Lisa Hilgers, Sachbearbeiterin, unter", "Frau Lisa Hilgers", true),
            (De, "hilft Ihnen Herr Emonts vom Team Süd (080 00 75 30).", "Herr Emonts", true),
            (De, "Ihre Sozialarbeiterin heißt Anna Pauels.", "Sozialarbeiterin heißt Anna Pauels", true),
            (De, "Ansprechpartner: J. Keutgen", "Ansprechpartner: J. Keutgen", true),
            (De, "Antrag von Herrn Petrov vom 3. Mai", "Herrn Petrov", false),
            (De, "Lisa Hilgers, Sachbearbeiterin", "Lisa Hilgers, Sachbearbeiterin", true),
        ] {
            assert_found(text, lang, span, |kind| kind == EntityKind::Person { has_role: role });
        }
    }

    #[test]
    fn readers_and_things_are_no_persons() {
        for (lang, text) in [
            (Lang::Nl, "Geachte heer Cappoen"),
            (Lang::Nl, "Dag meneer en mevrouw Verhelst"),
            (Lang::Nl, "Mevrouw Ria Swennen\nKapelhof 6"),
            (Lang::Nl, "Vragen? Bel het Sociaal Huis: 055 00 12 12"),
            (Lang::Nl, "Vraagje? Loket Jeugd: 0471 00 00 12."),
            (Lang::Nl, "Zeg het direct aan uw maatschappelijk werker. Verandert er iets?"),
            (Lang::Nl, "bel de VDAB op 0800 30 700"),
            (Lang::Fr, "Monsieur Scordia,"),
            (Lang::Fr, "Madame, Monsieur,"),
            (Lang::Fr, "À : Madame Priscilla Heyndrickx"),
            (Lang::Fr, "votre assistant social vous aide"),
            (Lang::Fr, "auprès du Processus Litiges, 065 00 39 50."),
            (Lang::Fr, "Contactez Actiris"),
            (Lang::De, "Sehr geehrter Herr Petrov,"),
            (Lang::De, "Fragen? Team Kindergeld, 087 596 000"),
            (Lang::De, "Ihr Sozialarbeiter Termine"),
            (Lang::De, "Für Fragen: 087 39 47 71 (Dienst Streitfälle)."),
            (Lang::De, "Wenden Sie sich an die Abteilung Energie"),
            (Lang::De, "Fragen Sie Ihre Krankenkasse"),
        ] {
            assert_none(text, lang, |kind| matches!(kind, EntityKind::Person { .. }));
        }
    }
}
