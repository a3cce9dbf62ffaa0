//! Numbers in words, one to hundred, as Belgians write them.

use crate::lang::Lang;

/// Up to this number the words are known.
const MAX: u32 = 100;

#[rustfmt::skip]
const NL: [(&str, u32); 31] = [
    ("een", 1), ("ene", 1), ("twee", 2), ("drie", 3), ("vier", 4), ("vijf", 5), ("zes", 6), ("zeven", 7), ("acht", 8), ("negen", 9),
    ("tien", 10), ("elf", 11), ("twaalf", 12), ("dertien", 13), ("veertien", 14), ("vijftien", 15), ("zestien", 16),
    ("zeventien", 17), ("achttien", 18), ("negentien", 19), ("twintig", 20), ("dertig", 30), ("veertig", 40), ("vijftig", 50),
    ("zestig", 60), ("zeventig", 70), ("tachtig", 80), ("negentig", 90), ("honderd", 100), ("tweeen", 2), ("drieen", 3),
];

#[rustfmt::skip]
const FR: [(&str, u32); 31] = [
    ("un", 1), ("une", 1), ("deux", 2), ("trois", 3), ("quatre", 4), ("cinq", 5), ("six", 6), ("sept", 7), ("huit", 8), ("neuf", 9),
    ("dix", 10), ("onze", 11), ("douze", 12), ("treize", 13), ("quatorze", 14), ("quinze", 15), ("seize", 16), ("vingt", 20),
    ("vingts", 20), ("trente", 30), ("quarante", 40), ("cinquante", 50), ("soixante", 60), ("septante", 70), ("octante", 80),
    ("huitante", 80), ("quatre-vingt", 80), ("quatre-vingts", 80), ("nonante", 90), ("cent", 100), ("cents", 100),
];

#[rustfmt::skip]
const DE: [(&str, u32); 40] = [
    ("ein", 1), ("eine", 1), ("einen", 1), ("einem", 1), ("einer", 1), ("eines", 1), ("eins", 1), ("zwei", 2), ("zweier", 2), ("zwo", 2), ("drei", 3), ("dreier", 3),
    ("vier", 4), ("funf", 5), ("fuenf", 5), ("sechs", 6), ("sieben", 7), ("acht", 8), ("neun", 9), ("zehn", 10), ("elf", 11),
    ("zwolf", 12), ("zwoelf", 12), ("dreizehn", 13), ("vierzehn", 14), ("funfzehn", 15), ("sechzehn", 16), ("siebzehn", 17),
    ("achtzehn", 18), ("neunzehn", 19), ("zwanzig", 20), ("dreissig", 30), ("vierzig", 40), ("funfzig", 50), ("sechzig", 60),
    ("siebzig", 70), ("achtzig", 80), ("neunzig", 90), ("hundert", 100), ("einhundert", 100),
];

/// The number that a folded word says (`drieentwintig`, `soixante-dix`, `vierzehn`); an article counts as one.
pub(super) fn parse(word: &str, lang: Lang) -> Option<u32> {
    // The shortest are "un" and "elf", the longest "quatre-vingt-dix-neuf" and "fünfundsiebzig".
    if word.len() < 2 || word.len() > 24 {
        return None;
    }
    match lang {
        Lang::Nl => simple(&NL, word).or_else(|| compound(&NL, word, "en")),
        Lang::De => simple(&DE, word).or_else(|| compound(&DE, word, "und")),
        Lang::Fr => simple(&FR, word).or_else(|| french(word)),
    }
}

fn simple(words: &[(&str, u32)], word: &str) -> Option<u32> {
    words.iter().find(|(known, _)| *known == word).map(|(_, value)| *value)
}

/// `vier-en-twintig`: a digit, the link, and a multiple of ten.
fn compound(words: &[(&str, u32)], word: &str, link: &str) -> Option<u32> {
    words.iter().filter(|(digit, value)| *value < 10 && word.starts_with(digit)).find_map(|(digit, ones)| {
        let tens = simple(words, word[digit.len()..].strip_prefix(link)?)?;
        ((20..MAX).contains(&tens) && tens.is_multiple_of(10)).then_some(tens + ones)
    })
}

/// `vingt-deux`, `vingt-et-un`, `quatre-vingt-dix-neuf`: the parts add up.
fn french(word: &str) -> Option<u32> {
    let (tens, rest) = if let Some(rest) = word.strip_prefix("quatre-vingt-") {
        (80, rest)
    } else {
        let (tens, rest) = word.split_once('-')?;
        (simple(&FR, tens)?, rest)
    };
    let rest = rest.strip_prefix("et-").unwrap_or(rest);
    let ones = simple(&FR, rest).or_else(|| {
        // dix-sept, dix-huit, dix-neuf
        simple(&FR, rest.strip_prefix("dix-")?).filter(|n| (7..10).contains(n)).map(|n| n + 10)
    })?;
    let fits = if tens == 10 { (7..10).contains(&ones) } else { tens >= 20 && tens.is_multiple_of(10) && ones < 20 };
    (fits && tens + ones < MAX).then_some(tens + ones)
}

#[cfg(test)]
mod tests {
    use super::super::word_class::fold;
    use super::*;

    #[test]
    fn words_have_their_value() {
        for (lang, word, value) in [
            (Lang::Nl, "een", 1),
            (Lang::Nl, "Één", 1),
            (Lang::Nl, "drie", 3),
            (Lang::Nl, "veertien", 14),
            (Lang::Nl, "dertig", 30),
            (Lang::Nl, "drieëntwintig", 23),
            (Lang::Nl, "vijfenveertig", 45),
            (Lang::Nl, "éénentwintig", 21),
            (Lang::Fr, "un", 1),
            (Lang::Fr, "huit", 8),
            (Lang::Fr, "soixante-dix", 70),
            (Lang::Fr, "septante", 70),
            (Lang::Fr, "nonante", 90),
            (Lang::Fr, "quatre-vingts", 80),
            (Lang::Fr, "quatre-vingt-dix-neuf", 99),
            (Lang::Fr, "vingt-et-un", 21),
            (Lang::Fr, "dix-huit", 18),
            (Lang::De, "einem", 1),
            (Lang::De, "Zwölf", 12),
            (Lang::De, "dreißig", 30),
            (Lang::De, "fünfundvierzig", 45),
            (Lang::De, "hundert", 100),
        ] {
            assert_eq!(parse(&fold(word), lang), Some(value), "{word}");
        }
    }

    #[test]
    fn other_words_are_no_numbers() {
        for (lang, word) in [
            (Lang::Nl, "onze"),
            (Lang::Nl, "eend"),
            (Lang::Nl, "enen"),
            (Lang::Nl, "vierentien"),
            (Lang::Nl, "anderhalve"),
            (Lang::Fr, "vingt-vingt"),
            (Lang::Fr, "rendez-vous"),
            (Lang::Fr, "dix-un"),
            (Lang::Fr, "septembre"),
            (Lang::Fr, "quatre-vingt-trente"),
            (Lang::De, "dreihundert"),
            (Lang::De, "eineinhalb"),
            (Lang::De, "einundzwei"),
            (Lang::De, "keine"),
            (Lang::De, ""),
        ] {
            assert_eq!(parse(&fold(word), lang), None, "{word}");
        }
    }
}
