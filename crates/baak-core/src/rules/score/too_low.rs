#![doc = include_str!("too_low.md")]

use crate::diagnostic::{Diagnostic, Place, Severity};
use crate::lang::{Lang, Localized, UiLang};
use crate::rules::{Findings, Rule};
use crate::score::Score;
use crate::settings::Settings;
use crate::text::Text;

/// Flags a letter with fewer points than its organisation asks. The score is known when all other rules have run.
pub(crate) const RULE: Rule = Rule {
    code: "score/too-low",
    severity: Severity::Error,
    langs: &Lang::ALL,
    on_by_default: true,
    title: Localized { nl: "Score te laag", fr: "Score trop bas", de: "Zu wenig Punkte", en: "Score too low" },
    message: Localized {
        nl: "Deze brief haalt {total} van de 100 punten. Uw organisatie vraagt er minstens {least}.",
        fr: "Cette lettre obtient {total} points sur 100. Votre organisation en demande au moins {least}.",
        de: "Dieser Brief erreicht {total} von 100 Punkten. Ihre Organisation verlangt mindestens {least}.",
        en: "This letter has {total} of 100 points. Your organisation asks for {least} at least.",
    },
    why: Localized {
        nl: "Hoe lager de score, hoe meer lezers de brief niet begrijpen.",
        fr: "Plus le score est bas, plus de lecteurs ne comprennent pas la lettre.",
        de: "Je weniger Punkte, desto mehr Leser verstehen den Brief nicht.",
        en: "The lower the score, the more readers do not understand the letter.",
    },
    help: Localized {
        nl: "Het meeste gaat verloren bij: {lost}.",
        fr: "Vous perdez le plus de points ici : {lost}.",
        de: "Am meisten geht hier verloren: {lost}.",
        en: "Most is lost at: {lost}.",
    },
    source: "baak.toml, min-score",
    limits: &[],
    page: include_str!("too_low.md"),
    check: |_, _| {},
};

/// Compares the score with what the settings ask.
pub(crate) fn find(
    text: &Text<'_>,
    score: Option<&Score>,
    settings: &Settings,
    ui: UiLang,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let (Some(score), Some(least)) = (score, settings.min_score) else { return };
    let Some(first) = text.lines.first().filter(|_| score.total < least && settings.wants(RULE.code)) else { return };
    let lost = score.parts.iter().max_by(|a, b| (a.max - a.points).total_cmp(&(b.max - b.points)));
    let lost = lost.map_or("", |part| part.title);
    let mut findings = Findings { rule: &RULE, ui_lang: ui, diagnostics };
    let finding = findings.at(first.span(), &[("total", &score.total), ("least", &least), ("lost", &lost)]);
    finding.place = Place::Missing { near: first.span() };
}
