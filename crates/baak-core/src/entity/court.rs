//! Not written yet.
use super::Entity;
use super::scan::Scan;
pub(super) fn annotate(_scan: &Scan<'_>, _out: &mut Vec<Entity>) {}
