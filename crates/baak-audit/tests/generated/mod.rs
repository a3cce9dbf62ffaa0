//! Letters made by a machine, varied and seeded, of which the truth is known: invented persons, services and files.
//!
//! Twelve services in three languages send decisions on the living wage (leefloon, revenu d'intégration,
//! Eingliederungseinkommen). Each service leaves out the way to appeal in a share of its letters of its own.

/// A letter with what is true of it.
#[allow(dead_code, reason = "each test asks for other parts of it")]
pub(crate) struct Generated {
    pub(crate) id: String,
    pub(crate) service: String,
    pub(crate) lang: &'static str,
    pub(crate) channel: &'static str,
    pub(crate) has_appeal: bool,
    pub(crate) text: String,
}

/// `SplitMix64`.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut x = self.0;
        x = (x ^ (x >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        x = (x ^ (x >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        x ^ (x >> 31)
    }

    fn below(&mut self, n: u64) -> u64 {
        self.next() % n
    }

    fn chance(&mut self, percent: u64) -> bool {
        self.below(100) < percent
    }

    fn pick<'a>(&mut self, of: &[&'a str]) -> &'a str {
        of[self.below(of.len() as u64) as usize]
    }
}

/// Services: name, language, letters in a hundred, and how many in a hundred lack the way to appeal.
const SERVICES: [(&str, &str, u64, u64); 12] = [
    ("OCMW Zandrode", "nl", 22, 8),
    ("OCMW Molenhove", "nl", 14, 25),
    ("OCMW Lindekerke", "nl", 9, 3),
    ("OCMW Waterhoek", "nl", 6, 40),
    ("OCMW Berkenschot", "nl", 4, 15),
    ("CPAS de Valmont", "fr", 16, 12),
    ("CPAS de Rivebois", "fr", 10, 30),
    ("CPAS de Hautpré", "fr", 7, 5),
    ("CPAS de Grandchamp", "fr", 4, 18),
    ("CPAS de Clairfont", "fr", 2, 55),
    ("ÖSHZ Talbach", "de", 4, 10),
    ("ÖSHZ Bergfeld", "de", 2, 35),
];

struct Phrases {
    first: &'static [&'static str],
    last: &'static [&'static str],
    streets: &'static [&'static str],
    places: &'static [&'static str],
    dear: &'static [&'static str],
    grant: &'static [&'static str],
    refuse: &'static [&'static str],
    reasons: &'static [&'static str],
    filler: &'static [&'static str],
    appeal: &'static [&'static str],
    contact: &'static [&'static str],
    close: &'static [&'static str],
}

const NL: Phrases = Phrases {
    first: &["Fatima", "Jan", "Els", "Mohamed", "Sofie", "Kris", "Nadia", "Tom", "Greet", "Yusuf"],
    last: &[
        "Peeters",
        "El Amrani",
        "Janssens",
        "De Smet",
        "Van den Broeck",
        "Yilmaz",
        "Claes",
        "Wouters",
        "Maes",
        "Diallo",
    ],
    streets: &["Kerkstraat", "Molenlaan", "Stationsstraat", "Lindendreef", "Grote Baan", "Schoolstraat"],
    places: &["9000 Gent", "2800 Mechelen", "3500 Hasselt", "8000 Brugge", "9300 Aalst"],
    dear: &["Geachte mevrouw {last}", "Beste {first}", "Geachte heer {last}"],
    grant: &[
        "Wij geven u een leefloon van 1.314,20 euro per maand vanaf 1 maart 2026.",
        "U krijgt vanaf 1 maart 2026 een leefloon. Elke maand betalen wij u 1.314,20 euro.",
        "Het bijzonder comité kent u met ingang van 1 maart 2026 een leefloon toe van 1.314,20 euro per maand.",
    ],
    refuse: &[
        "Wij weigeren uw aanvraag om een leefloon.",
        "U krijgt geen leefloon. Het bijzonder comité weigerde uw aanvraag op 12 februari 2026.",
        "Het bijzonder comité heeft beslist om uw aanvraag voor een leefloon af te wijzen.",
    ],
    reasons: &[
        "U woont alleen en u hebt geen inkomen. Daarom past artikel 14 van de wet van 26 mei 2002 betreffende het recht op maatschappelijke integratie.",
        "Uw partner verdient 2.140 euro per maand. Omdat dat meer is dan het leefloon, bent u niet behoeftig in de zin van artikel 3, 4° van de wet van 26 mei 2002.",
        "Wij steunen op artikel 3 van de wet van 26 mei 2002, omdat uw loonfiche van januari 1.985 euro toont.",
    ],
    filler: &[
        "Breng bij uw volgende afspraak uw rekeninguittreksels mee.",
        "Ingevolge de vigerende reglementering dient elke wijziging onverwijld te worden gemeld.",
        "Verandert er iets in uw gezin of uw werk? Laat het ons meteen weten.",
        "Het bedrag wordt gestort op uw rekening BE68 5390 0754 7034.",
        "Het sociaal onderzoek werd uitgevoerd conform de desbetreffende onderrichtingen van de overheid, waarbij alle door u overgelegde stukken in aanmerking werden genomen.",
    ],
    appeal: &[
        "Gaat u niet akkoord? U kunt binnen drie maanden in beroep gaan bij de arbeidsrechtbank Gent, afdeling Gent, Opgeëistenlaan 401, 9000 Gent.",
        "U kunt deze beslissing aanvechten bij de arbeidsrechtbank, met een verzoekschrift, binnen drie maanden na de ontvangst van deze brief.",
        "Beroep tegen deze beslissing is mogelijk bij de arbeidsrechtbank binnen de drie maanden na de kennisgeving.",
    ],
    contact: &[
        "Vragen? Bel {first} {last}, maatschappelijk werker, op 09 000 12 34.",
        "Uw dossierbeheerder is {first} {last}, tel. 015 00 22 33, {first}@ocmw.voorbeeld.be.",
    ],
    close: &["Met vriendelijke groeten", "Hoogachtend"],
};

const FR: Phrases = Phrases {
    first: &["Chantal", "Mehdi", "Nathalie", "Olivier", "Aminata", "Pierre", "Sofia", "Luc", "Karima", "Kevin"],
    last: &["Dupont", "Lambert", "Benali", "Traoré", "Delvigne", "Pirard", "Collignon", "Özdemir", "Lemaire", "Noël"],
    streets: &["rue de la Gare", "avenue des Tilleuls", "place du Marché", "chaussée de Mons", "rue Haute"],
    places: &["5000 Namur", "4000 Liège", "7000 Mons", "6000 Charleroi", "4800 Verviers"],
    dear: &["Madame {last},", "Cher Monsieur {last},", "Bonjour {first},"],
    grant: &[
        "Nous vous accordons un revenu d'intégration de 1.340,47 € par mois à partir du 1er mars 2026.",
        "Vous recevrez un revenu d'intégration à partir du 1er mars 2026 : 1.340,47 € par mois.",
        "Le comité spécial a décidé de vous octroyer un revenu d'intégration de 1.340,47 € par mois à dater du 1er mars 2026.",
    ],
    refuse: &[
        "Nous refusons votre demande de revenu d'intégration.",
        "Vous ne recevrez pas de revenu d'intégration. Le comité spécial a refusé votre demande le 12 février 2026.",
        "Le comité spécial a décidé de rejeter votre demande de revenu d'intégration.",
    ],
    reasons: &[
        "Vous vivez seule et vous n'avez pas de revenus. C'est pourquoi nous appliquons l'article 14 de la loi du 26 mai 2002 concernant le droit à l'intégration sociale.",
        "Votre conjoint gagne 2.140 € par mois. Comme ce montant dépasse le revenu d'intégration, vous n'êtes pas dans le besoin au sens de l'article 3, 4°, de la loi du 26 mai 2002.",
        "Nous nous fondons sur l'article 3 de la loi du 26 mai 2002, parce que votre fiche de paie de janvier indique 1.985 €.",
    ],
    filler: &[
        "Apportez vos extraits de compte à notre prochain rendez-vous.",
        "En vertu de la réglementation en vigueur, toute modification doit nous être signalée dans les meilleurs délais.",
        "Quelque chose change dans votre ménage ou votre travail ? Prévenez-nous tout de suite.",
        "Le montant sera versé sur votre compte BE68 5390 0754 7034.",
        "L'enquête sociale a été menée conformément aux instructions y afférentes, l'ensemble des pièces produites par vos soins ayant été pris en considération.",
    ],
    appeal: &[
        "Vous n'êtes pas d'accord ? Vous pouvez introduire un recours auprès du tribunal du travail de Liège dans les trois mois.",
        "Vous pouvez contester cette décision devant le tribunal du travail, par requête, dans les trois mois qui suivent la réception de cette lettre.",
        "Un recours contre la présente décision peut être introduit auprès du tribunal du travail dans les trois mois de la notification.",
    ],
    contact: &[
        "Des questions ? Appelez {first} {last}, assistante sociale, au 081 00 12 34.",
        "Votre gestionnaire de dossier est {first} {last}, tél. 04 000 22 33, {first}@cpas.exemple.be.",
    ],
    close: &["Cordialement,", "Veuillez agréer, Madame, Monsieur, nos salutations distinguées."],
};

const DE: Phrases = Phrases {
    first: &["Ulrike", "Leon", "Margit", "Jonas", "Aylin", "Gerd", "Petra", "Kai", "Doris", "Murat"],
    last: &[
        "Lambertz",
        "Schmitz",
        "Heinen",
        "Nyssen",
        "Demirci",
        "Willems",
        "Nowak",
        "Kirschvink",
        "Goffart",
        "Niessen",
    ],
    streets: &["Aachener Straße", "Kirchstraße", "Bergkapellstraße", "Malmedyer Straße", "Klosterstraße"],
    places: &["4700 Eupen", "4780 Sankt Vith", "4760 Büllingen", "4720 Kelmis"],
    dear: &["Sehr geehrte Frau {last},", "Sehr geehrter Herr {last},", "Guten Tag {first} {last},"],
    grant: &[
        "wir gewähren Ihnen ab dem 1. März 2026 ein Eingliederungseinkommen von 1.340,47 € im Monat.",
        "Sie erhalten ab dem 1. März 2026 ein Eingliederungseinkommen von monatlich 1.340,47 €.",
    ],
    refuse: &[
        "wir lehnen Ihren Antrag auf Eingliederungseinkommen ab.",
        "der Sozialhilferat hat am 12. Februar 2026 beschlossen, Ihren Antrag auf Eingliederungseinkommen abzulehnen.",
    ],
    reasons: &[
        "Sie wohnen allein und haben kein Einkommen. Deshalb gilt Artikel 14 des Gesetzes vom 26. Mai 2002 über das Recht auf soziale Eingliederung.",
        "Ihr Partner verdient 2.140 € im Monat. Weil das mehr ist als das Eingliederungseinkommen, sind Sie nicht bedürftig im Sinne von Artikel 3 Nr. 4 des Gesetzes vom 26. Mai 2002.",
    ],
    filler: &[
        "Bringen Sie zu unserem nächsten Termin Ihre Kontoauszüge mit.",
        "Gemäß den geltenden Bestimmungen ist jede Änderung unverzüglich mitzuteilen.",
        "Ändert sich etwas in Ihrem Haushalt oder bei der Arbeit? Sagen Sie es uns gleich.",
        "Der Betrag wird auf Ihr Konto BE68 5390 0754 7034 überwiesen.",
    ],
    appeal: &[
        "Sind Sie nicht einverstanden? Sie können innerhalb von drei Monaten beim Arbeitsgericht Eupen, Rathausplatz 8, 4700 Eupen, Klage erheben.",
        "Gegen diesen Beschluss können Sie binnen drei Monaten nach Erhalt dieses Schreibens beim Arbeitsgericht Klage einreichen.",
    ],
    contact: &[
        "Fragen? Rufen Sie {first} {last}, Sozialassistentin, unter 087 00 12 34 an.",
        "Ihre Akte bearbeitet {first} {last}, Tel. 080 00 22 33, {first}@oshz.beispiel.be.",
    ],
    close: &["Mit freundlichen Grüßen", "Hochachtungsvoll"],
};

/// The letter with this number.
pub(crate) fn letter(seed: u64, number: u64) -> Generated {
    let mut random = Random(seed ^ number.wrapping_mul(0xd134_2543_de82_ef95));
    random.next();
    let mut at = random.below(SERVICES.iter().map(|(.., weight, _)| weight).sum());
    let service = SERVICES
        .iter()
        .find(|(.., weight, _)| {
            let is_here = at < *weight;
            at = at.wrapping_sub(if is_here { 0 } else { *weight });
            is_here
        })
        .unwrap_or(&SERVICES[0]);
    let (name, lang, _, without) = *service;
    let p = match lang {
        "fr" => &FR,
        "de" => &DE,
        _ => &NL,
    };
    let (first, last) = (random.pick(p.first), random.pick(p.last));
    let (clerk, of_clerk) = (random.pick(p.first), random.pick(p.last));
    let street = random.pick(p.streets);
    let house = 1 + random.below(140);
    let place = random.pick(p.places);
    let decision = if random.chance(55) { random.pick(p.grant) } else { random.pick(p.refuse) };
    let has_appeal = !random.chance(without);
    let mut paragraphs = vec![
        name.to_owned(),
        format!("{first} {last}\n{street} {house}\n{place}"),
        random.pick(p.dear).replace("{first}", first).replace("{last}", last),
        decision.to_owned(),
        random.pick(p.reasons).to_owned(),
    ];
    for _ in 0..=random.below(5) {
        paragraphs.push(random.pick(p.filler).to_owned());
    }
    if has_appeal {
        let at = paragraphs.len() - random.below(2) as usize;
        paragraphs.insert(at, random.pick(p.appeal).to_owned());
    }
    if random.chance(80) {
        paragraphs.push(random.pick(p.contact).replace("{first}", clerk).replace("{last}", of_clerk));
    }
    paragraphs.push(random.pick(p.close).to_owned());
    paragraphs.push(format!("{clerk} {of_clerk}"));
    Generated {
        id: format!("{lang}-{number:06}"),
        service: name.to_owned(),
        lang,
        channel: if random.chance(30) { "e-box" } else { "post" },
        has_appeal,
        text: paragraphs.join("\n\n"),
    }
}
