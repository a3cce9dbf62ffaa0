//! Every further mention of a name that was found.

use super::Finder;
use std::collections::HashSet;

/// A mention of fewer letters is not looked for elsewhere in the letter.
const MIN_MENTION: usize = 3;

impl Finder<'_, '_> {
    /// Every further mention of the parts of the names found.
    pub(super) fn mentions(&self, names: &[(usize, usize)]) -> Vec<(usize, usize)> {
        let t = self.tokens;
        let mut parts: HashSet<String> = HashSet::new();
        for at in names.iter().flat_map(|(from, to)| *from..*to) {
            let token = &t.all[at];
            if token.is_capital
                && !token.is_other
                && token.text.chars().count() >= MIN_MENTION
                && !self.is_particle(at)
                && !self.is_initial(at)
            {
                parts
                    .insert(token.folded.strip_suffix("'s").unwrap_or(&token.folded).trim_end_matches('\'').to_owned());
            }
        }
        let is_mention = |at: usize| {
            let token = &t.all[at];
            let bare = token.folded.strip_suffix("'s").unwrap_or(&token.folded).trim_end_matches('\'');
            let elided = bare.split_once('\'').filter(|(small, _)| small.len() == 1).map_or(bare, |(_, rest)| rest);
            let has_capital = token.is_capital || token.text.chars().nth(2).is_some_and(char::is_uppercase);
            has_capital
                && !token.is_other
                && (parts.contains(elided)
                    || elided.strip_suffix('s').is_some_and(|name| name.len() > 3 && parts.contains(name)))
        };
        (0..t.all.len()).filter(|at| is_mention(*at)).map(|at| (self.mention_start(at), at + 1)).collect()
    }

    /// A mention takes its particles with it: `mevrouw Van den Berghe` again as `Van den Berghe`.
    pub(super) fn mention_start(&self, at: usize) -> usize {
        let t = self.tokens;
        let mut from = at;
        while from > 0 && self.is_beside(from) && self.is_particle(from - 1) && t.all[from - 1].is_capital {
            from -= 1;
        }
        from
    }
}
