//! The variables of messages. A variable means the same and has the same type in every message.

/// A row of [`VARIABLES`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Variable {
    pub name: &'static str,
    pub kind: Kind,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Text,
    /// Selects by plural category or by value: `[one]`, `[1]`.
    Number,
    /// Seconds, shown in the largest unit that fits.
    Duration,
    /// zxcvbn's warning, if there is one. Selects by the keys of [`WEAKNESSES`].
    Weakness,
}

/// All variables, in the order of function arguments, so that the wording of a message doesn't change the order.
const VARIABLES: [(&str, Kind); 26] = [
    // Chosen by the user.
    ("name", Kind::Text),
    ("email", Kind::Text),
    // Where something is, or happened.
    ("site", Kind::Text),
    ("host", Kind::Text),
    ("account", Kind::Text),
    ("time", Kind::Text),
    ("browser", Kind::Text),
    ("system", Kind::Text),
    ("address", Kind::Text),
    ("until", Kind::Text),
    ("city", Kind::Text),
    ("line", Kind::Number),
    // Limits.
    ("most", Kind::Number),
    ("least", Kind::Number),
    // Moments and durations.
    ("day", Kind::Number),
    ("month", Kind::Number),
    ("year", Kind::Number),
    ("date", Kind::Text),
    ("clock", Kind::Text),
    ("moment", Kind::Text),
    ("zone", Kind::Text),
    ("count", Kind::Number),
    ("duration", Kind::Duration),
    // Other.
    ("why", Kind::Weakness),
    ("first", Kind::Text),
    ("second", Kind::Text),
];

/// Reasons why a password is weak: the key in messages, and the value of `$why`.
pub const WEAKNESSES: [(&str, &str); 14] = [
    ("straight-rows", "Some(Warning::StraightRowsOfKeysAreEasyToGuess)"),
    ("keyboard-patterns", "Some(Warning::ShortKeyboardPatternsAreEasyToGuess)"),
    ("repeated-characters", "Some(Warning::RepeatsLikeAaaAreEasyToGuess)"),
    ("repeated-words", "Some(Warning::RepeatsLikeAbcAbcAreOnlySlightlyHarderToGuess)"),
    ("top-10", "Some(Warning::ThisIsATop10Password)"),
    ("top-100", "Some(Warning::ThisIsATop100Password)"),
    ("common", "Some(Warning::ThisIsACommonPassword)"),
    ("similar-to-common", "Some(Warning::ThisIsSimilarToACommonlyUsedPassword)"),
    ("sequences", "Some(Warning::SequencesLikeAbcAreEasyToGuess)"),
    ("recent-years", "Some(Warning::RecentYearsAreEasyToGuess)"),
    ("one-word", "Some(Warning::AWordByItselfIsEasyToGuess)"),
    ("dates", "Some(Warning::DatesAreOftenEasyToGuess)"),
    (
        "names",
        "Some(Warning::NamesAndSurnamesByThemselvesAreEasyToGuess | Warning::CommonNamesAndSurnamesAreEasyToGuess)",
    ),
    ("other", "None"),
];

impl Variable {
    pub fn named(wanted: &str) -> Option<Self> {
        VARIABLES.iter().find(|(name, _)| *name == wanted).map(|&(name, kind)| Self { name, kind })
    }

    /// The position among a function's arguments.
    pub fn position(&self) -> usize {
        VARIABLES.iter().take_while(|(name, _)| *name != self.name).count()
    }
}

impl Kind {
    pub fn rust_type(self) -> &'static str {
        match self {
            Self::Text => "&str",
            Self::Number | Self::Duration => "u64",
            Self::Weakness => "Option<Warning>",
        }
    }
}
