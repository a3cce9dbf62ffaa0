//! The tables of the languages: what a run of vowel letters counts between certain letters.

/// What a run of vowel letters counts between certain letters.
pub(super) struct Rule {
    /// The end of what precedes the run.
    before: &'static [u8],
    /// Whether `before` is all that precedes it.
    from_start: bool,
    /// The start of what follows the run.
    after: &'static [u8],
    /// Whether `after` is all that follows it.
    to_end: bool,
    /// The last two letters of `before` and the first of `after`, 0 where any may stand: most rules fail there.
    near: [u8; 3],
    nuclei: u8,
}

/// The last two letters before a run and the first behind it, 0 where there is none.
const fn near(before: &[u8], after: &[u8]) -> [u8; 3] {
    [
        if let [.., letter, _] = before { *letter } else { 0 },
        if let [.., letter] = before { *letter } else { 0 },
        if let [letter, ..] = after { *letter } else { 0 },
    ]
}

/// Reads a rule; `^` in front of `before` is the start of the word and `$` behind `after` its end.
pub(super) const fn rule(before: &'static str, after: &'static str, nuclei: u8) -> Rule {
    let (before, from_start) = match before.as_bytes() {
        [b'^', before @ ..] => (before, true),
        before => (before, false),
    };
    let (after, to_end) = match after.as_bytes() {
        [after @ .., b'$'] => (after, true),
        after => (after, false),
    };
    Rule { before, from_start, after, to_end, near: near(before, after), nuclei }
}

/// What the first rule that fits says of the run `start..end` of `word`.
fn first_that_fits<'r>(rules: impl IntoIterator<Item = &'r Rule>, word: &[u8], start: usize, end: usize) -> Option<u8> {
    let (before, after) = (&word[..start], &word[end..]);
    let near = near(before, after);
    let fits = |rule: &&Rule| {
        rule.near.iter().zip(near).all(|(wanted, letter)| *wanted == 0 || *wanted == letter)
            && (!rule.from_start || rule.before.len() == before.len())
            && (!rule.to_end || rule.after.len() == after.len())
            && before.ends_with(rule.before)
            && after.starts_with(rule.after)
    };
    rules.into_iter().find(fits).map(|rule| rule.nuclei)
}

/// Rules as a table that is made when the program is compiled.
macro_rules! rules {
    ($(($before:literal, $after:literal, $nuclei:literal)),* $(,)?) => {
        const { &[$($crate::syllable::table::rule($before, $after, $nuclei)),*] }
    };
}
pub(super) use rules;

/// The longest run of letters that a table or a list of groups names, in bytes: it fits in a number.
const MAX_RUN: usize = size_of::<u64>();

/// Letters as a number, the first one in its highest byte: numbers are in the order of the letters.
const fn packed(letters: &[u8]) -> u64 {
    assert!(letters.len() <= MAX_RUN, "a run fits in a number");
    let (mut number, mut at) = (0, 0);
    while at < letters.len() {
        number = number << 8 | letters[at] as u64;
        at += 1;
    }
    if at == 0 { 0 } else { number << (u64::BITS - 8 * at as u32) }
}

/// The number of two letters, one of its own for each two of `a` to `z`.
const fn pair(first: u8, second: u8) -> usize {
    ((first as usize & 31) << 5) | (second as usize & 31)
}

/// How many numbers [`pair`] gives.
const PAIRS: usize = 1 << 10;

/// A run of vowel letters, what it counts (0: what its groups count), and its exceptions; the first that fits decides.
pub(super) struct Run {
    letters: u64,
    nuclei: u8,
    rules: &'static [Rule],
}

pub(super) const fn run(letters: &'static str, nuclei: u8, rules: &'static [Rule]) -> Run {
    Run { letters: packed(letters.as_bytes()), nuclei, rules }
}

/// The runs of a language, sorted by their letters.
pub(super) struct Table {
    runs: &'static [Run],
    /// By letter, where it stands as a run of its own.
    single: [u8; 256],
    /// By two letters, where they stand as a run.
    double: [u8; PAIRS],
    /// By first byte, where its runs begin.
    first: [u8; 256],
}

impl Table {
    pub(super) const fn new(runs: &'static [Run]) -> Self {
        assert!(runs.len() < 256, "positions are kept in a byte");
        let none = runs.len() as u8;
        let (mut single, mut double, mut first) = ([none; 256], [none; PAIRS], [none; 256]);
        let mut at = runs.len();
        while at > 0 {
            at -= 1;
            assert!(at == 0 || runs[at - 1].letters < runs[at].letters, "runs are sorted by their letters");
            let [letter, second, ..] = runs[at].letters.to_be_bytes();
            first[letter as usize] = at as u8;
            if runs[at].letters == packed(&[letter]) {
                single[letter as usize] = at as u8;
            } else if runs[at].letters == packed(&[letter, second]) && letter.is_ascii() && second.is_ascii() {
                double[pair(letter, second)] = at as u8;
            }
        }
        Self { runs, single, double, first }
    }

    /// What the table says of the run `start..end`; `None` if it says nothing.
    #[inline]
    pub(super) fn look_up(&self, word: &[u8], start: usize, end: usize) -> Option<u32> {
        let run = match &word[start..end] {
            [letter] => self.runs.get(usize::from(self.single[usize::from(*letter)]))?,
            [first, second] if first.is_ascii() && second.is_ascii() => {
                self.runs.get(usize::from(self.double[pair(*first, *second)]))?
            }
            letters => self.longer(letters)?,
        };
        first_that_fits(run.rules, word, start, end).or((run.nuclei > 0).then_some(run.nuclei)).map(u32::from)
    }

    /// The run of more than two bytes, or of a letter beyond ASCII.
    fn longer(&self, letters: &[u8]) -> Option<&Run> {
        let runs = self.runs.get(usize::from(self.first[usize::from(*letters.first()?)])..)?;
        if runs.is_empty() || letters.len() > MAX_RUN {
            return None;
        }
        let letters = packed(letters);
        runs.iter().take_while(|run| run.letters <= letters).find(|run| run.letters == letters)
    }
}

/// A long list of rules, sorted by the letter before the run so that few are looked at.
pub(super) struct Endings {
    rules: &'static [Rule],
    /// By the letter before the run, where its rules begin.
    first: [u8; 256],
}

impl Endings {
    pub(super) const fn new(rules: &'static [Rule]) -> Self {
        assert!(rules.len() < 256, "positions are kept in a byte");
        let mut first = [rules.len() as u8; 256];
        let mut at = rules.len();
        let mut next = u8::MAX;
        while at > 0 {
            at -= 1;
            let [.., letter] = rules[at].before else {
                panic!("a rule of a long list names the letter before the run")
            };
            assert!(*letter <= next, "the list is sorted by the letter before the run");
            next = *letter;
            first[*letter as usize] = at as u8;
        }
        Self { rules, first }
    }

    /// What the first fitting rule says of the run `start..end` of `word`.
    pub(super) fn decide(&self, word: &[u8], start: usize, end: usize) -> Option<u32> {
        let letter = *word[..start].last()?;
        let rules = &self.rules[usize::from(self.first[usize::from(letter)])..];
        if rules.is_empty() {
            return None;
        }
        first_that_fits(rules.iter().take_while(|rule| rule.near[1] == letter), word, start, end).map(u32::from)
    }
}

/// Letters that sound as one, sorted by their first byte; of two that begin alike, the one to try first stands first.
pub(super) struct Groups {
    list: &'static [&'static str],
    /// Which two letters are a group.
    double: [bool; PAIRS],
    /// By first byte, where its groups begin.
    first: [u8; 256],
}

impl Groups {
    pub(super) const fn new(groups: &'static [&'static str]) -> Self {
        assert!(groups.len() < 256, "positions are kept in a byte");
        let (mut double, mut first) = ([false; PAIRS], [groups.len() as u8; 256]);
        let mut at = groups.len();
        let mut next = u8::MAX;
        while at > 0 {
            at -= 1;
            let letters = groups[at].as_bytes();
            assert!(letters.len() > 1, "a group has two bytes or more");
            assert!(letters[0] <= next, "groups are sorted by their first byte");
            next = letters[0];
            first[next as usize] = at as u8;
            if letters.len() == 2 {
                double[pair(letters[0], letters[1])] = true;
            }
        }
        Self { list: groups, double, first }
    }

    /// Cuts a run into groups and single letters and counts them.
    #[inline]
    pub(super) fn cut(&self, letters: &[u8]) -> u32 {
        match letters {
            [_] => return 1,
            // One letter of two bytes.
            [first, _] if !first.is_ascii() => return 1,
            [first, second] => return if self.double[pair(*first, *second)] { 1 } else { 2 },
            _ => {}
        }
        let (mut count, mut at) = (0, 0);
        while let Some(length) = self.len_at(&letters[at..]) {
            at += length;
            count += 1;
        }
        count
    }

    /// Length in bytes of the group or the single letter that `rest` begins with; `None` at its end.
    fn len_at(&self, rest: &[u8]) -> Option<usize> {
        let (first, second) = match rest {
            [] => return None,
            [_] => return Some(1),
            [first, second, ..] => (*first, *second),
        };
        self.list[usize::from(self.first[usize::from(first)])..]
            .iter()
            .map(|group| group.as_bytes())
            .take_while(|group| group[0] == first)
            .find(|group| group[1] == second && (group.len() == 2 || rest.starts_with(group)))
            .map(<[u8]>::len)
            .or(Some(if first.is_ascii() { 1 } else { 2 }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    static RUNS: Table =
        Table::new(const { &[run("a", 0, rules![("b", "$", 3)]), run("ie", 2, &[]), run("ië", 4, &[])] });
    static GROUPS: Groups = Groups::new(&["eau", "ea", "ie", "éé"]);

    #[test]
    fn a_run_is_found_by_all_its_letters() {
        let at = |word: &str, run: &str| {
            let start = word.find(run).expect("the run stands in the word");
            RUNS.look_up(word.as_bytes(), start, start + run.len())
        };
        assert_eq!(at("ba", "a"), Some(3));
        assert_eq!(at("bad", "a"), None);
        assert_eq!(at("bied", "ie"), Some(2));
        assert_eq!(at("beid", "ei"), None);
        assert_eq!(at("biëd", "ië"), Some(4));
        assert_eq!(at("biid", "i"), None);
        assert_eq!(at("bieeeeeeeeed", "ieeeeeeeee"), None);
        assert_eq!(at("zzo", "o"), None);
    }

    #[test]
    fn a_run_is_cut_into_its_first_groups() {
        for (letters, count) in [
            ("ea", 1),
            ("oo", 2),
            ("é", 1),
            ("eau", 1),
            ("eaie", 2),
            ("ieau", 3),
            ("ëa", 2),
            ("éé", 1),
            ("ééé", 2),
            ("o", 1),
            ("", 0),
        ] {
            assert_eq!(GROUPS.cut(letters.as_bytes()), count, "{letters}");
        }
    }
}
