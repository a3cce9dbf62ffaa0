//! What is asked of each letter: the configuration that goes with it, and what the user says on the command line.

use crate::args::CheckArgs;
use crate::input::Source;
use crate::message::{self, say};
use baak_config::{Config, FailOn, Finder, Mistake};
use baak_core::document::Declared;
use baak_core::lang::UiLang;
use baak_core::{Settings, law};
use std::path::Path;
use std::sync::Arc;

/// What the user asks.
pub(crate) struct Asked<'a> {
    pub(crate) args: &'a CheckArgs,
    pub(crate) finder: &'a Finder,
}

impl Asked<'_> {
    /// The configuration of a letter. What is read from standard input has the one of its name or of the folder.
    pub(crate) fn config(&self, source: &Source) -> Result<Option<Arc<Config>>, Arc<Vec<Mistake>>> {
        match source {
            Source::File(path) | Source::Nothing(path, _) => self.finder.for_letter(path),
            Source::Stdin(Some(name)) => self.finder.for_letter(Path::new(name)),
            Source::Stdin(None) => self.finder.for_folder(Path::new(".")),
        }
    }

    /// The settings for a letter: the command line first, then the letter itself, then its configuration.
    pub(crate) fn settings(&self, source: &Source, config: Option<&Config>, declared: &Declared) -> Settings {
        let args = self.args;
        let name = source.name();
        let mut settings = config.map(|config| config.settings(Path::new(&name), declared)).unwrap_or_default();
        settings.lang = args.lang.map(Into::into).or(settings.lang);
        settings.kind = args.kind.as_deref().and_then(law::kind).map(|kind| kind.id).or(settings.kind);
        settings.regime = args.regime.as_deref().and_then(law::regime).map(|regime| regime.id).or(settings.regime);
        settings.as_of = args.as_of;
        settings.ui_lang = args.ui_lang.map(Into::into).or(settings.ui_lang);
        settings.min_score = args.min_score.or(settings.min_score);
        if !args.select.is_empty() {
            settings.select.clone_from(&args.select);
        }
        settings.ignore.extend_from_slice(&args.ignore);
        settings
    }

    /// From which findings on a letter fails.
    pub(crate) fn fail_on(&self, config: Option<&Config>) -> FailOn {
        let of_config = || config.and_then(|config| config.fail_on);
        self.args.fail_on.map(FailOn::from).or_else(of_config).unwrap_or(FailOn::Error)
    }
}

/// Says the mistakes of configurations, each file once; whether there are any.
pub(crate) fn say_mistakes<'m>(all: impl Iterator<Item = &'m Arc<Vec<Mistake>>>, ui: UiLang) -> bool {
    let mut told: Vec<&Arc<Vec<Mistake>>> = Vec::new();
    for mistakes in all {
        if told.iter().any(|other| Arc::ptr_eq(other, mistakes)) {
            continue;
        }
        told.push(mistakes);
        for mistake in mistakes.iter() {
            let Mistake { path, line, column, .. } = mistake;
            say(&format!("baak: {path}:{line}:{column}: {}", mistake.message(ui)));
        }
    }
    !told.is_empty()
}

/// The language for messages that belong to no letter: the one asked for, else the configuration's, else the user's.
pub(crate) fn ui_lang(args: &CheckArgs, finder: &Finder) -> UiLang {
    let of_config = || finder.for_folder(Path::new(".")).ok().flatten().and_then(|config| config.ui_lang);
    message::ui_lang(args.ui_lang.map(UiLang::from).or_else(of_config))
}
