//! Numbers of list items in their forms.

/// A number as Word and OpenDocument name its forms.
pub(crate) fn number(count: u32, format: &str) -> String {
    /// Letters go round after `z`: `aa`.
    const LETTERS: u32 = 26;
    let letters = |first: u8| {
        let at = count.saturating_sub(1);
        let letter = char::from(first + (at % LETTERS) as u8);
        // Nobody reads the hundredth round.
        letter.to_string().repeat((at / LETTERS).min(3) as usize + 1)
    };
    match format {
        "lowerLetter" | "a" => letters(b'a'),
        "upperLetter" | "A" => letters(b'A'),
        "lowerRoman" | "i" => roman(count).to_ascii_lowercase(),
        "upperRoman" | "I" => roman(count),
        "decimalZero" => format!("{count:02}"),
        _ => count.to_string(),
    }
}

fn roman(count: u32) -> String {
    const SIGNS: [(u32, &str); 13] = [
        (1000, "M"),
        (900, "CM"),
        (500, "D"),
        (400, "CD"),
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ];
    /// Larger numbers are not written in this way.
    const MAX: u32 = 3999;
    if !(1..=MAX).contains(&count) {
        return count.to_string();
    }
    let mut rest = count;
    let mut text = String::new();
    for (value, sign) in SIGNS {
        while rest >= value {
            text.push_str(sign);
            rest -= value;
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_in_their_forms() {
        for (count, format, expected) in [
            (3, "decimal", "3"),
            (3, "lowerLetter", "c"),
            (27, "a", "aa"),
            (4, "lowerRoman", "iv"),
            (1994, "I", "MCMXCIV"),
            (7, "decimalZero", "07"),
            (0, "upperRoman", "0"),
        ] {
            assert_eq!(number(count, format), expected);
        }
    }
}
