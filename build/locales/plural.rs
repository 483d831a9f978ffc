//! Plural rules for whole numbers, after Unicode's CLDR (TR 35, part 3, section 5).

/// The category of a number, as a pattern of Rust that it matches.
pub type Category = (&'static str, &'static str);

/// Makes two things of a table: the patterns as text, for the code that is generated; and a function of the same
/// patterns, which the test compares with CLDR's data.
macro_rules! plural_rules {
    ($( $($language:literal)|+ => { $($category:ident: $numbers:pat $(if $condition:expr)?),* } )+) => {
        /// Categories of a language, by the first part of its tag; numbers in none of them are `other`.
        pub fn categories(language: &str) -> Option<&'static [Category]> {
            match language {
                $( $($language)|+ =>
                    Some(&[$( (stringify!($category), stringify!($numbers $(if $condition)?)) ),*]), )+
                _ => None,
            }
        }

        #[cfg(test)]
        #[expect(unreachable_patterns, reason = "some languages have no `other` among whole numbers")]
        fn category(language: &str, number: u64) -> &'static str {
            match language {
                $( $($language)|+ => match number {
                    $( $numbers $(if $condition)? => stringify!($category), )*
                    _ => "other",
                }, )+
                _ => "other",
            }
        }
    };
}

plural_rules! {
    "id" | "ja" | "ko" | "ms" | "th" | "zh" => {}
    "bg" | "da" | "de" | "el" | "en" | "et" | "fi" | "hu" | "nb" | "nl" | "nn" | "no" | "sv" | "tr" => { one: 1 }
    "fa" | "hi" | "vi" => { one: n if n < 2 }
    "ca" | "es" | "it" => { one: 1, many: n if n != 0 && n % 1_000_000 == 0 }
    "fr" | "pt" => { one: n if n < 2, many: n if n % 1_000_000 == 0 }
    "be" | "ru" | "uk" => {
        one: n if n % 10 == 1 && n % 100 != 11,
        few: n if (2..=4).contains(&(n % 10)) && !(12..=14).contains(&(n % 100)),
        many: _
    }
    "bs" | "hr" | "sr" => {
        one: n if n % 10 == 1 && n % 100 != 11,
        few: n if (2..=4).contains(&(n % 10)) && !(12..=14).contains(&(n % 100))
    }
    "pl" => {
        one: 1,
        few: n if (2..=4).contains(&(n % 10)) && !(12..=14).contains(&(n % 100)),
        many: _
    }
    "cs" | "sk" => { one: 1, few: 2..=4 }
    "ro" => { one: 1, few: n if n == 0 || (1..=19).contains(&(n % 100)) }
    "he" => { one: 1, two: 2 }
    "ar" => {
        zero: 0,
        one: 1,
        two: 2,
        few: n if (3..=10).contains(&(n % 100)),
        many: n if (11..=99).contains(&(n % 100))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// From CLDR 48: at least one language for each rule, with numbers on both sides of each border.
    const SAMPLES: [(&str, &str); 13] = [
        ("zh", "other 0 1 2 1000000"),
        ("en", "one 1, other 0 2 11 21 101 1000000"),
        ("vi", "one 0 1, other 2 11 101"),
        ("es", "one 1, many 1000000 2000000, other 0 2 21 1000001"),
        ("fr", "one 0 1, many 1000000 2000000, other 2 21 1000001"),
        ("ru", "one 1 21 101 1001, few 2 4 22 24 102, many 0 5 11 12 14 20 25 111 112 1000000"),
        ("hr", "one 1 21 101, few 2 4 22 102, other 0 5 11 12 14 111 112"),
        ("pl", "one 1, few 2 4 22 102, many 0 5 11 12 14 21 101 112 1000000"),
        ("cs", "one 1, few 2 4, other 0 5 12 21 22 101"),
        ("ro", "one 1, few 0 2 19 101 119, other 20 21 100 120"),
        ("he", "one 1, two 2, other 0 3 10 20"),
        ("ar", "zero 0, one 1, two 2, few 3 10 103 110, many 11 99 111, other 100 101 102 1000"),
        ("de", "one 1, other 0 2 21"),
    ];

    #[test]
    fn plural_rules_are_those_of_cldr() {
        for (language, samples) in SAMPLES {
            for sample in samples.split(", ") {
                let (expected, numbers) = sample.split_once(' ').unwrap();
                for number in numbers.split(' ') {
                    assert_eq!(category(language, number.parse().unwrap()), expected, "{language} {number}");
                }
            }
        }
    }
}
