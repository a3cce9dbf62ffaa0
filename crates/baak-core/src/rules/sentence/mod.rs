//! Rules about sentences.

pub(super) mod double_negation;
pub(super) mod hidden_actor;
pub(super) mod inline_list;
pub(super) mod light_verb_phrase;
pub(super) mod long_interruption;
pub(super) mod long_run_up;
pub(super) mod mean_length;
pub(super) mod nested_clauses;
pub(super) mod nominal_style;
pub(super) mod parenthesis_load;
pub(super) mod passive;
pub(super) mod preposition_chain;
pub(super) mod split_verb_bracket;
pub(super) mod stacked_conditions;
pub(super) mod too_long;
