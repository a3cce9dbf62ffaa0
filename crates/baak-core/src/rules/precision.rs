//! How often each rule was right on real letters, as people judged it.
//!
//! The judged findings are in `tests/precision`; a test holds this table against them.

/// How often a rule was right.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Precision {
    /// Findings that both reviews found right.
    pub right: u32,
    /// Findings that were reviewed.
    pub reviewed: u32,
}

impl Precision {
    /// 0-1.
    pub fn share(self) -> f64 {
        f64::from(self.right) / f64::from(self.reviewed.max(1))
    }
}

/// Rules by code, with the findings that were right and those that were reviewed.
#[rustfmt::skip]
const REVIEWED: &[(&str, u32, u32)] = &[
];

pub(super) fn of(code: &str) -> Option<Precision> {
    let (_, right, reviewed) = REVIEWED.iter().find(|(of, ..)| *of == code)?;
    Some(Precision { right: *right, reviewed: *reviewed })
}
