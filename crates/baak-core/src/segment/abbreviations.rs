//! Words whose period does not end a sentence, and the words with which sentences like to begin.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use crate::lang::Lang;

/// What the period after a word tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Period {
    /// An abbreviation that always has something after it: a name, a number, an example (`dhr.`, `Nr.`, `z. B.`).
    NeverEnds,
    /// An abbreviation that may stand last (`art.`, `blz.`, `S.`): the sentence ends if what follows likes to begin one.
    MayEnd,
    /// An abbreviation that closes an enumeration or a date (`enz.`, `etc.`, `usw.`, `v.Chr.`): a capital begins a sentence.
    EndsBeforeCapital,
    /// No abbreviation that we know.
    Ends,
}

/// The longest abbreviation and the longest sentence opener in the lists, in bytes.
const MAX_BYTES: usize = 24;

/// Calls `look_up` with `word` in lower case, on the stack; a longer word is in no list.
fn lowered<T>(word: &str, none: T, look_up: impl FnOnce(&str) -> T) -> T {
    let mut buffer = [0; MAX_BYTES];
    let mut length = 0;
    if word.is_ascii() {
        let Some(lowered) = buffer.get_mut(..word.len()) else { return none };
        lowered.copy_from_slice(word.as_bytes());
        lowered.make_ascii_lowercase();
        length = word.len();
    } else {
        for c in word.chars().flat_map(char::to_lowercase) {
            let end = length + c.len_utf8();
            if end > MAX_BYTES {
                return none;
            }
            c.encode_utf8(&mut buffer[length..end]);
            length = end;
        }
    }
    std::str::from_utf8(&buffer[..length]).map_or(none, look_up)
}

/// What the period after `word` tells; `word` stands without that period but keeps its inner ones (`z.B`).
pub(super) fn period_after(word: &str, lang: Lang) -> Period {
    let table = &TABLES[lang as usize];
    lowered(word, Period::Ends, |word| {
        // Most words before a period are too long for an abbreviation.
        let listed = (word.len() <= table.longest)
            .then(|| table.words.binary_search_by(|(entry, _)| entry.as_str().cmp(word)).ok())
            .flatten();
        match listed {
            Some(at) => table.words[at].1,
            None if lang != Lang::Fr && (word.ends_with("str") || word.ends_with("nr")) => Period::MayEnd,
            None => Period::Ends,
        }
    })
}

/// Whether `word` is one with which many sentences begin and no name does: an article, a pronoun, a conjunction.
pub(super) fn opens_sentences(word: &str, lang: Lang) -> bool {
    lowered(word, false, |word| OPENERS[lang as usize].binary_search(&word).is_ok())
}

/// Whether a German ordinal likes to stand before `word` (`1. Mai`, `Artikel 3. Absatz`, `20. Jahrhundert`).
pub(super) fn follows_ordinal(word: &str) -> bool {
    lowered(word, false, |word| {
        AFTER_ORDINAL.binary_search(&word).is_ok()
            || AFTER_ORDINAL_STEMS.iter().any(|stem| word.starts_with(stem) || word.ends_with(stem))
    })
}

/// Whether a number with a period after the German `word` is an ordinal (`am 3. Tag`, `der 2. Stock`).
pub(super) fn precedes_ordinal(word: &str) -> bool {
    lowered(word, false, |word| BEFORE_ORDINAL.binary_search(&word).is_ok())
}

/// The abbreviations of a language.
struct Table {
    /// In lower case and sorted.
    words: Vec<(String, Period)>,
    /// Length of the longest, in bytes.
    longest: usize,
}

/// The reviewed lists of abbreviations in letters, in the order of [`Lang::ALL`].
const LISTS: [&str; 3] = [
    include_str!("../../../../wordlists/nl/abbreviations.tsv"),
    include_str!("../../../../wordlists/fr/abbreviations.tsv"),
    include_str!("../../../../wordlists/de/abbreviations.tsv"),
];

/// Abbreviations of a reviewed list that carry a period: the last word of each, in lower case.
fn listed(lang: Lang) -> impl Iterator<Item = String> {
    LISTS[lang as usize].lines().filter(|line| !line.starts_with('#')).filter_map(|line| {
        let mut columns = line.split('\t');
        let (abbreviation, ends_with_period) = (columns.next()?, columns.nth(1)?);
        let last = abbreviation.rsplit(' ').next()?.strip_suffix('.')?;
        (ends_with_period == "yes").then(|| last.to_lowercase())
    })
}

static TABLES: LazyLock<[Table; 3]> = LazyLock::new(|| {
    Lang::ALL.map(|lang| {
        let (never_ends, may_end) = match lang {
            Lang::Nl => (NL_NEVER_ENDS, NL_MAY_END),
            Lang::Fr => (FR_NEVER_ENDS, FR_MAY_END),
            Lang::De => (DE_NEVER_ENDS, DE_MAY_END),
        };
        let of =
            |words: &'static str, period| words.split_ascii_whitespace().map(move |word| (word.to_owned(), period));
        // A word that stands in two lists counts for the later one.
        let words: BTreeMap<String, Period> = (listed(lang).map(|word| (word, Period::MayEnd)))
            .chain(of(may_end, Period::MayEnd))
            .chain(of(never_ends, Period::NeverEnds))
            .chain(CLOSING.map(|word| (word.to_owned(), Period::EndsBeforeCapital)))
            .collect();
        let longest = words.keys().map(String::len).max().unwrap_or(0);
        Table { words: words.into_iter().collect(), longest }
    })
});

static OPENERS: LazyLock<[Vec<&'static str>; 3]> = LazyLock::new(|| {
    [NL_OPENERS, FR_OPENERS, DE_OPENERS].map(|list| {
        let mut words: Vec<_> = list.split_ascii_whitespace().collect();
        words.sort_unstable();
        words
    })
});

/// Closes an enumeration or a date, in any of the languages.
const CLOSING: [&str; 21] = [
    "chr", "d.j", "d.m", "dgl", "e.a", "e.d", "e.d.m", "e.v", "enz", "etc", "j.-c", "j.c", "n.chr", "n.v.t", "o.ä",
    "u.dgl", "u.ä", "usf", "usw", "v.chr", "ä",
];

/// Always with something after it: titles, labels of numbers and names, "for example", "that is".
const NL_NEVER_ENDS: &str = "\
    b.v bijv bv bvb c.q ca cf d.d d.i d.w.z dd dhr dr dr.h.c drs e.g em fa h.h i.c i.e i.g.v i.p.v i.v.m ing ir \
    jhr jkvr kol lic m.a.w m.b.t m.b.v m.i m.i.v m.n mej mevr mgr mr mrs mw n.a.v nl nrs o.a o.b.v o.g.v o.l.v o.m \
    o.v.v ogv p.a prof resp sen sgt sint t.a.v t.b.v t.e.m t.g.v t.h.v t.o.v t.w t.w.v v.d ver vgl vlg vnl vs wd \
    z.g zgn zog";

/// An abbreviation that may also stand at the end of a sentence.
const NL_MAY_END: &str = "\
    a.g.v a.h.v a.r a.s a.u.b aanw adj afb afd afz al alg alin apr arr art artt aug b.s b.v.b.a b.w begr betr bijl \
    bijz blz bnw br bull c.a c.s cass cfr chr co comp concl d.m.v dec dep dept dir div doc dpt dwz e.a e.d e.e.a \
    e.k e.s.p e.v e.v.a eds enz etc ev ex exc excl feb febr fed fig fr gebr gem ger ger.w gew gld h hfdst hss inc \
    incl inl insp int j.l jan jg jl jr jun k.b km kms ltd m.b max mil min mld mln mnd ms n.a n.b n.c n.v n.v.t nov \
    nr o.i o.n.v okt onbep opm p p.m p.o p.s pag pct plc plv pr q.q r.v.a ref reg s.a s.v.p secr sep sept soc sr \
    ss st str t.t tel tg tgo toel tov univ v v.chr v.g v.s v.u.b v.v vb verg vert vnw voorz vr w w.o wetb wgt wo \
    yr z.o.z zn zr";

const FR_NEVER_ENDS: &str = "\
    c.-à-d c.à.d cf cfr conf dr e.g i.e m me melle messrs mgr mlle mlles mm mme mmes mr mrs n/réf p.ex pr prof s.e \
    st ste v/réf vs";

const FR_MAY_END: &str = "\
    div trib a.i a.m a.r adj al alin ann appt apr arr art artt asbl ass av avr b.p bd bld boul br bull c c.a.d c.c c.civ \
    c.jud cass ch chap chron ci cie civ co coll comm concl corp dd dec dep doc doss déc dép e.a ed env etc ets ex \
    exc excl expl ext fasc fig fém févr gal gouv hab hon ibid id imp inc incl inf ing int intro inv j.-c jan janv \
    jr juil jur km l.c lib liv loc ltd m.b max min ms n n.b n.d.l.r no nos nov nr obs oct op p p.-s p.i p.j p.m \
    p.o p.s paragr plur pp ppx prés quest r.g rec rem resp rev réf rép s s.a s.a.r.l s.n.c s.p.r.l s.v.p sect sept \
    sq sqq sr ss suiv sup suppl supra t.t t.v.a tit trad trav trim tél u.e univ v vol vve éd édit";

const DE_NEVER_ENDS: &str = "\
    abb allg b.a bd bearb betr bezgl bezügl bsp bspw bzgl bzw ca d.h dipl dr dres ehem einschl engl ev evt evtl fa \
    fam frl frz gegr gem ggf ggü gr griech hd hl hr hrn hrsg i.a i.d.r i.h.v i.s.d i.v.m i.z.m inkl insb insbes \
    int ital kath lat lfd lt m.a.w m.e max med mind mr mrs mtl o.g phil prof rd rer resp s.o s.u sog sogen st \
    städt u.a u.u v.a vergl vgl vorl vs z.b z.h z.hd z.t z.z z.zt zul zz zzgl österr";

const DE_MAY_END: &str = "\
    a.d a.d.d a.m abs abt adr anh anl anm apr art aufl aug az b.s bez bibl bl chr co d.j d.m d.ä dez dgl dim e.v \
    ebd eigtl erg etc exkl f feb febr ff fr g.m.b.h geb gen gest gez gg inc ing jahrh jan jg jh jhd jhdt jr jul \
    jun k.e kap kfm lit ltd m.b mill min mio mrd mwst n.chr n.n n.v nov nr nrn o.ae o.nr o.ä okt p.a p.m p.s pkt \
    qm s s.a sek sen sep sept sg span sr stck std stdn stk str tab tel tsd tägl u.dgl u.ä usf usw v v.chr verf \
    verh verl w.z.b.w wiss z zf ziff zit zt";

/// Articles, pronouns, conjunctions, prepositions and adverbs that open sentences. `de`, `van`, `den` are handled by the
/// caller: behind an initial they begin a name.
const NL_OPENERS: &str = "\
    aan aangezien bijna achter al alle alleen alles als andere anders behalve beide bel bij binnen boven bovendien breng \
    buiten daar daarbij daardoor daarin daarmee daarna daarnaast daarom daarop daarover daartegen daartoe daarvan \
    daarvoor dan dank dat de deze dezelfde die dit door doordat dus echter een eerst elk elke en enkele er \
    eveneens gedurende geen gelieve haar hebt heeft het hierbij hierdoor hierin hiermee hierna hiernaast hierop \
    hiertegen hiertoe hiervan hiervoor hij hoe hoewel hopelijk hun iedere iedereen iemand ik immers in indien \
    inmiddels is ja je jij jullie kan kunt later maar men mijn misschien mits moet na naar naast nadat nee niemand \
    niet nochtans nog nu of om omdat omwille ondanks onder ons onze ook op over overigens pas per samen sinds \
    sindsdien sommige soms stuur tegen ten terwijl tevens tijdens toch toen tot tussen u uit uw van vanaf vandaag \
    veel vele vervolgens via volgens voor vooral voordat waar waarbij waarom wanneer want was wat we weet wegens \
    wel welke werd wie wij wil wilt zal ze zelf zelfs zie zij zijn zo zoals zodat zodra zolang zonder zou";

const FR_OPENERS: &str = "\
    afin ailleurs ainsi alors après au aucun aucune aujourd'hui auparavant aussi autre autres aux avant avec \
    beaucoup bien bonjour c' car ce ceci cela celle celles celui cependant certaines certains ces cet cette ceux \
    chaque chez comme comment contre d' d'abord dans de depuis dernière dernièrement des donc dont du durant déjà \
    elle elles en encore enfin ensuite entre est et il ils j' je jusqu' l' la le les leur leurs lors lorsqu' \
    lorsque ma madame mais malgré merci mes mon monsieur même n' ne ni non nos notre nous néanmoins on or ou oui \
    outre où par parce parfois parmi pendant peu plus plusieurs pour pourquoi pourtant presque puis puisque qu' \
    quand quant que quel quelle quelles quelqu'un quelque quelques quels qui quoi quoique s' sa sans sauf selon \
    ses seul seule si sinon son sont sous suite sur ta tandis tant tel telle tes ton tous tout toute toutefois \
    toutes trop très tu un une vers veuillez voici voilà vos votre vous vu y à également";

const DE_OPENERS: &str = "\
    ab aber alle allein allerdings alles als also am an andere auch auf aufgrund aus außer außerdem bald beachten \
    bei beide beim bereits besonders bis bitte bringen da dabei dadurch dafür dagegen daher damals damit danach \
    daneben dann daran darauf daraus darin darum darunter darüber das dass davon davor dazu dem den denn dennoch \
    der deren deshalb dessen deswegen die dies diese dieselbe diesem diesen dieser dieses doch dort durch \
    ebenfalls ebenso ein eine einem einen einer eines einige er erst es etwa etwas euer falls fast für ganz gegen \
    genau gerade haben hat heute hier hierbei hierfür hierzu hinter ich ihm ihn ihnen ihr ihre ihrem ihren ihrer \
    im immer in indem infolge insgesamt inzwischen ist ja je jede jeder jedes jedoch jemand jetzt kann kein keine \
    keiner leider man manche mehr mein meine meist mit nach nachdem nachher natürlich neben nein nicht nichts nie \
    niemand noch nun nur ob obwohl oder oft ohne rufen schicken schon sehr sein seine seinem seinen seiner seit \
    seitdem selbst sich sie sind so sobald sofern solange solche somit sonst soweit sowie sowohl später statt \
    teilen trotz trotzdem um und uns unser unsere unter viele vielleicht vom von vor vorher war waren warum was \
    weder wegen weil weiter weitere welche wenn wer werden wie wieder wir wird wo wobei wollen während zu zudem \
    zuerst zuletzt zum zunächst zur zurzeit zusammen zwar zwischen öfter über überall";

/// Sorted. Names of months, and nouns that are often numbered.
const AFTER_ORDINAL: [&str; 61] = [
    "absatz",
    "abschnitt",
    "abteilung",
    "apr",
    "april",
    "auflage",
    "aug",
    "august",
    "band",
    "bezirk",
    "dez",
    "dezember",
    "etage",
    "feb",
    "febr",
    "februar",
    "geburtstag",
    "grad",
    "jahrestag",
    "jahrgang",
    "jan",
    "januar",
    "jh",
    "jhd",
    "jul",
    "juli",
    "jun",
    "juni",
    "jänner",
    "kapitel",
    "klasse",
    "lebensjahr",
    "lebenswoche",
    "liga",
    "mai",
    "mal",
    "mrz",
    "märz",
    "nov",
    "november",
    "okt",
    "oktober",
    "platz",
    "quartal",
    "rang",
    "runde",
    "saison",
    "sep",
    "sept",
    "september",
    "sitzung",
    "sonntag",
    "spieltag",
    "stock",
    "stockwerk",
    "strophe",
    "studienjahr",
    "tag",
    "teil",
    "woche",
    "zeile",
];

/// Stems of words that are numbered so often that they count wherever they stand.
const AFTER_ORDINAL_STEMS: [&str; 2] = ["jahrhundert", "jahrtausend"];

/// Sorted. Articles and prepositions that stand before an ordinal.
const BEFORE_ORDINAL: [&str; 30] = [
    "ab", "am", "beim", "bis", "das", "dem", "den", "der", "des", "die", "ein", "eine", "einem", "einen", "einer",
    "ihr", "ihre", "ihrem", "ihren", "ihrer", "im", "ins", "jeder", "mein", "sein", "seinem", "seinen", "vom", "zum",
    "zur",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lists_are_sorted() {
        assert!(AFTER_ORDINAL.is_sorted());
        assert!(BEFORE_ORDINAL.is_sorted());
    }

    #[test]
    fn case_does_not_matter() {
        assert_eq!(period_after("Dhr", Lang::Nl), Period::NeverEnds);
        assert_eq!(period_after("z.B", Lang::De), Period::NeverEnds);
        assert_eq!(period_after("usw", Lang::De), Period::EndsBeforeCapital);
        assert_eq!(period_after("Hauptstr", Lang::De), Period::MayEnd);
        assert_eq!(period_after("leefloon", Lang::Nl), Period::Ends);
        assert!(opens_sentences("Über", Lang::De));
        assert!(follows_ordinal("Jahrhunderts"));
    }
}
