//! The link back from the pages where second factors are added.

use crate::i18n::SafeText;
use crate::web::page::Page;
use crate::web::required_proof::ENROLMENT;
use crate::web::return_to::ReturnTo;
use crate::web::section::Section;

pub struct Back {
    pub path: String,
    pub label: SafeText,
}

impl Back {
    /// Leads to the section of the account, or to the page where a factor is chosen if no other opens yet.
    pub fn of(page: &Page, return_to: &ReturnTo) -> Self {
        match page.lacks_second_factor() {
            true => Self { path: return_to.path_after(ENROLMENT), label: page.text.enrolment_title },
            false => Self { path: Section::Security.path().to_owned(), label: page.text.nav_security },
        }
    }
}
