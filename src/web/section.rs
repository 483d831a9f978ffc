//! The sections of the account: the navigation on every page below `/profile`.

use crate::i18n::{Messages, SafeText};

/// Declares each section with its address, label and the path of its icon (20 by 20).
macro_rules! sections {
    ($($section:ident = $path:literal, $label:ident, $icon:literal;)*) => {
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Section {
            $($section,)*
        }

        impl Section {
            pub const ALL: &[Self] = &[$(Self::$section,)*];

            pub fn path(self) -> &'static str {
                match self {
                    $(Self::$section => $path,)*
                }
            }

            pub fn label(self, text: &Messages) -> SafeText {
                match self {
                    $(Self::$section => text.$label,)*
                }
            }

            pub fn icon(self) -> &'static str {
                match self {
                    $(Self::$section => $icon,)*
                }
            }
        }
    };
}

sections! {
    Profile = "/profile", nav_profile, "M10 10.25a3.6 3.6 0 1 0 0-7.2 3.6 3.6 0 0 0 0 7.2zM3.25 17c.6-2.6 3.3-4.25 6.75-4.25S16.15 14.4 16.75 17";
    Security = "/profile/security", nav_security, "M10 2.5l6.25 2.25v4.5c0 4-2.6 6.9-6.25 8.25-3.65-1.35-6.25-4.25-6.25-8.25v-4.5zM7.25 9.9l2 2 3.5-4";
    Activity = "/profile/activity", nav_activity, "M10 17.75a7.75 7.75 0 1 0 0-15.5 7.75 7.75 0 0 0 0 15.5zM10 5.75V10l2.75 1.75";
    Data = "/profile/data", nav_data, "M10 3v8.75M6.5 8.5l3.5 3.5 3.5-3.5M3.25 13.25v2a1.75 1.75 0 0 0 1.75 1.75h10a1.75 1.75 0 0 0 1.75-1.75v-2";
}

/// A page with the navigation. The layout gets the section from the page's type.
pub trait InSection {
    const SECTION: Section;
}
