//! The result of comparing a rule with a request: it applies, it doesn't, or it's uncertain.

/// Why it's uncertain whether a rule applies to a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unsure {
    /// Some servers could read this path as one of the rule's paths.
    Path,
    /// The rule is limited to methods, and the request's method is unknown, or is one of them in another case.
    Method,
    /// The rule is limited to networks, and the client's address is unknown.
    Address,
}

/// The result of comparing a rule, or a part of one, with a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Match {
    Yes,
    No,
    Unsure(Unsure),
}

impl Match {
    /// Combines two results. A certain "no" wins over uncertainty.
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
