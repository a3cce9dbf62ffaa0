//! What the report says, in four languages.

use baak_core::lang::Localized;

const fn l(nl: &'static str, fr: &'static str, de: &'static str, en: &'static str) -> Localized {
    Localized { nl, fr, de, en }
}

pub(super) const TITLE: Localized =
    l("Audit van brieven", "Audit de lettres", "Prüfung von Schreiben", "Audit of letters");
pub(super) const CONTENTS: Localized = l("Inhoud", "Sommaire", "Inhalt", "Contents");
pub(super) const SKIP: Localized =
    l("Naar de inhoud", "Aller au contenu", "Zum Inhalt springen", "Skip to the content");
pub(super) const HEADLINES: Localized = l("In het kort", "En bref", "Auf einen Blick", "In short");
pub(super) const INTERVAL_NOTE: Localized = l(
    "Achter elk cijfer staat tussen haakjes het 95 %-interval: de uitkomsten die bij deze steekproef passen. Het echte cijfer van alle brieven ligt daar in 95 van de 100 steekproeven in.",
    "Chaque chiffre est suivi, entre parenthèses, de son intervalle à 95 % : les valeurs compatibles avec cet échantillon. Le vrai chiffre de l'ensemble des lettres s'y trouve dans 95 échantillons sur 100.",
    "Hinter jeder Zahl steht in Klammern das 95-%-Intervall: die Werte, die zu dieser Stichprobe passen. Die wahre Zahl aller Schreiben liegt in 95 von 100 Stichproben darin.",
    "Behind each figure stands its 95 % interval in brackets: the values that fit this sample. The true figure of all letters lies in it in 95 samples out of 100.",
);
pub(super) const CENSUS_NOTE: Localized = l(
    "Alle brieven van de lijst zijn bekeken. De cijfers zijn dus geen schatting: er is geen steekproeffout. Waar een interval staat, komt dat van brieven die niet gelezen konden worden. De fouten van het programma zelf blijven bestaan.",
    "Toutes les lettres de la liste ont été examinées. Les chiffres ne sont donc pas des estimations : il n'y a pas d'erreur d'échantillonnage. Là où un intervalle figure, il vient de lettres qui n'ont pas pu être lues. Les erreurs du programme subsistent.",
    "Alle Schreiben der Liste wurden geprüft. Die Zahlen sind also keine Schätzung: Es gibt keinen Stichprobenfehler. Wo ein Intervall steht, kommt es von Schreiben, die nicht gelesen werden konnten. Die Fehler des Programms selbst bleiben.",
    "All letters of the list were looked at. The figures are no estimates, then: there is no sampling error. Where there is an interval, it comes from letters that could not be read. The errors of the program itself remain.",
);
pub(super) const LETTERS_JUDGED: Localized =
    l("brieven beoordeeld", "lettres évaluées", "Schreiben bewertet", "letters judged");
pub(super) const OF_FRAME: Localized =
    l("van {n} in de lijst", "sur {n} dans la liste", "von {n} in der Liste", "of {n} in the list");
pub(super) const COMPLETE: Localized = l(
    "bevat alles wat de wet eist",
    "contiennent tout ce que la loi exige",
    "enthalten alles, was das Gesetz verlangt",
    "hold everything that the law requires",
);
pub(super) const COMPLETE_HEAD: Localized = l("Volledig", "Complètes", "Vollständig", "Complete");
pub(super) const NO_APPEAL: Localized = l(
    "vermeldt niet dat beroep mogelijk is, waar dat moet",
    "n'indiquent pas qu'un recours est possible, alors qu'elles le doivent",
    "nennen keinen Rechtsbehelf, obwohl sie müssen",
    "do not say that an appeal is possible, though they must",
);
pub(super) const NO_APPEAL_HEAD: Localized =
    l("Geen beroep vermeld", "Sans voie de recours", "Ohne Rechtsbehelf", "No appeal route");
pub(super) const ANY_WRONG: Localized = l(
    "bevat een fout gegeven (termijn, rechtbank, bedrag, datum)",
    "contiennent une donnée erronée (délai, tribunal, montant, date)",
    "enthalten eine falsche Angabe (Frist, Gericht, Betrag, Datum)",
    "hold a wrong value (term, court, amount, date)",
);
pub(super) const SCORE: Localized = l(
    "gemiddelde score voor duidelijke taal (0–100)",
    "score moyen de clarté (0–100)",
    "mittlere Punktzahl für verständliche Sprache (0–100)",
    "mean plain-language score (0–100)",
);
pub(super) const SCORE_HEAD: Localized = l("Score", "Score", "Punktzahl", "Score");
pub(super) const DIFFICULTY_HEAD: Localized = l("Moeilijkheid", "Difficulté", "Schwierigkeit", "Difficulty");
pub(super) const DIGITAL_ONLY: Localized = l(
    "laat de lezer alleen via een scherm reageren",
    "ne permettent de réagir que par écran",
    "lassen nur eine Antwort am Bildschirm zu",
    "let the reader respond through a screen only",
);
pub(super) const UNREAD: Localized =
    l("konden niet gelezen worden", "n'ont pas pu être lues", "konnten nicht gelesen werden", "could not be read");
pub(super) const MISSING: Localized = l("Wat ontbreekt", "Ce qui manque", "Was fehlt", "What is missing");
pub(super) const MISSING_LEAD: Localized = l(
    "Voor elk element: in hoeveel van de brieven die het moeten bevatten, het ontbreekt. “Gecorrigeerd” houdt rekening met de gemeten fouten van het programma zelf (zie de grenzen van de methode).",
    "Pour chaque élément : la part des lettres qui doivent le contenir et où il manque. « Corrigé » tient compte des erreurs mesurées du programme lui-même (voir les limites de la méthode).",
    "Für jedes Element: in wie vielen der Schreiben, die es enthalten müssen, es fehlt. „Korrigiert“ berücksichtigt die gemessenen Fehler des Programms selbst (siehe die Grenzen der Methode).",
    "For each element: in how many of the letters that must have it, it misses. “Corrected” takes the measured errors of the program itself into account (see the limits of the method).",
);
pub(super) const ELEMENT: Localized = l("Element", "Élément", "Element", "Element");
pub(super) const LETTERS: Localized = l("Brieven", "Lettres", "Schreiben", "Letters");
pub(super) const SHARE: Localized = l("Ontbreekt", "Manque", "Fehlt", "Missing");
pub(super) const SHARE_OF: Localized = l("Aandeel", "Part", "Anteil", "Share");
pub(super) const CORRECTED: Localized = l("Gecorrigeerd", "Corrigé", "Korrigiert", "Corrected");
pub(super) const PLOT: Localized =
    l("Interval (0–100 %)", "Intervalle (0–100 %)", "Intervall (0–100 %)", "Interval (0–100 %)");
pub(super) const GROUPS: Localized = l("Per groep", "Par groupe", "Nach Gruppen", "By group");
pub(super) const DIFFERENCE: Localized =
    l("Verschil met de rest", "Écart avec le reste", "Unterschied zum Rest", "Difference from the rest");
pub(super) const DIFFERENCE_NOTE: Localized = l(
    "Het verschil is dat in het aandeel volledige brieven, in procentpunten. Wie veel groepen vergelijkt, vindt altijd wel een verschil door toeval; daarom is de p-waarde aangepast aan het aantal vergelijkingen (Holm). Een ster (*) betekent: ook dan kleiner dan 0,05. Verschillen gelden voor wat de diensten schrijven, niet alleen voor deze lijst: ook waar alle brieven bekeken zijn, kan een verschil toeval zijn.",
    "L'écart est celui de la part de lettres complètes, en points de pourcentage. Qui compare beaucoup de groupes trouve toujours un écart par hasard ; la valeur p est donc ajustée au nombre de comparaisons (Holm). Un astérisque (*) signifie : inférieure à 0,05 même ainsi. Les écarts valent pour ce que les services écrivent, et pas seulement pour cette liste : même quand toutes les lettres ont été examinées, un écart peut être dû au hasard.",
    "Der Unterschied betrifft den Anteil vollständiger Schreiben, in Prozentpunkten. Wer viele Gruppen vergleicht, findet durch Zufall immer einen Unterschied; der p-Wert ist daher an die Zahl der Vergleiche angepasst (Holm). Ein Stern (*) heißt: auch dann kleiner als 0,05. Unterschiede gelten für das, was die Dienste schreiben, nicht nur für diese Liste: Auch wo alle Schreiben geprüft wurden, kann ein Unterschied Zufall sein.",
    "The difference is that in the share of complete letters, in percentage points. Whoever compares many groups always finds some difference by chance; so the p-value is adjusted for the number of comparisons (Holm). A star (*) means: smaller than 0.05 even then. Differences hold for what the services write, not for this list only: even where all letters were looked at, a difference can be chance.",
);
pub(super) const P_VALUE: Localized = l("p (aangepast)", "p (ajusté)", "p (angepasst)", "p (adjusted)");
pub(super) const LANGUAGE: Localized = l("Taal", "Langue", "Sprache", "Language");
pub(super) const KIND: Localized = l("Soort brief", "Type de lettre", "Art des Schreibens", "Kind of letter");
pub(super) const REGIME: Localized = l("Regelgeving", "Régime", "Regelung", "Regime");
pub(super) const NOT_KNOWN: Localized = l("niet zeker", "incertain", "nicht sicher", "not sure");
pub(super) const EMPTY_VALUE: Localized = l("(niet ingevuld)", "(non renseigné)", "(ohne Angabe)", "(not given)");
pub(super) const HEAT: Localized = l(
    "Ontbrekende elementen per {group}",
    "Éléments manquants par {group}",
    "Fehlende Elemente nach {group}",
    "Missing elements by {group}",
);
pub(super) const WRONG: Localized = l("Foute gegevens", "Données erronées", "Falsche Angaben", "Wrong values");
pub(super) const WRONG_NONE: Localized = l(
    "Er zijn geen foute gegevens gevonden.",
    "Aucune donnée erronée n'a été trouvée.",
    "Es wurden keine falschen Angaben gefunden.",
    "No wrong values were found.",
);
pub(super) const WHAT: Localized = l("Wat", "Quoi", "Was", "What");
pub(super) const REASONS: Localized = l("Motivering", "Motivation", "Begründung", "Reasons");
pub(super) const REASONS_LEAD: Localized = l(
    "Van de brieven die een beslissing bevatten.",
    "Parmi les lettres qui contiennent une décision.",
    "Von den Schreiben, die eine Entscheidung enthalten.",
    "Of the letters that hold a decision.",
);
pub(super) const VAGUE: Localized =
    l("Alleen standaardzinnen", "Formules types seulement", "Nur Standardformeln", "Stock phrases only");
pub(super) const NO_BASIS: Localized = l(
    "Geen wetsartikel genoemd",
    "Aucun article de loi cité",
    "Kein Gesetzesartikel genannt",
    "No article of law named",
);
pub(super) const NO_FACTS: Localized =
    l("Geen feiten genoemd", "Aucun fait cité", "Keine Tatsachen genannt", "No facts named");
pub(super) const NO_REASONING: Localized = l(
    "Feiten en regel niet verbonden",
    "Faits et règle non reliés",
    "Tatsachen und Regel nicht verbunden",
    "Facts and rule not joined",
);
pub(super) const CLARITY: Localized =
    l("Duidelijke taal", "Clarté de la langue", "Verständliche Sprache", "Plain language");
pub(super) const SCORES_PLOT: Localized =
    l("Brieven per score", "Lettres par score", "Schreiben nach Punktzahl", "Letters by score");
pub(super) const DIFFICULTY_PLOT: Localized =
    l("Brieven per moeilijkheid", "Lettres par difficulté", "Schreiben nach Schwierigkeit", "Letters by difficulty");
pub(super) const FROM_TO: Localized = l("Van–tot", "De–à", "Von–bis", "From–to");
pub(super) const PLOT_TEXT: Localized = l(
    "Staafdiagram; de cijfers staan in de tabel eronder.",
    "Diagramme en barres ; les chiffres figurent dans le tableau ci-dessous.",
    "Balkendiagramm; die Zahlen stehen in der Tabelle darunter.",
    "Bar chart; the figures are in the table below.",
);
pub(super) const SHOW_FIGURES: Localized =
    l("Cijfers tonen", "Afficher les chiffres", "Zahlen zeigen", "Show the figures");
pub(super) const BAND: Localized = l("Klasse", "Classe", "Klasse", "Band");
pub(super) const JARGON: Localized = l(
    "Moeilijkste woorden",
    "Mots difficiles les plus fréquents",
    "Häufigste schwere Wörter",
    "Most frequent hard words",
);
pub(super) const WORD: Localized = l("Woord", "Mot", "Wort", "Word");
pub(super) const TIMES: Localized = l("Keer", "Fois", "Mal", "Times");
pub(super) const RULES: Localized = l(
    "Opmerkingen over taal en toon",
    "Remarques sur la langue et le ton",
    "Bemerkungen zu Sprache und Ton",
    "Remarks on language and tone",
);
pub(super) const RULE: Localized = l("Regel", "Règle", "Regel", "Rule");
pub(super) const LETTERS_WITH: Localized = l(
    "Brieven met minstens één",
    "Lettres avec au moins une",
    "Schreiben mit mindestens einer",
    "Letters with at least one",
);
pub(super) const NORMS: Localized = l("Ombudsnormen", "Normes de bonne conduite", "Ombudsnormen", "Ombuds norms");
pub(super) const NORMS_LEAD: Localized = l(
    "De bevindingen, gegroepeerd volgens de normen waarmee ombudsdiensten een bestuur beoordelen (namen: Ombudsnormen, Vlaamse Ombudsdienst; de indeling is van Baak). Een bevinding is een reden om de brief onder die norm te bekijken, geen vastgestelde schending.",
    "Les constats, groupés selon les normes par lesquelles les médiateurs jugent une administration (d'après les Ombudsnormen du Vlaamse Ombudsdienst ; le groupement est de Baak). Un constat est une raison d'examiner la lettre sous cette norme, non une violation établie.",
    "Die Befunde, geordnet nach den Normen, mit denen Ombudsdienste eine Verwaltung beurteilen (nach den Ombudsnormen des Vlaamse Ombudsdienst; die Einteilung ist von Baak). Ein Befund ist ein Grund, das Schreiben unter dieser Norm anzusehen, kein festgestellter Verstoß.",
    "The findings, grouped by the norms by which ombuds services judge an administration (names after the Ombudsnormen of the Vlaamse Ombudsdienst; the grouping is Baak's). A finding is a reason to look at the letter under that norm, not an established breach.",
);
pub(super) const NORM: Localized = l("Norm", "Norme", "Norm", "Norm");
pub(super) const EXAMPLES: Localized = l(
    "Laagste en hoogste scores",
    "Scores les plus bas et les plus hauts",
    "Niedrigste und höchste Punktzahlen",
    "Lowest and highest scores",
);
pub(super) const WORST: Localized =
    l("Laagste scores", "Scores les plus bas", "Niedrigste Punktzahlen", "Lowest scores");
pub(super) const BEST: Localized =
    l("Hoogste scores", "Scores les plus hauts", "Höchste Punktzahlen", "Highest scores");
pub(super) const EXAMPLES_LEAD: Localized = l(
    "Het nummer verwijst naar key.csv, het enige bestand dat naar de brief zelf leidt.",
    "Le numéro renvoie à key.csv, le seul fichier qui mène à la lettre elle-même.",
    "Die Nummer verweist auf key.csv, die einzige Datei, die zum Schreiben selbst führt.",
    "The number refers to key.csv, the only file that leads to the letter itself.",
);
pub(super) const LETTER: Localized = l("Brief", "Lettre", "Schreiben", "Letter");
pub(super) const LACKS: Localized = l("Ontbreekt of fout", "Manque ou erroné", "Fehlt oder falsch", "Missing or wrong");
pub(super) const OPENING: Localized = l("Begin", "Début", "Anfang", "Opening");
pub(super) const DRAWN: Localized = l(
    "Hoe de steekproef getrokken is",
    "Comment l'échantillon a été tiré",
    "Wie die Stichprobe gezogen wurde",
    "How the sample was drawn",
);
pub(super) const DRAWN_ALL: Localized = l(
    "Alle {frame} brieven van de lijst (frame.csv) zijn bekeken.",
    "Les {frame} lettres de la liste (frame.csv) ont toutes été examinées.",
    "Alle {frame} Schreiben der Liste (frame.csv) wurden geprüft.",
    "All {frame} letters of the list (frame.csv) were looked at.",
);
pub(super) const DRAWN_SOME: Localized = l(
    "Uit de lijst van {frame} brieven (frame.csv) zijn er {drawn} getrokken. Elke brief kreeg een toevalsgetal op grond van het startgetal {seed} en zijn plaats in de lijst; per groep zijn de laagste getallen genomen. Met hetzelfde startgetal trekt iedereen dezelfde brieven.",
    "De la liste de {frame} lettres (frame.csv), {drawn} ont été tirées. Chaque lettre a reçu un nombre aléatoire déterminé par la graine {seed} et sa place dans la liste ; dans chaque strate, les nombres les plus bas ont été retenus. Avec la même graine, chacun tire les mêmes lettres.",
    "Aus der Liste von {frame} Schreiben (frame.csv) wurden {drawn} gezogen. Jedes Schreiben erhielt eine Zufallszahl aus dem Startwert {seed} und seinem Platz in der Liste; je Schicht wurden die niedrigsten Zahlen genommen. Mit demselben Startwert zieht jeder dieselben Schreiben.",
    "From the list of {frame} letters (frame.csv), {drawn} were drawn. Each letter got a random number from the seed {seed} and its place in the list; in each stratum the lowest numbers were taken. With the same seed anyone draws the same letters.",
);
pub(super) const STRATA_LEAD: Localized = l(
    "Lagen (strata): {columns}. Elke brief telt mee voor zoveel brieven als zijn laag er in de lijst heeft voor elke gelezen brief.",
    "Strates : {columns}. Chaque lettre compte pour autant de lettres que sa strate en a dans la liste par lettre lue.",
    "Schichten: {columns}. Jedes Schreiben zählt für so viele, wie seine Schicht in der Liste je gelesenem Schreiben hat.",
    "Strata: {columns}. Each letter counts for as many letters as its stratum has in the list for each letter read.",
);
pub(super) const STRATUM: Localized = l("Laag", "Strate", "Schicht", "Stratum");
pub(super) const IN_FRAME: Localized = l("In de lijst", "Dans la liste", "In der Liste", "In the list");
pub(super) const DRAWN_HEAD: Localized = l("Getrokken", "Tirées", "Gezogen", "Drawn");
pub(super) const READ_HEAD: Localized = l("Gelezen", "Lues", "Gelesen", "Read");
pub(super) const TWINS: Localized = l(
    "{n} brieven hebben precies dezelfde inhoud als een andere. Ze zijn meegeteld.",
    "{n} lettres ont exactement le même contenu qu'une autre. Elles ont été comptées.",
    "{n} Schreiben haben genau denselben Inhalt wie ein anderes. Sie wurden mitgezählt.",
    "{n} letters have exactly the same content as another one. They were counted.",
);
pub(super) const UNREAD_HEAD: Localized = l(
    "Wat niet gelezen kon worden",
    "Ce qui n'a pas pu être lu",
    "Was nicht gelesen werden konnte",
    "What could not be read",
);
pub(super) const UNREAD_NONE: Localized = l(
    "Alle getrokken brieven zijn gelezen.",
    "Toutes les lettres tirées ont été lues.",
    "Alle gezogenen Schreiben wurden gelesen.",
    "All letters drawn were read.",
);
pub(super) const UNREAD_LEAD: Localized = l(
    "Deze brieven zijn getrokken maar tellen in geen enkel cijfer mee. De schattingen gelden alsof ze op de gelezen brieven van hun laag lijken.",
    "Ces lettres ont été tirées mais n'entrent dans aucun chiffre. Les estimations supposent qu'elles ressemblent aux lettres lues de leur strate.",
    "Diese Schreiben wurden gezogen, zählen aber in keiner Zahl mit. Die Schätzungen gelten so, als glichen sie den gelesenen ihrer Schicht.",
    "These letters were drawn but count in no figure. The estimates hold as if they were like the letters of their stratum that were read.",
);
pub(super) const WHY: Localized = l("Waarom", "Pourquoi", "Warum", "Why");
pub(super) const VERSIONS: Localized = l("Versies", "Versions", "Versionen", "Versions");
pub(super) const TOOL: Localized = l("Programma", "Programme", "Programm", "Program");
pub(super) const RULES_HASH: Localized =
    l("Regels en code (SHA-256)", "Règles et code (SHA-256)", "Regeln und Code (SHA-256)", "Rules and code (SHA-256)");
pub(super) const FRAME_HASH: Localized = l("Lijst (SHA-256)", "Liste (SHA-256)", "Liste (SHA-256)", "List (SHA-256)");
pub(super) const SEED: Localized = l("Startgetal", "Graine", "Startwert", "Seed");
pub(super) const MASKED: Localized = l("Persoonsgegevens", "Données personnelles", "Personendaten", "Personal data");
pub(super) const MASKED_YES: Localized = l("gemaskeerd", "masquées", "maskiert", "masked");
pub(super) const MASKED_NO: Localized = l(
    "NIET gemaskeerd (--no-redact)",
    "NON masquées (--no-redact)",
    "NICHT maskiert (--no-redact)",
    "NOT masked (--no-redact)",
);
pub(super) const SETTINGS: Localized = l("Instellingen", "Réglages", "Einstellungen", "Settings");
pub(super) const LIMITS: Localized =
    l("Grenzen van de methode", "Limites de la méthode", "Grenzen der Methode", "Limits of the method");
pub(super) const SMALL: Localized = l(
    "Een streepje (–) staat waar minder dan {n} brieven meetellen: zo weinig zegt niets en kan naar personen leiden.",
    "Un tiret (–) remplace les chiffres fondés sur moins de {n} lettres : c'est trop peu pour conclure, et cela pourrait désigner des personnes.",
    "Ein Strich (–) steht, wo weniger als {n} Schreiben zählen: Das sagt nichts aus und könnte zu Personen führen.",
    "A dash (–) stands where fewer than {n} letters count: so few tell nothing, and could lead to persons.",
);
pub(super) const RATES: Localized = l(
    "Baak vergist zich. Gemeten op {source}: van de elementen die ontbreken, vindt het er {se}; van de elementen die er staan, noemt het er {fp} ten onrechte ontbrekend. De gecorrigeerde cijfers (Rogan-Gladen) halen die fouten eruit, en hun interval telt de onzekerheid over die fouten mee.",
    "Baak se trompe. Mesuré sur {source} : des éléments manquants, il en trouve {se} ; des éléments présents, il en déclare {fp} manquants à tort. Les chiffres corrigés (Rogan-Gladen) éliminent ces erreurs, et leur intervalle tient compte de l'incertitude à leur sujet.",
    "Baak irrt sich. Gemessen an {source}: Von den fehlenden Elementen findet es {se}; von den vorhandenen nennt es {fp} zu Unrecht fehlend. Die korrigierten Zahlen (Rogan-Gladen) nehmen diese Fehler heraus, und ihr Intervall zählt die Unsicherheit darüber mit.",
    "Baak errs. Measured on {source}: of the elements that miss it finds {se}; of those that are there it wrongly calls {fp} missing. The corrected figures (Rogan-Gladen) take these errors out, and their interval counts the uncertainty about them.",
);
pub(super) const RATES_BUILT_IN: Localized = l(
    "54 proefbrieven die bij de ontwikkeling apart gehouden zijn; ze zijn moeilijker dan gewone brieven, en uw brieven zijn anders. Laat mensen een deel nakijken met “baak audit review”",
    "54 lettres d'essai tenues à l'écart du développement ; elles sont plus difficiles que les lettres ordinaires, et les vôtres sont autres. Faites-en vérifier une partie avec « baak audit review »",
    "54 Probeschreiben, die bei der Entwicklung zurückgehalten wurden; sie sind schwerer als gewöhnliche, und Ihre sind anders. Lassen Sie einen Teil mit „baak audit review“ nachprüfen",
    "54 test letters that were held out of the development; they are harder than ordinary ones, and yours differ. Have people look at some with “baak audit review”",
);
pub(super) const RATES_OWN: Localized = l(
    "deze steekproef, nagekeken door mensen",
    "cet échantillon, vérifié par des personnes",
    "dieser Stichprobe, von Menschen nachgeprüft",
    "this sample, as people judged it",
);
pub(super) const LIMIT_1: Localized = l(
    "Baak leest de tekst van de brief. Een bijlage, een aparte folder of de achterkant die niet meegestuurd is, ziet het niet.",
    "Baak lit le texte de la lettre. Il ne voit ni annexe, ni dépliant séparé, ni verso qui n'aurait pas été fourni.",
    "Baak liest den Text des Schreibens. Eine Anlage, ein Faltblatt oder eine nicht mitgelieferte Rückseite sieht es nicht.",
    "Baak reads the text of the letter. It does not see an annex, a separate leaflet, or a back page that was not supplied.",
);
pub(super) const LIMIT_2: Localized = l(
    "“Ontbreekt” betekent: Baak heeft het niet gevonden. “Onduidelijk” telt niet als ontbrekend. Geen enkel cijfer is een juridisch oordeel over een brief.",
    "« Manque » signifie : Baak ne l'a pas trouvé. « Incertain » ne compte pas comme manquant. Aucun chiffre n'est un jugement juridique sur une lettre.",
    "„Fehlt“ heißt: Baak hat es nicht gefunden. „Unklar“ zählt nicht als fehlend. Keine Zahl ist ein rechtliches Urteil über ein Schreiben.",
    "“Missing” means: Baak did not find it. “Unsure” does not count as missing. No figure is a legal judgement on a letter.",
);
pub(super) const LIMIT_3: Localized = l(
    "De intervallen gelden voor de brieven van de lijst. Of die lijst alle brieven van de diensten dekt, weet alleen wie ze samenstelde.",
    "Les intervalles valent pour les lettres de la liste. Seul celui qui l'a établie sait si elle couvre toutes les lettres des services.",
    "Die Intervalle gelten für die Schreiben der Liste. Ob sie alle Schreiben der Dienste abdeckt, weiß nur, wer sie erstellt hat.",
    "The intervals hold for the letters of the list. Whether it covers all letters of the services, only who made it knows.",
);
pub(super) const LIMIT_4: Localized = l(
    "De score en de moeilijkheid meten kenmerken van de taal. Ze vervangen geen test met lezers.",
    "Le score et la difficulté mesurent des traits de la langue. Ils ne remplacent pas un test auprès de lecteurs.",
    "Punktzahl und Schwierigkeit messen Merkmale der Sprache. Sie ersetzen keinen Test mit Lesern.",
    "Score and difficulty measure features of the language. They do not replace a test with readers.",
);
pub(super) const LIMIT_5: Localized = l(
    "Maskeren gebeurt automatisch en mist af en toe een naam. Lees citaten na voor u ze verspreidt.",
    "Le masquage est automatique et manque parfois un nom. Relisez les citations avant de les diffuser.",
    "Das Maskieren geschieht automatisch und übersieht manchmal einen Namen. Lesen Sie Zitate nach, bevor Sie sie verbreiten.",
    "Masking is automatic and sometimes misses a name. Read quotations again before you pass them on.",
);
