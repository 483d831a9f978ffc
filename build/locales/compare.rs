//! Holds a language against English.

use super::fault::Fault;
use super::variables::{Kind, Variable};
use super::{Locale, Message};

/// All that it has and English has not, and text that its sentences lost.
pub fn compare(locale: &Locale, english: &Locale) -> Vec<Fault> {
    let mut faults = Vec::new();
    for message in &locale.messages {
        let mut add =
            |what: String| faults.push(Fault::new(&locale.tag, message.line, format!("{}: {what}", message.id)));
        match english.message(&message.id) {
            None => add("English has no such message".to_owned()),
            Some(original) => compare_message(message, original, &mut add),
        }
    }
    faults
}

fn compare_message(message: &Message, original: &Message, add: &mut impl FnMut(String)) {
    let (here, there) = (message.variables(), original.variables());
    for Variable { name, .. } in here.iter().filter(|variable| !there.contains(variable)) {
        add(format!("there is no ${name} in the English message"));
    }
    // A number may be left out, as in "one minute"; without a name or an address something is lost.
    for Variable { name, kind } in there.iter().filter(|variable| !here.contains(variable)) {
        if *kind == Kind::Text {
            add(format!("{{ ${name} }} of the English message is missing"));
        }
    }
    if message.has_line_breaks() && !original.has_line_breaks() {
        add("write it on one line, as it is in English".to_owned());
    }
}
