//! The closed word lists that the annotators look for, for the three languages.
//!
//! Words stand folded: lower case, without accents, periods and soft hyphens (`Erlaß` is `erlass`, `K.B.` is `kb`), so
//! that capitals without accents (`ARRETE ROYAL`) are found too. A word counts in each language of its list: letters
//! from Brussels and Eupen name streets and laws of their neighbours.

use super::word_class::Class as C;

/// Codes of the units, in the order of [`super::Unit`].
pub(super) const DAYS: u8 = 0;
pub(super) const WEEKS: u8 = 1;
pub(super) const MONTHS: u8 = 2;
pub(super) const YEARS: u8 = 3;

/// Codes of the instruments, in the order of [`super::ActKind`].
pub(super) const ACT: u8 = 0;
pub(super) const DECREE: u8 = 1;
pub(super) const ORDER: u8 = 2;
pub(super) const CODE: u8 = 3;
pub(super) const REGULATION: u8 = 4;

/// Codes of the heads of courts' names.
pub(super) const LABOUR_COURT: u8 = 0;
pub(super) const STATE_COUNCIL: u8 = 1;
pub(super) const OTHER_COURT: u8 = 2;
/// A head that needs its next words: `tribunal du travail`, `Raad van State`.
pub(super) const COURT_PHRASE: u8 = 3;

/// The languages of a list, as flags.
pub(super) const NL: u8 = 1;
pub(super) const FR: u8 = 2;
pub(super) const DE: u8 = 4;
const ALL: u8 = 7;

/// A class, the languages in which the words have it, and the words, apart by spaces.
pub(super) type Group = (C, u8, &'static [&'static str]);

#[rustfmt::skip]
pub(super) static GROUPS: &[Group] = &[
    (C::MONTH.with(1), ALL, &["januari", "janvier", "januar", "janner"]),
    (C::MONTH.with(2), ALL, &["februari", "fevrier", "februar"]),
    (C::MONTH.with(3), ALL, &["maart", "mars", "marz", "maerz"]),
    (C::MONTH.with(4), ALL, &["april", "avril"]),
    (C::MONTH.with(5), ALL, &["mei", "mai"]),
    (C::MONTH.with(6), ALL, &["juni", "juin"]),
    (C::MONTH.with(7), ALL, &["juli", "juillet"]),
    (C::MONTH.with(8), ALL, &["augustus", "aout", "august"]),
    (C::MONTH.with(9), ALL, &["september", "septembre"]),
    (C::MONTH.with(10), ALL, &["oktober", "octobre", "october"]),
    (C::MONTH.with(11), ALL, &["november", "novembre"]),
    (C::MONTH.with(12), ALL, &["december", "decembre", "dezember"]),
    (C::SHORT_MONTH.with(1), ALL, &["jan", "janv"]),
    (C::SHORT_MONTH.with(2), ALL, &["feb", "febr", "fev", "fevr"]),
    (C::SHORT_MONTH.with(3), ALL, &["mrt"]),
    (C::SHORT_MONTH.with(4), ALL, &["apr", "avr"]),
    (C::SHORT_MONTH.with(6), ALL, &["jun"]),
    (C::SHORT_MONTH.with(7), ALL, &["jul", "juil"]),
    (C::SHORT_MONTH.with(8), ALL, &["aug"]),
    (C::SHORT_MONTH.with(9), ALL, &["sep", "sept"]),
    (C::SHORT_MONTH.with(10), ALL, &["okt", "oct"]),
    (C::SHORT_MONTH.with(11), ALL, &["nov"]),
    (C::SHORT_MONTH.with(12), ALL, &["dec", "dez"]),

    (C::UNIT.with(DAYS), NL, &["dag", "dagen", "kalenderdag", "kalenderdagen", "werkdag", "werkdagen", "zittingsdagen"]),
    (C::UNIT.with(DAYS), FR, &["jour", "jours"]),
    (C::UNIT.with(DAYS), DE, &["tag", "tage", "tagen", "tages", "kalendertag", "kalendertage", "kalendertagen", "werktag", "werktage", "werktagen", "arbeitstage", "arbeitstagen"]),
    (C::UNIT.with(WEEKS), NL, &["week", "weken"]),
    (C::UNIT.with(WEEKS), FR, &["semaine", "semaines"]),
    (C::UNIT.with(WEEKS), DE, &["woche", "wochen", "kalenderwochen"]),
    (C::UNIT.with(MONTHS), NL, &["maand", "maanden", "mnd", "kalendermaand", "kalendermaanden"]),
    (C::UNIT.with(MONTHS), FR, &["mois"]),
    (C::UNIT.with(MONTHS), DE, &["monat", "monate", "monaten", "monats", "monates", "kalendermonat", "kalendermonate", "kalendermonaten"]),
    (C::UNIT.with(YEARS), NL, &["jaar", "jaren", "kalenderjaar", "kalenderjaren"]),
    (C::UNIT.with(YEARS), FR, &["an", "ans", "annee", "annees"]),
    (C::UNIT.with(YEARS), DE, &["jahr", "jahre", "jahren", "jahres", "kalenderjahr", "kalenderjahre", "kalenderjahren"]),
    (C::ONE_UNIT.with(MONTHS), DE, &["monatsfrist"]),
    (C::ONE_UNIT.with(WEEKS), DE, &["wochenfrist"]),
    (C::ONE_UNIT.with(YEARS), DE, &["jahresfrist"]),
    (C::FORTNIGHT.with(15), FR, &["quinzaine"]),
    (C::FORTNIGHT.with(8), FR, &["huitaine"]),
    (C::UNIT_ADJECTIVE, ALL, &["volle", "volledige", "hele", "gehele", "opeenvolgende", "aaneengesloten", "volgende", "voorbije", "eerste", "laatste",
        "vollen", "ganze", "ganzen", "aufeinanderfolgende", "aufeinanderfolgenden", "zusammenhangende", "zusammenhangenden", "folgenden", "weitere", "weiteren", "letzten", "ersten",
        "derniers", "dernieres", "premiers", "premieres", "prochains", "prochaines", "entiers", "entieres", "bons", "pleins", "longs"]),
    (C::AGED, ALL, &["kind", "kinderen", "kinder", "kindern", "kindes", "dochter", "dochters", "zoon", "zonen", "zoontje", "dochtertje", "jongen", "meisje", "leeftijd", "jongere", "jongeren", "baby", "ouder", "jonger", "leerling", "leerlingen",
        "enfant", "enfants", "fille", "filles", "fils", "garcon", "age", "agee", "ages", "agees", "jeune", "jeunes", "personne", "personnes", "bebe",
        "tochter", "tochtern", "sohn", "sohne", "sohnen", "alter", "junge", "madchen", "alters", "alteren", "alteste", "altesten", "jungste", "jungsten", "oudste", "jongste", "personen", "persoon"]),
    (C::CURRENCY.with(100), ALL, &["euro", "euros", "eur"]),
    (C::CURRENCY.with(1), ALL, &["cent", "cents", "eurocent", "eurocents", "centime", "centimes"]),
    (C::HOUR, ALL, &["uur", "uren", "u", "h", "heure", "heures", "uhr"]),

    (C::ARTICLE, ALL, &["artikel", "artikelen", "artikels", "artikeln", "art", "artt", "arts", "article", "articles"]),
    (C::ACT.with(ACT), ALL, &["wet", "wetten", "programmawet", "programmawetten", "kaderwet", "basiswet", "besluitwet", "loi", "lois", "loi-programme", "lois-programmes", "loi-cadre", "arrete-loi", "arretes-lois",
        "gesetz", "gesetzes", "gesetze", "gesetzen", "programmgesetz", "programmgesetzes", "grundlagengesetz", "grundlagengesetzes", "sondergesetz", "sondergesetzes", "rahmengesetz", "rahmengesetzes"]),
    (C::ACT.or(C::NAMED).with(ACT), ALL, &["grondwet", "handvest", "charte", "charta", "verfassung"]),
    (C::ACT.with(DECREE), ALL, &["decreet", "decreten", "decret", "decrets", "dekret", "dekretes", "dekrets", "dekrete", "ordonnantie", "ordonnanties", "ordonnance", "ordonnances", "ordonnanz"]),
    (C::ACT.with(ORDER), ALL, &["besluit", "uitvoeringsbesluit", "arrete", "arretes", "erlass", "erlasses", "erlasse"]),
    (C::ACT.with(ORDER), NL, &["kb", "mb"]),
    (C::ACT.with(ORDER), FR, &["ar", "am"]),
    (C::ACT.with(ORDER), DE, &["ke"]),
    (C::ACT.with(CODE), ALL, &["wetboek", "codex", "code", "gesetzbuch", "gesetzbuches", "gesetzbuchs"]),
    (C::ACT.or(C::NAMED).with(CODE), ALL, &["gerichtsgesetzbuch", "gerichtsgesetzbuches", "gerichtsgesetzbuchs", "gerw", "gerwb", "strafwetboek", "zivilgesetzbuch", "zivilgesetzbuches", "strafgesetzbuch", "strafgesetzbuches", "sozialstrafgesetzbuch", "huisvestingscode", "wooncode", "cjud"]),
    (C::ACT.with(REGULATION), ALL, &["reglement", "reglements", "reglementen", "ordnung", "verordening", "verordnung"]),
    (C::ACT_ADJECTIVE, ALL, &["koninklijk", "ministerieel", "organieke", "bijzondere", "gecoordineerde", "samengevoegde", "gewone", "gerechtelijk", "burgerlijk", "sociaal", "vlaamse", "waalse", "brusselse", "huishoudelijk", "algemeen", "federale", "vlaams", "waals",
        "royal", "royaux", "ministeriel", "ministeriels", "organique", "speciale", "coordonnee", "coordonnees", "judiciaire", "civil", "penal", "social", "wallon", "flamand", "bruxellois", "interieur", "germanophone",
        "koniglicher", "koniglichen", "konigliche", "koniglichem", "ministerieller", "ministeriellen", "ministerielle", "wallonische", "wallonischen", "wallonisches", "flamische", "flamischen", "koordinierte", "koordinierten", "koordinierter"]),
    (C::LINK, ALL, &["van", "de", "het", "der", "den", "deze", "dit", "dezelfde", "hetzelfde", "voormelde", "voormeld", "voornoemde", "bovenvermelde", "bovengenoemde", "vermelde", "genoemde", "ons", "onze", "uit", "uw", "dezer",
        "du", "des", "la", "le", "les", "l'", "d'", "cette", "ce", "cet", "ces", "ladite", "dudit", "meme", "notre", "nos", "susmentionnee", "precitee", "precite",
        "die", "das", "dem", "dieses", "dieser", "diesem", "desselben", "derselben", "demselben", "genannten", "vorgenannten", "vorerwahnten", "besagten", "obengenannten", "unserer", "unseres", "unser", "vom", "im", "in", "aus"]),
    (C::TITLE, ALL, &["betreffende", "houdende", "inzake", "tot", "concernant", "relative", "relatives", "relatif", "relatifs", "portant", "instaurant", "instituant", "visant", "fixant", "reglant", "modifiant", "organisant", "uber", "betreffend", "bezuglich"]),
    (C::WEAK_TITLE, ALL, &["op", "over", "ter", "organique", "sur", "pour", "zur", "zum", "waarbij", "etablissant", "determinant", "executant", "pris", "garantissant", "favorisant"]),
    (C::TITLE_STOP, NL, &["heeft", "hebben", "hebt", "is", "zijn", "was", "wordt", "worden", "werd", "kan", "kunt", "kunnen", "moet", "moeten", "mag", "bepaalt", "bepalen", "geeft", "vorderen", "weigeren", "staat", "staan", "voorziet", "zegt", "laat", "vereist", "stelt", "geldt", "schrijft", "krijgt", "krijgen", "u", "wij", "we", "je", "dat", "die", "dient"]),
    (C::TITLE_STOP, FR, &["est", "sont", "a", "ont", "prevoit", "prevoient", "ouvre", "reservent", "reserve", "dispose", "donne", "permet", "vous", "nous", "impose", "accorde", "stipule", "precise", "exige", "peut", "doit", "qui", "dont", "ne", "il", "elle", "lorsque", "lorsqu'", "que", "soumet", "limite", "subordonne", "definit", "enumere"]),
    (C::TITLE_STOP, DE, &["wird", "werden", "ist", "sind", "hat", "haben", "erhalt", "sieht", "fordern", "regelt", "konnen", "kann", "gibt", "gilt", "wir", "sie", "ihr", "ihre", "ihnen", "steht", "bestimmt", "mussen", "muss", "besagt", "verlangt", "setzt", "schreibt", "lehnen", "sehen", "nicht"]),

    (C::STREET_NAME, ALL, &["straat", "laan", "plein", "steenweg", "baan", "kaai", "markt", "dreef", "weg", "plaats", "dries", "kouter", "ring", "gasse"]),
    (C::STREET, ALL, &["rue", "avenue", "place", "boulevard", "chaussee", "quai", "clos", "allee", "square", "dreve", "impasse", "venelle", "ruelle", "parvis", "esplanade", "chemin", "sentier", "route", "voie", "av", "bd", "bld", "blvd", "faubourg", "montee", "galerie", "passage", "rond-point", "thier", "cite", "residence", "promenade", "ch", "chee"]),
    (C::STREET.or(C::STREET_NAME), ALL, &["strasse", "platz"]),
    (C::POST_BOX, ALL, &["postbus", "postfach", "bp"]),
    (C::BOX, ALL, &["bus", "bte", "boite", "bfk", "bt"]),

    (C::LABEL, ALL, &["kenmerk", "dossiernummer", "dossiernr", "dossiernrs", "ref", "referentie", "referentienummer", "referte", "inschrijvingsnummer", "klantnummer", "klantnr", "kandidaatnummer", "kandidaatsnummer", "lidnummer", "aansluitingsnummer", "volgnummer", "zaaknummer", "aanvraagnummer", "verwijzing", "rentedossier", "stamnummer", "begunstigdenummer",
        "reference", "references", "refs", "matricule",
        "aktenzeichen", "az", "zeichen", "aktennummer", "aktennr", "geschaftszeichen", "geschaftsnummer", "mitgliedsnummer", "kundennummer", "antragsnummer", "vorgangsnummer", "referenz", "bearbeitungsnummer", "registratur", "bezug", "lfdnr"]),
    (C::WEAK_LABEL, ALL, &["dossier", "dossiers", "kandidaat", "aanvraag", "melding", "aangesloten", "inschrijving",
        "candidat", "candidate", "candidature", "beneficiaire", "demande", "inscription", "allocataire", "affilie", "affiliee",
        "akte", "kandidat", "kandidatin", "antrag", "eingangsbestatigung", "empfangsbestatigung", "ontvangstbewijs", "ontvangstmelding", "reception"]),
    (C::NUMBER_LABEL, ALL, &["nummer", "nr", "nrs", "numero", "no", "n"]),

    (C::COURT.with(LABOUR_COURT), ALL, &["arbeidsrechtbank", "arbeidsrechtbanken", "arbeitsgericht", "arbeitsgerichts", "arbeitsgerichtes", "arbeitsgerichte", "arbeitsgerichten"]),
    (C::COURT.with(STATE_COUNCIL), ALL, &["staatsrat", "staatsrats", "staatsrates"]),
    (C::COURT.with(OTHER_COURT), ALL, &["arbeidshof", "arbeidshoven", "vredegerecht", "vredegerechten", "vrederechter", "ondernemingsrechtbank", "politierechtbank", "familierechtbank", "arrondissementsrechtbank", "arbeitsgerichtshof", "arbeitsgerichtshofs", "arbeitsgerichtshofes", "arbeitshof", "friedensgericht", "friedensgerichts", "friedensrichter", "unternehmensgericht", "unternehmensgerichts", "verfassungsgerichtshof", "appellationshof", "kassationshof"]),
    (C::COURT.with(COURT_PHRASE), ALL, &["tribunal", "tribunaux", "trib", "cour", "justice", "juge", "conseil", "raad", "hof", "rechtbank", "gericht", "gerichts"]),

    (C::HONORIFIC, ALL, &["mevrouw", "mevr", "mw", "mvr", "juffrouw", "meneer", "mijnheer", "heer", "dhr", "madame", "mme", "mlle", "mademoiselle", "monsieur", "maitre", "herr", "herrn", "frau", "hr"]),
    (C::HONORIFIC, FR, &["m", "me"]),
    (C::ROLE, ALL, &["dossierbeheerder", "dossierbeheerster", "dossierbehandelaar", "behandelaar", "behandelaarster", "contactpersoon", "trajectbegeleider", "trajectbegeleidster", "begeleider", "begeleidster", "consulent", "consulente", "klachtenbehandelaar", "gezinsconsulent", "schuldbemiddelaar", "woonconsulent",
        "gestionnaire", "referent", "referente", "correspondant", "interlocuteur", "interlocutrice",
        "sozialarbeiter", "sozialarbeiterin", "sozialarbeiters", "sozialassistent", "sozialassistentin", "sachbearbeiter", "sachbearbeiterin", "ansprechpartner", "ansprechpartnerin", "ansprechperson", "kontaktperson", "sachbearbeitung"]),
    (C::ROLE_FIRST, ALL, &["maatschappelijk", "maatschappelijke", "sociaal", "assistant", "assistante", "travailleur", "travailleuse", "agent", "agente", "agt", "personne", "delegue", "deleguee", "uw", "votre", "ihr", "contact"]),
    (C::CALL, NL, &["bel", "bellen", "belt", "telefoneer", "contacteer", "mail", "vraag", "spreek"]),
    (C::CALL, FR, &["appelez", "telephonez", "contactez", "demandez", "joignez", "joindre", "ecrivez", "appeler", "contacter", "adressez", "formez", "composez"]),
    (C::CALL, DE, &["rufen", "ruf", "fragen", "wenden", "melden", "kontaktieren", "anrufen"]),
    (C::CALL, ALL, &["tel", "telefoon", "telefoonnummer", "telephone", "telefon", "telefonnummer", "rufnummer"]),
    (C::CONTACT, ALL, &["bel", "bellen", "belt", "contact", "contacteer", "contacteren", "vragen", "vraag", "inlichtingen", "informatie", "info", "uitleg", "verduidelijking", "toelichting", "telefoon", "tel", "gsm", "bereiken", "bereikbaar", "helpt", "volgt", "behandelt", "beheert", "legt", "spreken",
        "appelez", "telephonez", "contactez", "contacter", "joindre", "joignable", "joignez", "question", "questions", "renseignement", "renseignements", "information", "informations", "eclaircissement", "eclaircissements", "explications", "disposition", "repond", "reponds", "telephone", "suit", "traite", "gere", "accompagne",
        "frage", "fragen", "ruckfragen", "auskunft", "auskunfte", "auskunften", "hilft", "erreichbar", "erreichen", "kontakt", "kontaktieren", "anrufen", "telefon", "rufnummer", "verfugung", "zustandig", "bearbeitet", "betreut", "betraut", "bearbeitung", "belast"]),
    (C::HELPS, NL, &["volgt", "helpt", "behandelt", "beheert", "legt", "geeft", "neemt", "beantwoordt"]),
    (C::HELPS, FR, &["suit", "traite", "gere", "repond", "accompagne", "connait", "aidera", "aide"]),
    (C::HELPS, DE, &["kummert", "betreut", "bearbeitet", "hilft", "begleitet", "beantwortet"]),
    (C::SERVICE, ALL, &["dienst", "dienste", "diensten", "team", "cel", "afdeling", "service", "services", "equipe", "cellule", "secretariat", "departement", "bureau", "abteilung", "dienststelle", "fachbereich", "loket", "guichet", "schalter", "zelle", "onthaal"]),
    (C::NO_NAME, ALL, &["ocmw", "cpas", "oshz", "rva", "onem", "vdab", "forem", "actiris", "fod", "spf", "rsvz", "riziv", "inami", "famiris", "fedris", "fons", "iriscare", "opgroeien", "vlaamse", "vlaanderen", "wallonie", "brussel", "bruxelles", "sociaal", "sociale", "social", "huis", "stad", "gemeente", "ville", "commune", "stadt", "gemeinde", "provincie",
        "belgische", "europese", "raad", "comite", "bijzonder", "voorzitter", "president", "directeur", "secretaris", "secretaire", "minister", "ministre", "ombudsman", "ombudsdienst", "ombudsfrau", "mediateur", "griffie", "greffe", "kanzlei", "agentschap", "agence", "fonds", "kas", "caisse", "kasse", "office", "ministerie", "ministere", "ministerium", "rechtbank", "tribunal", "gericht",
        "dossier", "dossiers", "nummer", "kenmerk", "onderwerp", "betreft", "objet", "concerne", "betreff", "datum", "date", "adres", "adresse", "bijlage", "bijlagen", "annexe", "annexes", "anlage", "anlagen", "vragen", "vraag", "question", "questions", "ons", "onze", "uw", "nos", "notre", "votre", "vos", "unser", "unsere", "ihr", "ihre", "ihrem", "ihren", "sie", "wij", "we", "u", "ik", "je", "nous", "vous", "wir", "ich", "il", "elle", "hij", "zij", "es", "er",
        "de", "het", "een", "le", "la", "les", "un", "une", "der", "die", "das", "den", "dem", "des", "ein", "eine", "in", "op", "met", "voor", "pour", "avec", "dans", "mit", "fur", "bij", "chez", "bei", "aan", "als", "si", "wenn", "dat", "dit", "ce", "cette", "dies", "niet", "ne", "nicht", "wat", "wie", "wanneer", "waarom", "hoe", "que", "qui", "quand", "comment", "pourquoi", "was", "wer", "wann", "warum",
        "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche", "montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag",
        "bescheid", "antwort", "auskunft", "termin", "rat", "hilfe", "unterlagen", "wonen", "energie", "toewijzingen", "jeugd", "gezin", "kindergeld", "gestion", "processus", "antenne", "permanence", "accueil", "wijkteam", "balie", "administratie", "administration", "verwaltung", "centrum", "centre", "zentrum", "instelling", "institution", "federale", "federal", "vzw", "asbl", "vog", "bv", "srl", "telefoon", "telephone", "telefon", "gsm", "fax", "tel", "mail", "e-mail", "website", "handtekening", "signature", "unterschrift", "namens", "vlaams", "waals", "gewest", "overheid", "gemeenschap", "region", "gmbh", "nv", "sa"]),
    (C::GREETING, ALL, &["geachte", "beste", "dag", "hallo", "goeiedag", "goedendag", "waarde", "lieve", "cher", "chere", "chers", "cheres", "bonjour", "bonsoir", "sehr", "geehrte", "geehrter", "geehrten", "lieber", "liebe", "guten", "werte", "werter"]),
    (C::PARTICLE, ALL, &["van", "de", "den", "der", "von", "zu", "ter", "te", "ten", "du", "d'", "la", "le", "el", "al", "ben", "vander", "di", "da", "dos", "t'", "l'"]),
    (C::TITLED, ALL, &["dhr", "mevr", "mw", "mvr", "mr", "mme", "mlle", "m", "mm", "me", "hr", "fr", "dr", "pr", "prof", "ir", "ing", "tel", "nr", "art", "bte", "av", "st", "ref", "az", "afd", "div", "abt", "bv", "al", "abs"]),
];
