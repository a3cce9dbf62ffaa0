//! Rules about how the reader can ask or act.

pub(super) mod bare_url;
pub(super) mod digital_only;
pub(super) mod missing_help_offer;
pub(super) mod missing_hours;
pub(super) mod missing_person;
pub(super) mod missing_phone;
