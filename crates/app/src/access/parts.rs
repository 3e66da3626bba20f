//! What is kept about one pupil, as parts in plain words: for the pupil and the family, for a next school, for the school
//! itself. A part that is about somebody else too, or under the restricted tier, says so.

use crate::wire::cohort::PatternName;
use serde::Serialize;
use sha2::{Digest, Sha256};

const SEALED: &str = "It is under the restricted tier: the safeguarding lead says whether it may leave";

/// Under which heading a part stands, in the order of the pack.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Section {
    About,
    OwnWords,
    Readings,
    Figures,
    Sdq,
    Home,
    Concerns,
    Listed,
    Decisions,
    Talks,
    Offers,
    Reviews,
    Passport,
    Supervision,
    Corrections,
    RedRoute,
    Shared,
    Looks,
}

impl Section {
    pub(crate) const ALL: [Self; 18] = [
        Self::About,
        Self::OwnWords,
        Self::Readings,
        Self::Figures,
        Self::Sdq,
        Self::Home,
        Self::Concerns,
        Self::Listed,
        Self::Decisions,
        Self::Talks,
        Self::Offers,
        Self::Reviews,
        Self::Passport,
        Self::Supervision,
        Self::Corrections,
        Self::RedRoute,
        Self::Shared,
        Self::Looks,
    ];

    /// The name in files, which never changes.
    pub(crate) const fn key(self) -> &'static str {
        match self {
            Self::About => "about",
            Self::OwnWords => "own_words",
            Self::Readings => "readings",
            Self::Figures => "figures",
            Self::Sdq => "sdq",
            Self::Home => "home",
            Self::Concerns => "concerns",
            Self::Listed => "listed",
            Self::Decisions => "decisions",
            Self::Talks => "talks",
            Self::Offers => "offers",
            Self::Reviews => "reviews",
            Self::Passport => "passport",
            Self::Supervision => "supervision",
            Self::Corrections => "corrections",
            Self::RedRoute => "red_route",
            Self::Shared => "shared",
            Self::Looks => "looks",
        }
    }

    /// The heading.
    pub(crate) const fn title(self) -> &'static str {
        match self {
            Self::About => "Who you are",
            Self::OwnWords => "Your own words",
            Self::Readings => "What readers made of your letter",
            Self::Figures => "Attendance and results",
            Self::Sdq => "Questionnaire scores",
            Self::Home => "Home",
            Self::Concerns => "What adults were concerned about",
            Self::Listed => "What our rules raised",
            Self::Decisions => "What people decided",
            Self::Talks => "Talks",
            Self::Offers => "What was offered",
            Self::Reviews => "How it went",
            Self::Passport => "Your passport",
            Self::Supervision => "Advice we asked for",
            Self::Corrections => "What was put right, and what you dispute",
            Self::RedRoute => "What could not wait",
            Self::Shared => "Where it went",
            Self::Looks => "Who has looked at it",
        }
    }
}

/// Words of the pupil, told apart from what others wrote.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct OwnWords {
    /// Exactly as written.
    pub words: String,
    /// When and how.
    pub source: String,
}

/// One thing that is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Part {
    pub section: Section,
    pub title: String,
    pub lines: Vec<(String, String)>,
    pub own: Option<OwnWords>,
    pub restricted: bool,
    /// Why a person has to look at it before it leaves.
    pub why: Vec<String>,
}

/// A pattern in words that need no key: staff have names for them.
pub(crate) const fn plainly(pattern: PatternName) -> &'static str {
    match pattern {
        PatternName::SeveralSources => "Two or more things raised a question",
        PatternName::QuietWorry => "Your letter tells of a worry, and nothing else raised a question",
        PatternName::Mirror => "A figure raised a question, and your letter is settled and looks forward",
        PatternName::OneSource => "One thing raised a question",
        PatternName::NotEnoughKnown => "Nothing raised a question, but little was known",
        PatternName::NothingRaised => "Nothing raised a question",
    }
}

impl Part {
    /// A part without lines yet.
    pub(crate) fn new(section: Section, title: impl Into<String>) -> Self {
        Self {
            section,
            title: title.into(),
            lines: Vec::new(),
            own: None,
            restricted: false,
            why: Vec::new(),
        }
    }

    /// With a line, unless it says nothing.
    pub(crate) fn with(mut self, label: &str, says: impl Into<String>) -> Self {
        let says = says.into();
        if !says.trim().is_empty() {
            self.lines.push((label.to_owned(), says));
        }
        self
    }

    /// With the pupil's own words, unless there are none.
    pub(crate) fn with_own(mut self, words: &str, source: impl Into<String>) -> Self {
        if !words.trim().is_empty() {
            self.own = Some(OwnWords { words: words.to_owned(), source: source.into() });
        }
        self
    }

    /// Under the restricted tier.
    pub(crate) fn sealed(mut self) -> Self {
        self.restricted = true;
        self.why.push(SEALED.to_owned());
        self
    }

    /// Under the restricted tier, which a safeguarding lead knew in choosing it.
    pub(crate) fn chosen_as_restricted(mut self) -> Self {
        self.why.retain(|why| why != SEALED);
        self
    }

    /// About somebody else too.
    pub(crate) fn about_others(mut self, why: &str) -> Self {
        self.why.push(why.to_owned());
        self
    }

    /// Everything it says, to look for names in.
    pub(crate) fn text(&self) -> String {
        let own = self.own.iter().map(|own| own.words.as_str());
        self.lines.iter().map(|(_, says)| says.as_str()).chain(own).collect::<Vec<_>>().join("\n")
    }

    /// A key that changes when the part does.
    pub(crate) fn key(&self) -> String {
        let mut hash = Sha256::new().chain_update(self.section.key()).chain_update(self.title.as_bytes());
        for (label, says) in &self.lines {
            hash.update((label.len() as u64).to_be_bytes());
            hash.update(label.as_bytes());
            hash.update((says.len() as u64).to_be_bytes());
            hash.update(says.as_bytes());
        }
        if let Some(own) = &self.own {
            hash.update(own.words.as_bytes());
        }
        let bytes = hash.finalize();
        let start: String = bytes.iter().take(8).map(|byte| format!("{byte:02x}")).collect();
        format!("{}:{start}", self.section.key())
    }
}

/// A part as JSON, in an open form that `docs` of the file itself describe.
#[derive(Serialize)]
pub(crate) struct PartFile<'a> {
    section: &'static str,
    title: &'a str,
    facts: Vec<Labelled<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    own_words: Option<&'a OwnWords>,
}

#[derive(Serialize)]
struct Labelled<'a> {
    label: &'a str,
    says: &'a str,
}

impl<'a> From<&'a Part> for PartFile<'a> {
    fn from(part: &'a Part) -> Self {
        Self {
            section: part.section.key(),
            title: &part.title,
            facts: part.lines.iter().map(|(label, says)| Labelled { label, says }).collect(),
            own_words: part.own.as_ref(),
        }
    }
}
