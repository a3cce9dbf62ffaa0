//! Many short lists in two flat arrays: less memory, and no jump from list to list.

/// A list for each number from 0 on.
#[derive(Debug, Clone)]
pub(super) struct Lists<T> {
    /// Where the list of a number ends in `items`; it begins where the one before ends.
    ends: Vec<u32>,
    items: Vec<T>,
}

impl<T> Default for Lists<T> {
    fn default() -> Self {
        Self { ends: Vec::new(), items: Vec::new() }
    }
}

impl<T: Copy + Ord> Lists<T> {
    /// The lists of `0..count`, from pairs of a number and an item; each list is sorted.
    pub(super) fn new(pairs: &[(u32, T)], count: usize) -> Self {
        // Where the next item of each list goes: first where the list starts, at the end of all where it ends.
        let mut next = vec![0u32; count];
        for (number, _) in pairs {
            next[*number as usize] += 1;
        }
        let mut start = 0;
        for count in &mut next {
            start += std::mem::replace(count, start);
        }
        let mut items: Vec<T> = pairs.iter().map(|(_, item)| *item).collect();
        for (number, item) in pairs {
            let at = &mut next[*number as usize];
            items[*at as usize] = *item;
            *at += 1;
        }
        let ends = next;
        let mut start = 0;
        for end in &ends {
            items[start..*end as usize].sort_unstable();
            start = *end as usize;
        }
        Self { ends, items }
    }

    /// The list of a number; empty for one that is too high.
    pub(super) fn of(&self, number: u32) -> &[T] {
        let Some(end) = self.ends.get(number as usize) else { return &[] };
        let start = (number as usize).checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.items[start as usize..*end as usize]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_come_out_as_they_went_in() {
        let lists = Lists::new(&[(2, 'c'), (0, 'b'), (0, 'a')], 3);
        assert_eq!(
            (lists.of(0), lists.of(1), lists.of(2), lists.of(9)),
            (&['a', 'b'][..], &[][..], &['c'][..], &[][..])
        );
    }
}
