//! References to law: articles, instruments, and both in one where they are joined.

use super::date;
use super::law_act::{self, Act};
use super::scan::{Gap, Scan};
use super::word_class::Class;
use super::{Entity, EntityKind, LawReference};
use crate::span::Span;

/// A list of articles and their parts is read for at most so many parts.
const MAX_PARTS: usize = 40;
/// So many small words may stand between an article and its instrument (`van dezelfde`, `de ladite`).
const MAX_LINK: usize = 5;
/// So many tokens may stand between an instrument and its article (`, notamment son`).
const MAX_FILLER: usize = 6;

/// Names of the parts of an article that a number or letter follows, or an ordinal precedes.
const PARTS: [&str; 35] = [
    "lid",
    "leden",
    "alinea",
    "alineas",
    "al",
    "paragraaf",
    "paragrafen",
    "paragraphe",
    "paragraphes",
    "par",
    "absatz",
    "abs",
    "nr",
    "nrs",
    "n",
    "no",
    "punt",
    "point",
    "points",
    "littera",
    "lit",
    "litt",
    "satz",
    "streepje",
    "tiret",
    "onderdeel",
    "nummer",
    "buchstabe",
    "ziffer",
    "zin",
    "absatze",
    "punkt",
    "letter",
    "unterabsatz",
    "gedankenstrich",
];
const ORDINALS: [&str; 26] = [
    "eerste",
    "tweede",
    "derde",
    "vierde",
    "vijfde",
    "zesde",
    "zevende",
    "achtste",
    "laatste",
    "premier",
    "premiere",
    "deuxieme",
    "second",
    "troisieme",
    "quatrieme",
    "cinquieme",
    "dernier",
    "erster",
    "ersten",
    "zweiter",
    "zweiten",
    "dritter",
    "dritten",
    "vierter",
    "vierten",
    "letzter",
];
/// What joins two articles or parts.
const JOINTS: [&str; 14] = ["en", "et", "und", "tot", "met", "a", "au", "bis", "of", "ou", "oder", "-", "–", "tem"];
const LATIN: [&str; 9] = ["bis", "ter", "quater", "quinquies", "sexies", "septies", "octies", "nonies", "decies"];

/// Finds the law references of a block.
pub(super) fn annotate(scan: &Scan<'_>, out: &mut Vec<Entity>) {
    let gate = Class::ARTICLE.or(Class::SECTION).or(Class::ACT).or(Class::ACT_ADJECTIVE);
    let mut at = 0;
    while let Some(i) = scan.next(at, gate) {
        at = i + 1;
        let found =
            if scan.has(i, Class::ARTICLE.or(Class::SECTION)) { from_article(scan, i) } else { from_act(scan, i) };
        if let Some((reference, end)) = found {
            out.push(Entity { kind: EntityKind::Law(reference), span: scan.span(i, end) });
            at = end.max(at);
        }
    }
}

const fn reference(articles: Option<Span>, act: Option<Act>) -> LawReference {
    match act {
        Some(act) => LawReference {
            articles,
            act: Some(act.kind),
            is_precise: act.is_precise,
            act_date: act.date,
            is_judicial_code: act.is_judicial_code,
        },
        None => LawReference { articles, act: None, is_precise: false, act_date: None, is_judicial_code: false },
    }
}

/// A reference that starts with its article.
fn from_article(scan: &Scan<'_>, i: usize) -> Option<(LawReference, usize)> {
    let (first, end) = articles(scan, i)?;
    let numbers = Some(scan.span(first, end));
    if let Some(act) = act_behind(scan, end) {
        return Some((reference(numbers, Some(act)), act.end));
    }
    // `Artikel 1. Het leefloon wordt …` numbers the decision's own articles.
    let own = scan.has(i, Class::ARTICLE)
        && scan.starts_line(i)
        && end == first + 1
        && scan.is_any(end, &[".", ":", "–", "-"]);
    (!own).then(|| (reference(numbers, None), end))
}

/// A reference that starts with its instrument; its article may follow.
fn from_act(scan: &Scan<'_>, i: usize) -> Option<(LawReference, usize)> {
    let act = law_act::at(scan, i, false)?;
    if let Some((first, end, last)) = articles_behind(scan, act.end) {
        return Some((reference(Some(scan.span(first, end)), Some(act)), last));
    }
    act.stands_alone.then(|| (reference(None, Some(act)), act.end))
}

/// The instrument that follows an article that ends before token `end`.
fn act_behind(scan: &Scan<'_>, end: usize) -> Option<Act> {
    let mut at = end;
    let bracket = scan.mark(at, "(");
    let comma = scan.mark(at, ",");
    at += usize::from(bracket || comma);
    let first = at;
    while at < first + MAX_LINK && scan.has(at, Class::LINK) && scan.follows(at) {
        at += 1;
    }
    if !scan.follows(at) {
        return None;
    }
    // `der am 3. Juni 1970 koordinierten Gesetze`
    let early =
        if scan.is(at, "am") { date::at(scan, at + 1).filter(|d| scan.has(d.end, Class::ACT_ADJECTIVE)) } else { None };
    let mut act = law_act::at(scan, early.map_or(at, |d| d.end), true)?;
    if let Some(early) = early {
        act.date = Some(early.date);
        act.is_precise = true;
    }
    // Behind a comma, or with nothing between, only a name will do: `artikel 3, wet van …`.
    if at == first && !act.is_precise {
        return None;
    }
    if bracket && scan.mark(act.end, ")") {
        act.end += 1;
    }
    Some(act)
}

/// The articles that follow an instrument: first and last token of their numbers, and one past what belongs to it.
fn articles_behind(scan: &Scan<'_>, end: usize) -> Option<(usize, usize, usize)> {
    let filler = [
        "notamment",
        "son",
        "ses",
        "l'",
        "les",
        "de",
        "het",
        "die",
        "der",
        "zijn",
        "haar",
        "inzonderheid",
        "op",
        "meer",
        "bepaald",
        "namelijk",
        "insbesondere",
        "dont",
        "particulierement",
        "specialement",
        "prevoit",
        "dispose",
        "la",
        "le",
        ",",
        "(",
        "meerbepaald",
        "spécialement",
    ];
    let mut at = end;
    let mut bracket = false;
    while at < end + MAX_FILLER && !scan.has(at, Class::ARTICLE.or(Class::SECTION)) {
        let own = scan.is(at, "en") && scan.is_any(at + 1, &["son", "ses", "zijn"]);
        if !own && !scan.is_any(at, &filler) {
            return None;
        }
        bracket |= scan.mark(at, "(");
        at += 1;
    }
    if at == end && !scan.has(at, Class::SECTION) && scan.gap(at) == Gap::Column {
        return None;
    }
    let (first, last) = articles(scan, at)?;
    // These articles may be those of another instrument.
    if act_behind(scan, last).is_some() {
        return None;
    }
    Some((first, last, last + usize::from(bracket && scan.mark(last, ")"))))
}

/// The numbers behind the word `artikel` or the mark `§` at token `i`: the first token and one past the last.
fn articles(scan: &Scan<'_>, i: usize) -> Option<(usize, usize)> {
    let first = scan.after_period(i);
    let first = if scan.mark(first, "§") { first + 1 } else { first };
    if !scan.follows(first) {
        return None;
    }
    let mut end = article_number(scan, first)?;
    for _ in 0..MAX_PARTS {
        match next_part(scan, end) {
            Some(next) => end = next,
            None => break,
        }
    }
    Some((first, end))
}

/// An article's number with what is joined to it: `14`, `1er`, `52bis`, `6.12`, `20/1`, `II.21`, `L1122-30`.
fn article_number(scan: &Scan<'_>, i: usize) -> Option<usize> {
    let mut end = i + 1;
    if scan.has(i, Class::NUMBER) {
        let other = Class::UNIT.or(Class::CURRENCY).or(Class::HOUR);
        if scan.has(end, other) && scan.same_line(end) {
            return None;
        }
        if scan.joined(end) && scan.joined(end + 1) && scan.is_any(end, &["/", "-"]) && scan.has(end + 1, Class::NUMBER)
        {
            end += 2;
        }
    } else if scan.is_word(i) && scan.has(i, Class::CAPITAL) {
        let text = scan.str(i).as_bytes();
        let roman = text.len() <= 4 && text.iter().all(|b| matches!(b, b'I' | b'V' | b'X' | b'L' | b'R' | b'D'));
        if text.len() > 1 && text[1].is_ascii_digit() {
            if scan.joined(end) && scan.mark(end, "-") && scan.has(end + 1, Class::NUMBER) {
                end += 2;
            }
        } else if roman && scan.mark(end, ".") && scan.has(end + 1, Class::NUMBER) && scan.same_line(end + 1) {
            end += 2;
        } else {
            return None;
        }
    } else {
        return None;
    }
    Some(behind_degree(scan, end))
}

/// Skips `°` and the like behind a number.
fn behind_degree(scan: &Scan<'_>, i: usize) -> usize {
    if scan.joined(i)
        && scan.is_any(i, &["°", "º", ")"])
        && !(scan.mark(i, ")") && scan.has(i.wrapping_sub(1), Class::NUMBER))
    {
        i + 1
    } else {
        i
    }
}

/// One more article or part behind token `end`: one past its last token.
fn next_part(scan: &Scan<'_>, end: usize) -> Option<usize> {
    if !scan.follows(end) {
        return None;
    }
    if let Some(next) = named_part(scan, end) {
        return Some(next);
    }
    let comma = scan.mark(end, ",");
    let mut at = end + usize::from(comma);
    let mut joined = comma;
    // `, en`, `tot en met`, `en/of`
    for _ in 0..3 {
        if scan.is_any(at, &JOINTS) || (joined && scan.mark(at, "/")) {
            joined = true;
            at += 1;
        }
    }
    if !joined || !scan.follows(at) {
        return None;
    }
    named_part(scan, at).or_else(|| plain_part(scan, at)).or_else(|| {
        // `en het artikel 11`, `et l'article 3`
        let word = at + usize::from(scan.is_any(at, &["het", "de", "l'", "les", "der", "des", "den"]));
        let number = scan.after_period(word);
        (scan.has(word, Class::ARTICLE) && scan.follows(number)).then(|| article_number(scan, number)).flatten()
    })
}

/// A part with a name or mark of its own: `§ 1`, `derde lid`, `al. 2`, `bis`, `a)`.
fn named_part(scan: &Scan<'_>, i: usize) -> Option<usize> {
    if scan.has(i, Class::SECTION) {
        let number = if scan.has(i + 1, Class::SECTION) { i + 2 } else { i + 1 };
        return scan.has(number, Class::NUMBER).then(|| behind_degree(scan, number + 1));
    }
    if !scan.is_word(i) && !scan.has(i, Class::NUMBER) {
        return None;
    }
    // `derde lid`, `1ste lid`, `premier alinéa`
    let ordinal = scan.is_any(i, &ORDINALS) || (scan.has(i, Class::NUMBER) && scan.int(i).is_none());
    if ordinal {
        let part = scan.follows(i + 1) && scan.is_any(i + 1, &PARTS);
        return part.then_some(i + 2);
    }
    if scan.has(i, Class::NUMBER) {
        return None;
    }
    if scan.is_any(i, &PARTS) {
        let mut number = scan.after_period(i);
        if scan.mark(number, "°") {
            number += 1;
        }
        let letter = scan.is_word(number) && scan.str(number).len() == 1;
        let told = scan.has(number, Class::NUMBER) && !scan.has(number + 1, Class::MONTH.or(Class::UNIT));
        return (told || letter || scan.is_any(number, &ORDINALS)).then(|| behind_degree(scan, number + 1));
    }
    // A Latin suffix follows its number; `bis 53` joins two numbers.
    if scan.is_any(i, &LATIN) && scan.same_line(i) && !scan.has(i + 1, Class::NUMBER) {
        return Some(i + 1);
    }
    // `a)`
    let letter = scan.str(i).len() == 1 && scan.has(i, Class::LOWER) && scan.joined(i + 1) && scan.mark(i + 1, ")");
    letter.then_some(i + 2)
}

/// A bare number behind a comma or conjunction: `728 et 1017`, `2°`.
fn plain_part(scan: &Scan<'_>, i: usize) -> Option<usize> {
    let end = article_number(scan, i)?;
    if scan.has(end, Class::MONTH.or(Class::SHORT_MONTH))
        || scan.mark(end, "%")
        || (scan.mark(end, ".") && scan.has(end + 1, Class::MONTH))
    {
        return None;
    }
    // `artikel 3, 1000 Brussel`
    let postal = scan.int(i).is_some_and(|n| n >= 1000)
        && scan.has(end, Class::CAPITAL)
        && scan.same_line(end)
        && !scan.has(end, Class::ACT.or(Class::ACT_ADJECTIVE).or(Class::LINK))
        && !scan.is_any(end, &["ger", "c"]);
    (!postal).then_some(end)
}

#[cfg(test)]
mod tests {
    use super::super::testing::{assert_found, assert_none, entities};
    use super::super::{ActKind, Date};
    use super::*;
    use crate::lang::Lang;

    fn law(kind: EntityKind) -> Option<LawReference> {
        match kind {
            EntityKind::Law(law) => Some(law),
            _ => None,
        }
    }

    /// Language, text, span, articles, kind of act, year of its date, precise.
    type Case = (Lang, &'static str, &'static str, &'static str, Option<ActKind>, u16, bool);

    #[test]
    fn references_have_their_place_and_value() {
        use ActKind::{Act, Code, Decree, Order, Regulation};
        use Lang::{De, Fr, Nl};
        #[rustfmt::skip]
        let cases: &[Case] = &[
            (Nl, "(artikel 22, § 1, derde lid van de wet van 26 mei 2002 betreffende het recht op maatschappelijke integratie). Daarom", "artikel 22, § 1, derde lid van de wet van 26 mei 2002 betreffende het recht op maatschappelijke integratie", "22, § 1, derde lid", Some(Act), 2002, true),
            (Nl, "Met toepassing van artikel 24, § 1, 1° van de wet vorderen wij", "artikel 24, § 1, 1° van de wet", "24, § 1, 1°", Some(Act), 0, false),
            (Nl, "de artikelen 728 en 1017 van het Gerechtelijk Wetboek: u", "artikelen 728 en 1017 van het Gerechtelijk Wetboek", "728 en 1017", Some(Code), 0, true),
            (Nl, "de artikelen 728 en 1017 Ger.W., waarvan", "artikelen 728 en 1017 Ger.W.", "728 en 1017", Some(Code), 0, true),
            (Nl, "de programmawet van 27 december 2004 (artikelen 203 tot 219) en", "programmawet van 27 december 2004 (artikelen 203 tot 219)", "203 tot 219", Some(Act), 2004, true),
            (Nl, "en artikel 57 van de OCMW-wet.", "artikel 57 van de OCMW-wet", "57", Some(Act), 0, true),
            (Nl, "artikel 5, § 1 en artikel 11 van de wet van 22 december 2016 houdende invoering", "artikel 5, § 1 en artikel 11 van de wet van 22 december 2016 houdende invoering", "5, § 1 en artikel 11", Some(Act), 2016, true),
            (Nl, "artikel 13 van voormelde wet. U", "artikel 13 van voormelde wet", "13", Some(Act), 0, false),
            (Nl, "Volgens artikel 6.12 van het Besluit Vlaamse Codex Wonen van 2021 en", "artikel 6.12 van het Besluit Vlaamse Codex Wonen van 2021", "6.12", Some(Order), 0, true),
            (Nl, "In artikel 3 van ons reglement van 12 december 2022 staat", "artikel 3 van ons reglement van 12 december 2022", "3", Some(Regulation), 2022, true),
            (Nl, "ons toewijzingsreglement (artikel 4) moet", "toewijzingsreglement (artikel 4)", "4", Some(Regulation), 0, false),
            (Nl, "GROND: ART. 3, 5° WET 26/05/2002 (RMI)", "ART. 3, 5° WET 26/05/2002 (RMI)", "3, 5°", Some(Act), 2002, true),
            (Nl, "Gelet op de wet van 26 mei 2002 betreffende het recht op integratie, inzonderheid de artikelen 3, 4°, en 16, § 1;", "wet van 26 mei 2002 betreffende het recht op integratie, inzonderheid de artikelen 3, 4°, en 16, § 1", "3, 4°, en 16, § 1", Some(Act), 2002, true),
            (Nl, "koninklijk besluit van 11 juli 2002 houdende algemeen reglement, is", "koninklijk besluit van 11 juli 2002 houdende algemeen reglement", "", Some(Order), 2002, true),
            (Nl, "artikel 32 van de wetten betreffende de preventie van beroepsziekten, gecoördineerd op 3 juni 1970, dient", "artikel 32 van de wetten betreffende de preventie van beroepsziekten, gecoördineerd op 3 juni 1970", "32", Some(Act), 1970, true),
            (Nl, "artikel 16 van de wet betreffende het recht op integratie van 26 mei 2002, en", "artikel 16 van de wet betreffende het recht op integratie van 26 mei 2002", "16", Some(Act), 2002, true),
            (Nl, "De wet van 11 april 1995 tot invoering van het 'handvest' van de sociaal verzekerde, artikelen 14 en 15.", "wet van 11 april 1995 tot invoering van het 'handvest' van de sociaal verzekerde, artikelen 14 en 15", "14 en 15", Some(Act), 1995, true),
            (Nl, "decreet van 27 april 2018 tot regeling van de toelagen (Groeipakketdecreet), artikel 92", "decreet van 27 april 2018 tot regeling van de toelagen (Groeipakketdecreet), artikel 92", "92", Some(Decree), 2018, true),
            (Nl, "(artikel 14, § 1)", "artikel 14, § 1", "14, § 1", None, 0, false),
            (Nl, "de artt. 728 en 1017 Ger. W. zijn", "artt. 728 en 1017 Ger. W.", "728 en 1017", Some(Code), 0, true),
            (Nl, "het KB van 3 juli 1996.", "KB van 3 juli 1996", "", Some(Order), 1996, true),
            (Nl, "het Handvest van de sociaal verzekerde bepaalt", "Handvest van de sociaal verzekerde", "", Some(Act), 0, true),
            (Nl, "besluit van de Vlaamse Regering van 3 mei 2019", "besluit van de Vlaamse Regering van 3 mei 2019", "", Some(Order), 2019, true),
            (Fr, "L'article 30 des lois coordonnées du 3 juin 1970 vous donne", "article 30 des lois coordonnées du 3 juin 1970", "30", Some(Act), 1970, true),
            (Fr, "l'article 1er, 31° ter du Code wallon de l'habitation durable et", "article 1er, 31° ter du Code wallon de l'habitation durable", "1er, 31° ter", Some(Code), 0, true),
            (Fr, "l'article 3 de l'arrêté du Gouvernement wallon du 6 septembre 2007 réservent", "article 3 de l'arrêté du Gouvernement wallon du 6 septembre 2007", "3", Some(Order), 2007, true),
            (Fr, "arrêté royal du 25 novembre 1991 portant réglementation du chômage, articles 44, 45, 71 et 169 ;", "arrêté royal du 25 novembre 1991 portant réglementation du chômage, articles 44, 45, 71 et 169", "44, 45, 71 et 169", Some(Order), 1991, true),
            (Fr, "en violation de l'article 71, alinéa 1er, 4° ;", "article 71, alinéa 1er, 4°", "71, alinéa 1er, 4°", None, 0, false),
            (Fr, "l'article 7, § 13 de l'arrêté-loi du 28 décembre 1944.", "article 7, § 13 de l'arrêté-loi du 28 décembre 1944", "7, § 13", Some(Act), 1944, true),
            (Fr, "Art. 728 et 1017 C. jud. : représentation", "Art. 728 et 1017 C. jud.", "728 et 1017", Some(Code), 0, true),
            (Fr, "Article 728 du Code judiciaire : vous", "Article 728 du Code judiciaire", "728", Some(Code), 0, true),
            (Fr, "(article 76 du Code bruxellois du logement).", "article 76 du Code bruxellois du logement", "76", Some(Code), 0, true),
            (Fr, "Vu la loi du 26 mai 2002 concernant le droit à l'intégration sociale, notamment son article 3, 5° ;", "loi du 26 mai 2002 concernant le droit à l'intégration sociale, notamment son article 3, 5°", "3, 5°", Some(Act), 2002, true),
            (Fr, "article 8, § 1er de l'arrêté du Gouvernement de la Région de Bruxelles-Capitale du 26 septembre 1996 les", "article 8, § 1er de l'arrêté du Gouvernement de la Région de Bruxelles-Capitale du 26 septembre 1996", "8, § 1er", Some(Order), 1996, true),
            (Fr, "L'article 118 de la loi-programme (I) du 27 décembre 2006 ouvre", "article 118 de la loi-programme (I) du 27 décembre 2006", "118", Some(Act), 2006, true),
            (Fr, "la Charte de l'assuré social.", "Charte de l'assuré social", "", Some(Act), 0, true),
            (Fr, "BASE : LOI RIS", "LOI RIS", "", Some(Act), 0, true),
            (Fr, "la loi du 11 avril 1995 visant à instituer « la charte » de l'assuré social, vous", "loi du 11 avril 1995 visant à instituer « la charte » de l'assuré social", "", Some(Act), 1995, true),
            (Fr, "l'article 4 de cette loi.", "article 4 de cette loi", "4", Some(Act), 0, false),
            (Fr, "A.R. du 11 juillet 2002", "A.R. du 11 juillet 2002", "", Some(Order), 2002, true),
            (De, "Nach Artikel 3 Nr. 4 des Gesetzes vom 26. Mai 2002 über das Recht auf soziale Eingliederung erhält", "Artikel 3 Nr. 4 des Gesetzes vom 26. Mai 2002 über das Recht auf soziale Eingliederung", "3 Nr. 4", Some(Act), 2002, true),
            (De, "(Artikel 14 des Dekrets vom 23. April 2018 über die Familienleistungen).", "Artikel 14 des Dekrets vom 23. April 2018 über die Familienleistungen", "14", Some(Decree), 2018, true),
            (De, "(Artikel 51 und 52bis des Königlichen Erlasses vom 25. November 1991).", "Artikel 51 und 52bis des Königlichen Erlasses vom 25. November 1991", "51 und 52bis", Some(Order), 1991, true),
            (De, "Artikel 57 § 1 des Grundlagengesetzes vom 8. Juli 1976 über die Zentren.", "Artikel 57 § 1 des Grundlagengesetzes vom 8. Juli 1976 über die Zentren", "57 § 1", Some(Act), 1976, true),
            (De, "Artikel 728 und 1017 des Gerichtsgesetzbuches: Vertretung", "Artikel 728 und 1017 des Gerichtsgesetzbuches", "728 und 1017", Some(Code), 0, true),
            (De, "(Artikel 1017 Gerichtsgesetzbuch).", "Artikel 1017 Gerichtsgesetzbuch", "1017", Some(Code), 0, true),
            (De, "gemäß Artikel 4 desselben Gesetzes.", "Artikel 4 desselben Gesetzes", "4", Some(Act), 0, false),
            (De, "des Gesetzes vom 11. April 1995 zur Einführung der „Charta“ der Sozialversicherten.", "Gesetzes vom 11. April 1995 zur Einführung der „Charta“ der Sozialversicherten", "", Some(Act), 1995, true),
            (De, "K.E. vom 11. Juli 2002", "K.E. vom 11. Juli 2002", "", Some(Order), 2002, true),
        ];
        for &(lang, text, span, articles, act, year, precise) in cases {
            assert_found(text, lang, span, |kind| {
                law(kind).is_some_and(|l| {
                    l.articles.map_or("", |a| a.of(text)) == articles
                        && l.act == act
                        && l.act_date.and_then(|d: Date| d.year).unwrap_or(0) == year
                        && l.is_precise == precise
                })
            });
        }
    }

    #[test]
    fn the_judicial_code_is_known() {
        for (lang, text) in [
            (Lang::Nl, "artikel 728 van het Gerechtelijk Wetboek"),
            (Lang::Nl, "art. 728 Ger.W."),
            (Lang::Fr, "l'article 728 du Code judiciaire"),
            (Lang::Fr, "art. 1017 C. jud."),
            (Lang::De, "Artikel 728 Gerichtsgesetzbuch"),
        ] {
            let judicial = entities(text, lang).iter().any(|e| law(e.kind).is_some_and(|l| l.is_judicial_code));
            assert!(judicial, "{text}");
        }
        assert_none("artikel 3 van het Burgerlijk Wetboek", Lang::Nl, |k| law(k).is_some_and(|l| l.is_judicial_code));
    }

    #[test]
    fn other_words_are_no_references() {
        for (lang, text) in [
            (Lang::Nl, "U hebt volgens de wet recht op uitleg."),
            (Lang::Nl, "het besluit van 3 mei 2025"),
            (Lang::Nl, "Artikel 1. Het leefloon wordt toegekend."),
            (Lang::Nl, "dit artikel is verkocht"),
            (Lang::Nl, "het artikel 3 maanden geleden"),
            (Lang::Nl, "code 31B"),
            (Lang::Fr, "les conditions prévues par la loi"),
            (Lang::Fr, "le comité a arrêté une décision"),
            (Lang::Fr, "la silicose, code 1.301.11"),
            (Lang::Fr, "un article de presse"),
            (Lang::Fr, "le code d'accès"),
            (Lang::De, "nach dem Gesetz"),
            (Lang::De, "alles in Ordnung"),
            (Lang::De, "ein Artikel der Zeitung"),
            (Lang::De, "die Beschlüsse vom 3. Mai"),
            (Lang::De, "am 3. Mai"),
        ] {
            assert_none(text, lang, |kind| law(kind).is_some());
        }
    }
}
