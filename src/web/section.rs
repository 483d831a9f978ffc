//! The sections of the account and of the administration: the navigation on every page below `/profile` and `/admin`.

use crate::i18n::{Messages, SafeText};

/// Declares each section with its address, label and the path of its icon (20 by 20), in areas with a navigation each.
macro_rules! sections {
    ($($(#[$doc:meta])* $area:ident { $($section:ident = $path:literal, $label:ident, $icon:literal;)* })*) => {
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Section {
            $($($section,)*)*
        }

        impl Section {
            $($(#[$doc])* pub const $area: &[Self] = &[$(Self::$section,)*];)*

            pub fn path(self) -> &'static str {
                match self {
                    $($(Self::$section => $path,)*)*
                }
            }

            pub fn label(self, text: &Messages) -> SafeText {
                match self {
                    $($(Self::$section => text.$label,)*)*
                }
            }

            pub fn icon(self) -> &'static str {
                match self {
                    $($(Self::$section => $icon,)*)*
                }
            }
        }
    };
}

sections! {
    /// Only where there are apps.
    START_PAGE {
        Apps = "/", nav_apps, "M3.75 3.75h5v5h-5zM11.25 3.75h5v5h-5zM3.75 11.25h5v5h-5zM11.25 11.25h5v5h-5z";
    }
    ACCOUNT {
        Profile = "/profile", nav_profile, "M10 10.25a3.6 3.6 0 1 0 0-7.2 3.6 3.6 0 0 0 0 7.2zM3.25 17c.6-2.6 3.3-4.25 6.75-4.25S16.15 14.4 16.75 17";
        Security = "/profile/security", nav_security, "M10 2.5l6.25 2.25v4.5c0 4-2.6 6.9-6.25 8.25-3.65-1.35-6.25-4.25-6.25-8.25v-4.5zM7.25 9.9l2 2 3.5-4";
        Activity = "/profile/activity", nav_activity, "M10 17.75a7.75 7.75 0 1 0 0-15.5 7.75 7.75 0 0 0 0 15.5zM10 5.75V10l2.75 1.75";
        Data = "/profile/data", nav_data, "M10 3v8.75M6.5 8.5l3.5 3.5 3.5-3.5M3.25 13.25v2a1.75 1.75 0 0 0 1.75 1.75h10a1.75 1.75 0 0 0 1.75-1.75v-2";
    }
    /// For administrators only.
    ADMINISTRATION {
        Overview = "/admin", nav_overview, "M4 16.5v-6M10 16.5v-13M16 16.5v-9";
        Users = "/admin/users", nav_users, "M7.5 9.75a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM2 16.5c.4-2.4 2.6-3.9 5.5-3.9s5.1 1.5 5.5 3.9M13 4a3 3 0 0 1 0 5.5M15.25 12.9c1.5.6 2.5 1.9 2.75 3.6";
        Invitations = "/admin/invitations", nav_invitations, "M3 5.25h14v9.75H3zM3 5.75l7 5.5 7-5.5";
        Groups = "/admin/groups", nav_groups, "M3.75 3.75h5v5h-5zM11.25 3.75h5v5h-5zM3.75 11.25h5v5h-5zM11.25 11.25h5v5h-5z";
        Sessions = "/admin/sessions", nav_sessions, "M3.5 4h13v8.75h-13zM1.75 15.75h16.5";
        Limits = "/admin/limits", nav_limits, "M5.5 3.25h9M5.5 16.75h9M6.75 3.25v2.5c0 2 3.25 2.75 3.25 4.25s-3.25 2.25-3.25 4.25v2.5M13.25 3.25v2.5c0 2-3.25 2.75-3.25 4.25s3.25 2.25 3.25 4.25v2.5";
        AuditLog = "/admin/audit", nav_audit_log, "M3.75 5v.1M7.5 5h8.75M3.75 10v.1M7.5 10h8.75M3.75 15v.1M7.5 15h8.75";
        Access = "/admin/access", nav_access, "M5.5 17V3.5h9V17M3 17h14M11.5 10.25v.1";
        Settings = "/admin/settings", nav_settings, "M3 6h7.5M14.5 6H17M3 14h2.5M9.5 14H17M12.5 8a2 2 0 1 0 0-4 2 2 0 0 0 0 4zM7.5 16a2 2 0 1 0 0-4 2 2 0 0 0 0 4z";
    }
}

impl Section {
    pub fn is_administration(self) -> bool {
        Self::ADMINISTRATION.contains(&self)
    }
}

/// A page with the navigation. The layout gets the section from the page's type.
pub trait InSection {
    const SECTION: Section;
}
