//! Names that are also everyday words. Alone they count as a name only where they are written or used like one.

use super::words::Word;

/// Names of people in Britain that are words too: virtues, months, plants, trades, colours and the like.
const WORDS: &str = "a abbey abbot amber an angel april arch archer art as ash at august autumn baker ball banks basil \
    bay be bell berry best bill birch bird bishop black blessing bliss blue bond booth bray bright brook \
    brooks brown buck bush but butler by can carol case cash castle chance charity chase cherry church \
    clay cliff cole cook courage cross crystal daisy dale dawn day dean destiny do don drew duke dusty \
    earl england eve ever faith farmer field fields finch fisher flint flora flower ford forest fox \
    frank free french friend frost gale gardener gay gem ginger glen go gold good grace grant gray green \
    grey guy hall harmony hart has hazel he head heath heather her hi hill hills him his holly hope \
    house hunter ice in iris is it its ivy jade jasmine jay jean jet joy june justice king kitty knight \
    lake lamb lane law let liberty light lily little london long love low major man mark marsh marvel \
    may me mead melody men mercy merry miles mill miller mills mine misty monday moon moor morning moss \
    mum my new no noble north not nova now oak of off old olive on one or our out page parents parish \
    park pat patience peace pearl penny pepper piper pitt poppy porter potter power precious price \
    prince promise pupil pupils rain ray read red reed rich river rivers rob robin rock rocky rome rose \
    rowan royal ruby rush rusty sage saint sandy say scarlet school see set sharp she short silver sky \
    small smart snow so son song spring staff star stone storm strong sue summer summers sun sunday \
    sunny swan swift temple ten term the tiger to too top trinity true turner two up us van victory \
    violet wade walker wall ward was waters way we webb week well wells west white who why wild will \
    willow win winter wise wolf won wood woods wren wright year yes you young";

/// Months that are names: beside a day, a year or a word of time they are months.
const MONTHS: [&str; 4] = ["april", "may", "june", "august"];

const TIME: [&str; 16] = [
    "in", "by", "until", "till", "since", "from", "to", "of", "early", "late", "mid", "next", "last", "this",
    "every", "during",
];

/// What follows a name and hardly ever the word: "Will has", "Grace said".
const AFTER_A_NAME: [&str; 18] = [
    "is", "was", "has", "had", "said", "says", "wants", "wanted", "needs", "needed", "likes", "told",
    "asked", "does", "did", "feels", "felt", "gets",
];

/// Whether a name is a word too.
pub(super) fn is_word(plain: &str) -> bool {
    WORDS.split_ascii_whitespace().any(|word| word == plain)
}

/// Whether a word that is a name too is used as a name here.
pub(super) fn used_as_a_name(words: &[Word], at: usize) -> bool {
    let word = &words[at];
    if !word.capital {
        return false;
    }
    if word.owns {
        return true;
    }
    let before = at.checked_sub(1).map(|before| words[before].plain.as_str()).filter(|_| !word.begins);
    let after = words.get(at + 1).filter(|after| !after.begins).map(|after| after.plain.as_str());
    let number = |word: Option<&str>| {
        word.is_some_and(|word| word.starts_with(|letter: char| letter.is_ascii_digit()))
    };
    if MONTHS.contains(&word.plain.as_str())
        && (number(before) || number(after) || before.is_some_and(|before| TIME.contains(&before)))
    {
        return false;
    }
    let like_a_name = after.is_some_and(|after| AFTER_A_NAME.contains(&after));
    // In the middle of a sentence a capital speaks for a name; where the words around have capitals too it is a title.
    let titled = at.checked_sub(1).is_some_and(|before| words[before].capital && !words[before].begins)
        || words.get(at + 1).is_some_and(|after| after.capital && !after.begins);
    like_a_name || (!word.begins && !titled)
}
