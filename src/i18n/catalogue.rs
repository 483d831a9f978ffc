//! The catalogue: one line a message, grouped by page.
//!
//! A message with arguments is a function in each language, which so orders its words as it likes and makes its own
//! plurals. A language that lacks a message does not compile.

use jiff::civil::DateTime;
use zxcvbn::feedback::Warning;

use super::{Language, SafeText};

macro_rules! define_messages {
    ($( $(#[$doc:meta])* $name:ident $( ( $($argument:ident: $type:ty),+ ) )? ),+ $(,)?) => {
        /// The words of one language.
        pub struct Messages {
            pub language: Language,
            /// What its readers call it.
            pub language_name: SafeText,
            /// `ltr` or `rtl`, for `<html dir>`.
            pub dir: &'static str,
            $( $(#[$doc])* pub $name: message_type!($( $($type),+ )?), )+
        }
    };
}

macro_rules! message_type {
    () => { SafeText };
    ($($type:ty),+) => { fn($($type),+) -> String };
}

impl Messages {
    /// A browser and its system in words, if they are known.
    pub fn browser(&self, known: Option<&(String, String)>) -> String {
        known.map_or(self.browser_unknown.into(), |(browser, system)| (self.browser_on)(browser, system))
    }
}

/// Hands the list of messages to another macro.
macro_rules! each_message {
    ($then:ident) => {
        $then! {
            // Times and the like
            /// With its zone, which may be empty.
            moment(at: DateTime, zone: &str),
            /// How long, rounded up, in the largest unit that fits.
            duration(seconds: u64),
            browser_on(browser: &str, system: &str),
            browser_unknown,

            // Every page
            skip_to_content,
            /// Name of the link on the mark.
            home_link(site: &str),
            navigation,
            nav_profile,
            nav_sessions,
            nav_activity,
            sign_in,
            sign_out,
            signing_out,

            // Every form
            show,
            show_password,
            /// Begins the title of a page whose form was refused, and (hidden) each message at a field.
            error_prefix,
            error_summary_title,
            email_label,
            name_label,
            password_label,
            current_password_label,
            new_password_label,
            new_password_hint,
            save,
            saving,
            sending,
            /// Leads back without doing anything.
            leave_it,

            // While a new password is typed
            /// The script puts a number in place of the #.
            strength_short,
            strength_personal,
            strength_repeats,
            strength_enough,

            // What is wrong with a field
            email_missing,
            email_malformed,
            email_local_part,
            email_taken,
            email_unchanged,
            name_missing,
            name_malformed,
            password_missing,
            current_password_wrong,
            new_password_missing,
            too_long(most: u64),
            password_too_short(least: u64),
            password_too_long(most: u64),
            /// With what makes it weak, where that is known.
            password_weak(why: Option<Warning>),
            choice_unknown,

            // What was just done
            notice_signed_out,
            notice_nothing_saved,
            notice_form_kept,
            notice_password_chosen,
            notice_password_changed,
            notice_profile_saved,
            notice_session_ended,
            notice_others_ended,
            notice_email_changed,
            notice_email_kept,
            notice_account_deleted,
            notice_app_password_revoked,

            // Signing in
            login_title,
            /// To an application, once somebody has signed in.
            login_leads_to(host: &str),
            login_busy,
            unkept_title,
            unkept_by_app(host: &str),
            unkept_advice,
            unkept_again,
            remember_label,
            remember_hint,
            login_forgot,
            login_register,
            wrong_credentials,
            too_many_attempts(seconds: u64),
            no_administrator_title,
            no_administrator,
            no_administrator_command,

            // Signing out
            logout_title,
            logout_advice,
            logout_back,

            // The profile
            profile_title,
            profile_you,
            profile_you_about,
            profile_name,
            profile_email,
            profile_role,
            role_admin,
            role_user,
            profile_groups,
            profile_member_since,
            profile_session,
            profile_session_about,
            profile_all_sessions,
            profile_data,
            profile_data_about,
            session_signed_in,
            session_last_seen,
            session_browser,
            session_address,

            // Editing the profile
            edit_title,
            language_label,
            language_hint,
            language_of_browser,
            time_zone_label,
            time_zone_hint,
            time_zone_none,
            sign_in_notices_label,
            sign_in_notices_hint,

            // Changing the password
            password_title,
            password_intro,
            password_submit,

            // Sessions
            sessions_title,
            sessions_intro,
            sessions_this_one,
            sessions_end,
            /// Name of the button for one session.
            sessions_end_one(browser: &str, address: &str),
            sessions_ending,
            sessions_others_title,
            sessions_others_about,
            sessions_end_others,
            sessions_only_one,

            // App passwords
            app_passwords_title,
            app_passwords_intro,
            app_passwords_none,
            app_passwords_created,
            app_passwords_last_used,
            app_passwords_never,
            app_passwords_revoke,
            /// Name of the button for one.
            app_passwords_revoke_one(name: &str),
            app_passwords_revoking,
            app_passwords_make,
            app_passwords_making,
            app_passwords_too_many(most: u64),
            app_password_made_title(name: &str),
            app_password_made,
            /// Where a program asks for one.
            app_password_user_name(email: &str),
            app_password_name_label,
            app_password_name_hint,
            app_password_name_missing,
            app_password_name_malformed,
            app_password_name_taken,
            app_password_current_hint,

            // Recent activity
            activity_title,
            activity_intro,
            activity_event,
            activity_time,
            activity_where,
            activity_none,
            /// Where nobody's browser is known: a command did it.
            activity_operator,
            event_signed_in,
            event_sign_in_refused,
            event_signed_out,
            event_account_created,
            event_password_changed,
            event_password_link_made,
            event_password_link_mailed,
            event_confirmation_refused,
            event_role_changed,
            event_groups_changed,
            event_account_disabled,
            event_account_enabled,
            event_session_ended,
            event_limits_cleared,
            event_profile_changed,
            event_email_change_asked,
            event_email_change_cancelled,
            event_email_changed,
            event_email_change_undone,
            event_data_exported,
            event_app_password_made,
            event_app_password_revoked,
            /// An event of a later version.
            event_other,

            // Changing the email
            email_title,
            email_now,
            email_intro,
            new_email_label,
            email_submit,
            email_pending(address: &str, until: &str),
            mail_kept_by_operator,
            email_waits(address: &str, until: &str),
            email_confirm_title,
            email_confirm_intro,
            email_confirm_submit,
            email_elsewhere_intro,
            email_elsewhere_account,
            email_elsewhere_sign_in,
            email_elsewhere_other(account: &str),
            email_elsewhere_not_you,
            email_cancel_title,
            email_cancel_intro,
            email_cancel_submit,
            email_undo_title,
            email_undo_intro,
            email_undo_submit,
            email_yours,
            email_asked_for,
            email_will_be,
            email_stop,
            email_stopping,
            email_taken_title,
            email_taken_advice,

            // My data, and leaving
            export_title,
            export_intro,
            export_submit,
            delete_title,
            delete_intro,
            delete_loses_account,
            delete_loses_sessions,
            delete_loses_app_passwords,
            delete_loses_address,
            delete_submit,
            delete_busy,
            delete_last_administrator,

            // A forgotten password
            forgot_title,
            forgot_intro,
            forgot_submit,
            forgot_sent_title,
            forgot_sent,
            no_mail,
            no_mail_command,
            mail_look_around,
            another_address,
            back_to_sign_in,

            // Making an account
            register_title,
            register_intro(site: &str),
            register_email_hint,
            register_ask,
            register_sent_title,
            register_sent,
            register_finish_intro,
            register_submit,
            register_busy,
            register_have_account,
            register_void_advice,

            // The first administrator
            setup_title,
            setup_intro(site: &str),
            setup_email_hint,
            setup_submit,
            setup_busy,
            setup_void_advice,

            // Choosing a password by a link
            choose_title,
            choose_for,
            choose_intro,
            choose_submit,

            // A link that no longer works
            link_void_title,
            password_link_void_advice,
            email_link_void_advice,
            ask_for_another_link,

            // Error pages
            error_400_title,
            error_400_advice,
            error_401_title,
            error_401_advice,
            error_403_title,
            error_403_advice,
            signed_in_as(email: &str),
            sign_in_as_other,
            /// In place of the advice, where no account may.
            open_to_nobody,
            error_404_title,
            error_404_advice,
            error_405_title,
            error_405_advice,
            error_408_title,
            error_408_advice,
            error_413_title,
            error_413_advice,
            error_415_title,
            error_415_advice,
            error_422_title,
            error_422_advice,
            error_429_title,
            error_429_advice,
            error_500_title,
            error_500_advice,
            error_503_title,
            error_503_advice,
            error_cross_site_title,
            error_cross_site_advice,
            error_wrong_address_title,
            lives_at(address: &str),
            /// Label of the link to the site at its own address.
            lives_at_link,
            error_home,
            error_reloads(seconds: u64),
            error_retry(seconds: u64),
            request_id,

            // Mails
            mail_greeting,
            /// Below every mail: which site it is from, and where that is.
            mail_signature(site: &str, address: &str),
            mail_link_life(seconds: u64),
            mail_not_you,
            /// Two sentences, one behind the other.
            both(first: &str, second: &str),
            mail_register_subject(site: &str),
            mail_register_body(site: &str),
            mail_taken_subject(site: &str),
            mail_taken_body(site: &str),
            mail_former_subject(site: &str),
            mail_former_body(site: &str),
            mail_reset_subject(site: &str),
            mail_reset_body(site: &str),
            mail_email_confirm_subject(site: &str),
            mail_email_confirm_body(site: &str, account: &str),
            mail_email_taken_subject(site: &str),
            mail_email_taken_body(site: &str),
            mail_email_asked_subject(site: &str),
            mail_email_asked_body(site: &str, address: &str),
            mail_email_asked_advice,
            mail_email_changed_subject(site: &str),
            mail_email_changed_body(site: &str, address: &str),
            mail_email_changed_advice,
            mail_email_taken_back_body(site: &str, address: &str),
            mail_email_taken_back_advice(site: &str),
            mail_account_deleted_subject(site: &str),
            mail_account_deleted_body(site: &str),
            mail_account_deleted_advice(site: &str),
            mail_password_changed_subject(site: &str),
            mail_password_changed_body(site: &str),
            mail_password_changed_advice,
            mail_app_password_subject(site: &str),
            mail_app_password_body(site: &str),
            mail_app_password_advice,
            mail_sign_in_subject(site: &str),
            mail_sign_in_body(site: &str),
            mail_facts(time: &str, browser: &str, address: &str),
            mail_sign_in_advice,
        }
    };
}
#[cfg(debug_assertions)]
pub(super) use each_message;

each_message!(define_messages);
