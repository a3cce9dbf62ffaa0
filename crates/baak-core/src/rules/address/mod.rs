//! Rules about whom the letter speaks to.

pub(super) mod gender_slash;
pub(super) mod impersonal_salutation;
pub(super) mod institution;
pub(super) mod mixed;
pub(super) mod not_direct;
pub(super) mod third_person;
