//! What a configuration says, and what it says of mistakes.

use baak_config::{Config, FailOn, Mistake};
use baak_core::diagnostic::{Diagnostic, Severity};
use baak_core::document::Declared;
use baak_core::lang::{Lang, UiLang};
use baak_core::{Document, Report};
use std::io;
use std::path::Path;

const FOLDER: &str = "/brieven";

fn parse(text: &str) -> Result<Config, Vec<Mistake>> {
    let read = |path: &Path| match path.to_str() {
        Some("/brieven/lijsten/nl.tsv") => {
            Ok("# term\tvariants\tplain\nonverwijld\t\tmeteen\tyes\nstamnummer\tstamnummers\tdossiernummer\n"
                .to_owned())
        }
        Some("/brieven/lijsten/fout.tsv") => Ok("# term\tvariants\tplain\nalleen\nx\t\tiets\tmisschien\n".to_owned()),
        _ => Err(io::Error::new(io::ErrorKind::NotFound, "no such file")),
    };
    Config::parse(text, "baak.toml", Path::new(FOLDER), &read)
}

fn good(text: &str) -> Config {
    parse(text).unwrap_or_else(|mistakes| panic!("{mistakes:#?}"))
}

/// Checks a letter at a path with a configuration.
fn check(config: &Config, path: &str, letter: &str) -> Report {
    let document = Document::from_plain(letter);
    baak_core::check(&document, &config.settings(&Path::new(FOLDER).join(path), &document.declared))
}

fn of<'r>(report: &'r Report, code: &str) -> Vec<&'r Diagnostic> {
    report.diagnostics.iter().filter(|d| d.code == code).collect()
}

#[test]
fn a_mistake_says_where_it_is_and_what_to_do() {
    for (text, line, column, nl, en) in [
        ("fail-om = \"error\"\n", 1, 1, "Bedoelt u “fail-on”?", "Did you mean “fail-on”?"),
        ("\nzzzz = 1\n", 2, 1, "Baak kent “zzzz” hier niet. Wel: ", "It knows: "),
        ("fail-on = 3", 1, 11, "hoort een tekst", "“fail-on” takes a text"),
        ("fail-on = \"errors\"", 1, 11, "Bedoelt u “error”?", "Did you mean “error”?"),
        ("min-score = 101", 1, 13, "ligt tussen 0 en 100", "between 0 and 100"),
        (
            "ignore = [\"word/jargon\", \"word/jargn\"]",
            1,
            26,
            "Bedoelt u “word/jargon”?",
            "Did you mean “word/jargon”?",
        ),
        ("ignore = [\"qqqqqqqq\"]", 1, 11, "baak rules", "baak rules"),
        ("ignore = [3]", 1, 11, "hoort een tekst", "takes a text"),
        ("files = [\"brieven/[a\"]", 1, 10, "patroon", "pattern"),
        ("files = \"../andere\"", 1, 9, "Laat “..”", "Leave out “..”"),
        ("[[letters]]\nfiles = \"a\"\nregime = \"rmmi\"", 3, 10, "Bedoelt u “rmi”?", "Did you mean “rmi”?"),
        ("[[letters]]\nregime = \"rmi\"", 1, 1, "ontbreekt “files”", "“files” is missing"),
        (
            "[[letters]]\nfiles = \"é\"\nkind = \"xxxxx\"",
            3,
            8,
            "Kies uit: decision-grant",
            "Choose from: decision-grant",
        ),
        ("ui-lang = \"nl\"\nlanguages = [\"nl\", \"pl\"]", 2, 20, "Kies uit: nl, fr, de", "Choose from: nl, fr, de"),
        ("a = \n", 1, 5, "geen geldige TOML", "not valid TOML"),
        ("[severity]\n\"word/jargon\" = \"hoog\"", 2, 17, "Kies uit: error, warning, info", "error, warning, info"),
        ("[limits]\nsentence-words = 2", 2, 18, "ligt tussen 5 en 100", "between 5 and 100"),
        ("[limits]\nsentence-words = { nl = 20, pl = 20 }", 2, 29, "Wel: nl, fr, de", "It knows: nl, fr, de"),
        ("[[rule]]\nid = \"a\"\nmessage = \"x\"", 1, 1, "zoekt niets", "looks for nothing"),
        ("[[rule]]\nid = \"A b\"\nmessage = \"x\"\nnl = \"y\"", 2, 6, "kleine letters", "small letters"),
        ("[[rule]]\nid = \"a\"\nmessage = \"x\"\nnl = [\"goed\", \"b*\"]", 4, 15, "te kort", "too short"),
        ("[[rule]]\nid = \"a\"\nmessage = \"x\"\nnl = [\"\"]", 4, 7, "geen woord", "no word"),
        ("[[rule]]\nid = \"a\"\nmessage = \"x\"\nnl = \"a\"\nsafe = true", 5, 8, "eerste woord", "first word"),
        ("[words.nl]\njargon = \"weg.tsv\"", 2, 10, "niet gelezen", "cannot be read"),
        ("[[words.nl.jargon]]\nterm = \"x\"", 2, 8, "geen gewonere woorden", "no plainer words"),
        (
            "[[element]]\nid = \"uren\"\ntitle = \"Uren\"\npresent.nl = [\"@weg\"]",
            4,
            15,
            "kan deze voorwaarde niet lezen",
            "cannot read this condition",
        ),
        (
            "[[requirement]]\nelement = \"appeal-dedline\"\nlevel = \"mandatory\"",
            2,
            11,
            "Bedoelt u “appeal-deadline”?",
            "appeal-deadline",
        ),
        ("[organisation]\ncourt = \"gent-gentt\"", 2, 9, "Bedoelt u “gent-gent”?", "“gent-gent”"),
    ] {
        let mistakes = parse(text).err().unwrap_or_default();
        let first = mistakes.first().unwrap_or_else(|| panic!("no mistake in {text}"));
        assert_eq!((first.path.as_str(), first.line, first.column), ("baak.toml", line, column), "{text}: {first}");
        for (ui, part) in [(UiLang::Nl, nl), (UiLang::En, en)] {
            assert!(first.message(ui).contains(part), "{text}: {}", first.message(ui));
        }
        for ui in UiLang::ALL {
            assert!(!first.message(ui).contains(['⟨', '{']), "{}", first.message(ui));
        }
    }
}

#[test]
fn every_mistake_is_told_in_the_order_of_the_file() {
    let mistakes =
        parse("x = 1\nfail-on = \"y\"\n\n[words.nl]\njargon = \"lijsten/fout.tsv\"\n").expect_err("mistakes");
    let places: Vec<_> = mistakes.iter().map(|m| (m.path.as_str(), m.line, m.column)).collect();
    let list = "/brieven/lijsten/fout.tsv";
    assert_eq!(places, [("baak.toml", 1, 1), ("baak.toml", 2, 11), (list, 2, 1), (list, 3, 9)]);
    assert!(mistakes[2].message(UiLang::Nl).contains("1 kolommen"), "{}", mistakes[2]);
}

#[test]
fn the_path_of_a_letter_decides() {
    let config = good(
        "languages = [\"nl\"]\nfail-on = \"warning\"\nmin-score = 60\nignore = \"sentence\"\nfiles = [\"**/*.md\"]\nexclude = \"oud\"\n\
         [severity]\nword = \"warning\"\n\
         [[letters]]\nfiles = \"leefloon\"\nregime = \"rmi\"\nignore = [\"word/jargon\"]\nseverity = { \"word/stigmatising\" = \"error\" }\n\
         [[letters]]\nfiles = [\"leefloon/weigering*.md\"]\nkind = \"decision-refuse\"\nmin-score = 80\nlang = \"fr\"\n",
    );
    assert_eq!(config.fail_on, Some(FailOn::Warning));
    let path = |path: &str| Path::new(FOLDER).join(path);
    let settings = config.settings(&path("leefloon/weigering-1.md"), &Declared::default());
    assert_eq!((settings.lang, settings.regime, settings.kind), (Some(Lang::Fr), Some("rmi"), Some("decision-refuse")));
    assert!(
        !settings.wants("word/jargon") && !settings.wants("sentence/passive") && settings.wants("word/stigmatising")
    );
    assert_eq!(settings.severities.last(), Some(&("word/stigmatising".into(), Severity::Error)));
    assert_eq!(settings.min_score, Some(80));
    let other = config.settings(&path("andere/weigering-1.md"), &Declared::default());
    assert_eq!((other.lang, other.regime, other.kind), (Some(Lang::Nl), None, None));
    assert_eq!(other.min_score, Some(60));
    // What the letter says of itself goes first.
    let declared = Declared { kind: Some("other".into()), regime: Some("pensions".into()), lang: Some(Lang::De) };
    let settings = config.settings(&path("leefloon/weigering-1.md"), &declared);
    assert_eq!((settings.lang, settings.regime, settings.kind), (Some(Lang::De), None, None));
    assert!(
        config.includes(&path("a/b.md")) && !config.includes(&path("oud/b.md")) && !config.includes(&path("a.txt"))
    );
    assert!(config.excludes(&path("oud/diep/b.md")));
}

#[test]
fn own_words_take_the_way_of_built_in_ones() {
    let config = good(
        "[words.nl]\njargon = \"lijsten/nl.tsv\"\nallow = [\"middels\"]\n\
         abbreviations = [{ short = \"DSB\", full = \"dienst sociale bijstand\", explain = true }]\n\
         [[words.fr.jargon]]\nterm = \"diligenter\"\nforms = [\"diligenté\"]\nplain = [\"faire\"]\nsafe = true\n\
         [[words.de.stigma]]\nterm = \"Bittsteller\"\nrespectful = [\"Antragsteller\"]\ninsult = true\n",
    );
    let nl = "Wij betalen u onverwijld middels een overschrijving. Bel de DSB met uw stamnummer bij de hand.";
    let report = check(&config, "a.md", nl);
    let words: Vec<&str> = of(&report, "word/jargon").iter().map(|d| d.place.span().of(nl)).collect();
    assert_eq!(words, ["onverwijld", "stamnummer"]);
    let fixes: Vec<bool> = of(&report, "word/jargon").iter().map(|d| d.fixes.iter().any(|fix| fix.is_safe)).collect();
    assert_eq!(fixes, [true, false]);
    let short = of(&report, "word/unexplained-abbreviation");
    assert!(short[0].help.contains("dienst sociale bijstand"), "{}", short[0].help);
    let fr = "Nous avons diligenté une enquête chez vous. Nous vous écrivons ensuite.";
    let report = check(&config, "a.md", fr);
    assert_eq!(of(&report, "word/jargon")[0].place.span().of(fr), "diligenté");
    let de = "Sie sind kein Bittsteller bei uns. Wir schreiben Ihnen noch.";
    assert_eq!(of(&check(&config, "a.md", de), "word/stigmatising")[0].severity, Severity::Error);
    // Without the configuration the built-in lists hold as before.
    let plain = baak_core::check(&Document::from_plain(nl), &baak_core::Settings::default());
    let words: Vec<&str> = of(&plain, "word/jargon").iter().map(|d| d.place.span().of(nl)).collect();
    assert!(words.contains(&"middels") && !words.contains(&"stamnummer"), "{words:?}");
}

#[test]
fn own_rules_find_their_words_everywhere() {
    let config = good(
        "[[rule]]\nid = \"geen-hoogachtend\"\nseverity = \"error\"\nmessage = { nl = \"“{word}” is te stijf.\", fr = \"« {word} » est trop raide.\" }\n\
         nl = [\"hoogachtend\"]\nfr = [\"veuillez agréer\"]\nde = [\"hochachtungsvoll\"]\n\
         instead = { nl = [\"Vriendelijke groeten\"], fr = [\"Bien à vous\"], de = [\"Freundliche Grüße\"] }\nsafe = true\n\
         [[letters]]\nfiles = \"oud\"\nignore = [\"house/geen-hoogachtend\"]\n",
    );
    for (letter, word, replacement, message) in [
        ("Geachte mevrouw\n\nU krijgt geld.\n\nHoogachtend\nAn", "Hoogachtend", "Vriendelijke groeten", "te stijf"),
        (
            "Madame\n\nVous recevez de l'argent.\n\nVeuillez agréer nos salutations.",
            "Veuillez agréer",
            "Bien à vous",
            "trop raide",
        ),
        (
            "Guten Tag\n\nSie bekommen das Geld.\n\nHochachtungsvoll\nAn",
            "Hochachtungsvoll",
            "Freundliche Grüße",
            "te stijf",
        ),
    ] {
        let report = check(&config, "a.md", letter);
        let found = of(&report, "house/geen-hoogachtend");
        assert_eq!(found.len(), 1, "{letter}");
        assert_eq!((found[0].place.span().of(letter), found[0].severity), (word, Severity::Error));
        assert!(found[0].message.contains(word) && found[0].message.contains(message), "{}", found[0].message);
        let fix = &found[0].fixes[0];
        assert!(fix.is_safe && fix.edits[0].text == replacement, "{fix:?}");
        assert!(of(&check(&config, "oud/a.md", letter), "house/geen-hoogachtend").is_empty());
    }
}

#[test]
fn own_requirements_are_lines_of_the_checklist_and_no_law() {
    let config = good(
        "[[element]]\nid = \"tolk\"\ntitle = { nl = \"Hulp van een tolk\", fr = \"Aide d'un interprète\", de = \"Hilfe eines Dolmetschers\" }\n\
         example.nl = \"Hebt u een tolk nodig? Bel ons.\"\n\
         present = { nl = [\"tolk* & !#complaint\"], fr = [\"interprète*\"], de = [\"dolmetscher*\"] }\n\
         [[requirement]]\nelement = \"tolk\"\nlevel = \"mandatory\"\nkinds = [\"decision-any\"]\nregimes = [\"rmi\"]\nsource = \"Raadsbesluit\"\n\
         [[letters]]\nfiles = \"*.md\"\nregime = \"rmi\"\nkind = \"decision-refuse\"\n\
         [[letters]]\nfiles = \"map\"\nregime = \"pensions\"\nkind = \"decision-refuse\"\n",
    );
    for (letter, with) in [
        ("Wij weigeren uw leefloon.", "Hebt u een tolk nodig?"),
        ("Nous refusons votre revenu d'intégration.", "Il vous faut un interprète ?"),
        ("Wir lehnen Ihr Eingliederungseinkommen ab.", "Brauchen Sie einen Dolmetscher?"),
    ] {
        let absent = check(&config, "a.md", letter);
        let finding = of(&absent, "house/tolk");
        assert_eq!((finding.len(), finding[0].severity), (1, Severity::Error), "{letter}");
        assert!(of(&absent, "law/tolk").is_empty());
        let present = check(&config, "a.md", &format!("{letter} {with}"));
        assert!(of(&present, "house/tolk").is_empty(), "{with}");
        let item = present.checklist.iter().find(|item| item.requirement.element == "tolk").expect("a line");
        assert_eq!(item.status.name(), "present");
        let counts = |report: &Report| report.completeness.map(|c| (c.required, c.missing));
        assert_eq!(counts(&absent), counts(&present), "what the house asks is no law");
        // Another regime is not asked.
        let elsewhere = check(&config, "map/a.md", letter);
        assert!(of(&elsewhere, "house/tolk").is_empty());
    }
}

#[test]
fn limits_move() {
    let config = good("[limits]\nsentence-words = { nl = 8 }\nparagraph-sentences = 2\n");
    let nl = "U krijgt van ons elke maand een bedrag op uw rekening. Dat is geld. U mag het houden.";
    let report = check(&config, "a.md", nl);
    assert_eq!(of(&report, "sentence/too-long").len(), 1);
    assert_eq!(of(&report, "structure/long-paragraph").len(), 1);
    let fr = "Vous recevez de nous chaque mois un montant sur votre compte en banque.";
    assert!(of(&check(&config, "a.md", fr), "sentence/too-long").is_empty());
}

#[test]
fn only_the_languages_of_the_letters_are_thought_of() {
    let text = "Beste. Dag. OCMW.\n\nde en een in";
    let config = good("languages = [\"fr\", \"de\"]\n");
    assert_eq!(check(&config, "a.md", text).language.lang, Lang::Fr);
    assert_eq!(check(&good(""), "a.md", text).language.lang, Lang::Nl);
}
