//! The baseline of a run: which findings are known and passed over.

use crate::args::CheckArgs;
use crate::input::Source;
use crate::message;
use baak_config::{BASELINE_NAME, Baseline, Config, baseline::Sketch};
use baak_core::lang::{Localized, UiLang};
use baak_core::law::Day;
use baak_core::report::{SetAsideBy, Suppressed};
use baak_report::{Letter, count};
use std::collections::BTreeMap;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::time::{SystemTime, UNIX_EPOCH};

/// A baseline with the file that it stands in.
pub(crate) struct Known {
    baseline: Baseline,
    file: PathBuf,
    /// From where the paths in the file start.
    folder: PathBuf,
    today: Day,
    /// How many findings were taken into it.
    added: u32,
}

const EXPIRED: Localized = Localized {
    nl: "Stond in de baseline tot {day}{who}.",
    fr: "Figurait dans la baseline jusqu'au {day}{who}.",
    de: "Stand bis {day} in der Baseline{who}.",
    en: "Was in the baseline until {day}{who}.",
};
const KNOWN: Localized = Localized {
    nl: "{n} bekende bevinding in de baseline|{n} bekende bevindingen in de baseline",
    fr: "{n} constat connu dans la baseline|{n} constats connus dans la baseline",
    de: "{n} bekannter Fund in der Baseline|{n} bekannte Funde in der Baseline",
    en: "{n} known finding in the baseline|{n} known findings in the baseline",
};
const STALE: Localized = Localized {
    nl: "{n} regel van de baseline is niet meer nodig; baak check --write-baseline ruimt op.|{n} regels van de baseline zijn niet meer nodig; baak check --write-baseline ruimt op.",
    fr: "{n} ligne de la baseline n'est plus nécessaire ; baak check --write-baseline fait le ménage.|{n} lignes de la baseline ne sont plus nécessaires ; baak check --write-baseline fait le ménage.",
    de: "{n} Zeile der Baseline ist nicht mehr nötig; baak check --write-baseline räumt auf.|{n} Zeilen der Baseline sind nicht mehr nötig; baak check --write-baseline räumt auf.",
    en: "{n} line of the baseline is not needed any more; baak check --write-baseline tidies up.|{n} lines of the baseline are not needed any more; baak check --write-baseline tidies up.",
};
const WRITTEN: Localized = Localized {
    nl: "{n} bevinding staat nu in {file}; nieuwe vallen voortaan op.|{n} bevindingen staan nu in {file}; nieuwe vallen voortaan op.",
    fr: "{n} constat figure maintenant dans {file} ; les nouveaux apparaîtront désormais.|{n} constats figurent maintenant dans {file} ; les nouveaux apparaîtront désormais.",
    de: "{n} Fund steht jetzt in {file}; neue fallen künftig auf.|{n} Funde stehen jetzt in {file}; neue fallen künftig auf.",
    en: "{n} finding stands in {file} now; new ones will show from now on.|{n} findings stand in {file} now; new ones will show from now on.",
};

impl Known {
    /// Reads the baseline that the user or the configuration names, else the one beside the configuration; `None` when there is
    /// none.
    ///
    /// # Errors
    /// What is wrong with the file, and what to do.
    pub(crate) fn load(
        args: &CheckArgs,
        config: Option<&Config>,
        sources: &[Source],
        ui: UiLang,
    ) -> Result<Option<Self>, String> {
        let of_config = |config: &Config| config.baseline.as_ref().map(|name| config.folder.join(name));
        let folder = config.map_or_else(PathBuf::new, |config| config.folder.clone());
        let named = args.baseline.clone().or_else(|| config.and_then(of_config));
        let beside = folder.join(BASELINE_NAME);
        let is_beside = args.write_baseline || (config.is_some() && beside.is_file());
        let Some(file) = named.or_else(|| is_beside.then_some(beside)).filter(|_| !args.no_baseline) else {
            return Ok(None);
        };
        let shown = shown(&file);
        let baseline = match fs::read_to_string(&file) {
            Ok(text) => Baseline::parse(&text, &shown)
                .map_err(|mistake| format!("{shown}:{}:{}: {}", mistake.line, mistake.column, mistake.message(ui)))?,
            Err(error) if error.kind() == ErrorKind::NotFound && args.write_baseline => Baseline::default(),
            Err(error) if error.kind() == ErrorKind::NotFound => {
                return Err(format!("{shown}: {}", message::NO_BASELINE.get(ui)));
            }
            Err(error) => return Err(format!("{shown}: {}", message::of_io(&error, ui))),
        };
        let whole = std::path::absolute(&file).unwrap_or_else(|_| file.clone());
        let folder = whole.parent().unwrap_or(Path::new(".")).to_owned();
        let mut known = Self { baseline, file, folder, today: today(), added: 0 };
        known.find_renamed(sources);
        Ok(Some(known))
    }

    /// Letters at paths that the file does not name may have been renamed.
    fn find_renamed(&mut self, sources: &[Source]) {
        if self.baseline.count() == 0 {
            return;
        }
        let sketch = |path: &Path| -> Option<Sketch> {
            let source = Source::File(path.to_owned());
            let bytes = source.bytes(UiLang::En).ok()?;
            let (document, _) = baak_read::read(&bytes, source.format()).ok()?;
            Some(Sketch::of(&document.text))
        };
        let mut new = BTreeMap::new();
        for source in sources {
            if let (Some(name), Source::File(path)) = (self.name(source), source)
                && !self.baseline.names(&name)
                && let Some(sketch) = sketch(path)
            {
                new.insert(name, sketch);
            }
        }
        if !new.is_empty() {
            let folder = self.folder.clone();
            self.baseline.find_renamed(&new, &|path| sketch(&folder.join(path)));
        }
    }

    /// How the file names a letter: by its path from the folder of the file, with slashes.
    fn name(&self, source: &Source) -> Option<String> {
        let path = match source {
            Source::File(path) => path.clone(),
            Source::Stdin(name) => PathBuf::from(name.as_ref()?),
            Source::Nothing(..) => return None,
        };
        let whole = std::path::absolute(&path).unwrap_or(path);
        let inside = whole.strip_prefix(&self.folder).unwrap_or(&whole);
        Some(inside.to_string_lossy().replace('\\', "/"))
    }

    /// Passes over what is known of a letter. How many entries it does not need any more.
    pub(crate) fn apply(&self, source: &Source, letter: &mut Letter) -> u32 {
        let Some(name) = self.name(source) else { return 0 };
        let report = &mut letter.report;
        let sorted = self.baseline.sort(&name, &letter.document.text, &report.diagnostics, self.today);
        let all = std::mem::take(&mut report.diagnostics);
        for (at, (mut diagnostic, known)) in all.into_iter().zip(sorted.known).enumerate() {
            if let Some(reason) = known {
                report.suppressed.push(Suppressed { diagnostic, reason, by: SetAsideBy::Baseline });
                continue;
            }
            if let Some((day, who)) = sorted.expired.get(&at) {
                let who = if who.is_empty() { String::new() } else { format!(" ({who})") };
                let day = format!("{:04}-{:02}-{:02}", day.year, day.month, day.day);
                let was = EXPIRED.get(report.ui_lang).replace("{day}", &day).replace("{who}", &who);
                if !diagnostic.help.is_empty() {
                    diagnostic.help.push(' ');
                }
                diagnostic.help.push_str(&was);
            }
            report.diagnostics.push(diagnostic);
        }
        sorted.stale
    }

    /// Takes what is found in a letter into the baseline.
    pub(crate) fn add(&mut self, source: &Source, letter: &Letter) {
        if let Some(name) = self.name(source) {
            self.baseline.with(&name, &letter.document.text, &letter.report.diagnostics);
            self.added += letter.report.diagnostics.len() as u32;
        }
    }

    /// Writes the file, without the letters that are gone, and says so.
    ///
    /// # Errors
    /// Why it cannot be written.
    pub(crate) fn write(mut self, ui: UiLang) -> Result<String, String> {
        self.baseline.tidy(|path| self.folder.join(path).is_file());
        let file = shown(&self.file);
        fs::write(&self.file, self.baseline.to_toml()).map_err(|error| {
            format!("{file}: {}", message::NOT_WRITTEN.get(ui).replace("{error}", &error.to_string()))
        })?;
        Ok(count(&WRITTEN, ui, self.added).replace("{file}", &file))
    }
}

/// A file as people name it: from where they are.
pub(crate) fn shown(path: &Path) -> String {
    let here = std::env::current_dir().unwrap_or_default();
    path.strip_prefix(&here).unwrap_or(path).to_string_lossy().into_owned()
}

/// How many findings were passed over, and how many entries nobody needs.
pub(crate) fn told(known: u32, ui: UiLang) -> String {
    format!("{}\n", count(&KNOWN, ui, known))
}

/// See [`told`].
pub(crate) fn stale(entries: u32, ui: UiLang) -> String {
    count(&STALE, ui, entries)
}

/// The day in UTC, or the one of `SOURCE_DATE_EPOCH`, as other tools that must give the same result twice.
fn today() -> Day {
    let asked = std::env::var("SOURCE_DATE_EPOCH").ok().and_then(|seconds| seconds.parse().ok());
    let now = || SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs());
    day_of(asked.unwrap_or_else(now))
}

/// The day of the calendar so many seconds after the start of 1970 (Hinnant, chrono-compatible low-level date algorithms).
fn day_of(seconds: u64) -> Day {
    const SECONDS_PER_DAY: u64 = 86_400;
    const DAYS_PER_ERA: u64 = 146_097;
    // The years of this reckoning begin on 1 March, and its first is 0000.
    let days = seconds / SECONDS_PER_DAY + 719_468;
    let (era, of_era) = (days / DAYS_PER_ERA, days % DAYS_PER_ERA);
    let year_of_era = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let day_of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * shifted + 2) / 5 + 1;
    let month = if shifted < 10 { shifted + 3 } else { shifted - 9 };
    let year = era * 400 + year_of_era + u64::from(month <= 2);
    Day { year: year as u16, month: month as u8, day: day as u8 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_follow_from_seconds() {
        for (seconds, day) in [
            (0, "1970-01-01"),
            (951_782_400, "2000-02-29"),
            (951_868_800, "2000-03-01"),
            (1_795_391_999, "2026-11-22"),
            (1_795_392_000, "2026-11-23"),
        ] {
            assert_eq!(Some(day_of(seconds)), Day::parse(day), "{seconds}");
        }
    }
}
