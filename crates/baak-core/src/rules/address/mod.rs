//! Rules about whom the letter speaks to.

pub(super) mod third_person;
