//! How a rule compares with a request: it is for it, it is not, or nobody can say.

/// Why it cannot be said whether a rule is for a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unsure {
    /// Some servers could read this path as the rule's.
    Path,
    /// The rule names methods, and the request's is not known.
    Method,
    /// The rule names networks, and the client's address is not known.
    Address,
}

/// How a rule, or a part of one, compares with a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Match {
    Yes,
    No,
    Unsure(Unsure),
}

impl Match {
    /// Both. What is surely not so decides, whatever is unsure.
    pub(super) fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::No, _) | (_, Self::No) => Self::No,
            (Self::Unsure(why), _) | (_, Self::Unsure(why)) => Self::Unsure(why),
            (Self::Yes, Self::Yes) => Self::Yes,
        }
    }
}

impl From<bool> for Match {
    fn from(yes: bool) -> Self {
        if yes { Self::Yes } else { Self::No }
    }
}
