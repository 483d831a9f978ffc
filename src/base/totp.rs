//! Codes of an authenticator app: TOTP (RFC 6238) with SHA-1, six digits and steps of 30 seconds, which every app
//! supports.

use data_encoding::BASE32_NOPAD;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use ring::hmac;

use super::clock::UnixSeconds;
use super::secret::{NoRandomness, random};

/// The length of a step, in seconds.
const STEP: i64 = 30;
/// The number of digits of a code.
const DIGITS: usize = 6;
/// How many steps before and after the current one are accepted.
const DRIFT: i64 = 1;
/// How many steps before and after the current one show that the phone's clock is wrong: ten minutes.
const RECOGNISED_DRIFT: i64 = 20;
/// The length of a secret in bytes: 160 bits (RFC 4226, section 4).
const SECRET_BYTES: usize = 20;

/// All but the unreserved characters of RFC 3986.
const ESCAPED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// The secret that an authenticator app shares with the server.
#[derive(Clone, PartialEq, Eq)]
pub struct TotpSecret([u8; SECRET_BYTES]);

/// Six digits, as somebody typed them.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Code(u32);

/// The verdict on a code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// The code of this step, which has to be spent.
    Right { step: i64 },
    /// Also a code that was used before.
    Wrong,
    /// The code of a moment minutes away: the phone's clock is wrong. Tell this only to someone who has the secret
    /// anyway, since it makes a guess fourteen times as likely to say something.
    ClockOff,
}

/// The step of the newest code that is accepted at a time: that of a phone whose clock is a step ahead.
pub fn newest_step(now: UnixSeconds) -> i64 {
    now.div_euclid(STEP) + DRIFT
}

impl Code {
    /// Parses six digits. Spaces are ignored.
    pub fn parse(typed: &str) -> Option<Self> {
        let typed: String = typed.chars().filter(|c| !c.is_whitespace()).collect();
        let is_code = typed.len() == DIGITS && typed.bytes().all(|byte| byte.is_ascii_digit());
        typed.parse().ok().filter(|_| is_code).map(Self)
    }
}

impl TotpSecret {
    pub fn new() -> Result<Self, NoRandomness> {
        random().map(Self)
    }

    /// The stored bytes of a secret, or `None` if their number is wrong.
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        bytes.try_into().ok().map(Self)
    }

    /// Decodes base32, as other software stores it: in any case, with spaces and `=`.
    pub fn bytes_of_base32(text: &str) -> Option<Vec<u8>> {
        let plain: String = text.chars().filter(|c| !c.is_whitespace() && *c != '=').collect();
        BASE32_NOPAD.decode(plain.to_ascii_uppercase().as_bytes()).ok()
    }

    pub fn as_bytes(&self) -> &[u8] {
        &self.0
    }

    /// Verifies a code at a time. `last_step` is the step of the last code that was used: codes of this and earlier
    /// steps are wrong.
    pub fn verify(&self, code: Code, now: UnixSeconds, last_step: i64) -> Verdict {
        let current = now.div_euclid(STEP);
        // Every step is computed whichever matches, and numbers are compared at once, so the time says nothing (timing).
        let matching: Vec<i64> = (current - RECOGNISED_DRIFT..=current + RECOGNISED_DRIFT)
            .filter(|step| self.code_of_step(*step) == code)
            .collect();
        let mut near = matching.iter().filter(|step| (**step - current).abs() <= DRIFT).peekable();
        if near.peek().is_none() && !matching.is_empty() {
            return Verdict::ClockOff;
        }
        near.find(|step| **step > last_step).map_or(Verdict::Wrong, |step| Verdict::Right { step: *step })
    }

    fn code_of_step(&self, step: i64) -> Code {
        let key = hmac::Key::new(hmac::HMAC_SHA1_FOR_LEGACY_USE_ONLY, &self.0);
        let digest = hmac::sign(&key, &step.to_be_bytes());
        Code(truncated(digest.as_ref()) % 1_000_000)
    }

    /// The secret as people type it into an app: base32 (RFC 4648) in groups of four.
    pub fn in_groups(&self) -> String {
        let symbols: Vec<char> = self.base32().chars().collect();
        symbols.chunks(4).map(String::from_iter).collect::<Vec<_>>().join(" ")
    }

    /// The `otpauth:` URL from which an app takes everything, also as a QR code.
    pub fn uri(&self, issuer: &str, account: &str) -> String {
        // Apps split the label at its first colon.
        let issuer = issuer.replace(':', " ");
        let [issuer, account] = [&issuer, account].map(|text| utf8_percent_encode(text, ESCAPED));
        format!("otpauth://totp/{issuer}:{account}?secret={}&issuer={issuer}", self.base32())
    }

    fn base32(&self) -> String {
        BASE32_NOPAD.encode(&self.0)
    }
}

/// The dynamic truncation of RFC 4226, section 5.3: 31 bits, at the place that the last four bits name.
fn truncated(digest: &[u8]) -> u32 {
    let place = digest.last().map_or(0, |last| usize::from(last & 15));
    digest.iter().skip(place).take(4).fold(0, |bits, byte| bits << 8 | u32::from(*byte)) & 0x7fff_ffff
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// The secret of RFC 6238, appendix B.
    const SECRET: TotpSecret = TotpSecret(*b"12345678901234567890");

    fn code(digits: &str) -> Code {
        Code::parse(digits).unwrap()
    }

    #[test]
    fn the_vectors_of_rfc_6238_are_right() {
        for (now, digits) in [
            (59, "94287082"),
            (1_111_111_109, "07081804"),
            (1_111_111_111, "14050471"),
            (1_234_567_890, "89005924"),
            (2_000_000_000, "69279037"),
            (20_000_000_000, "65353130"),
        ] {
            // The RFC has eight digits, of which ours are the last six.
            let code = code(&digits[2..]);
            assert_eq!(SECRET.verify(code, now, 0), Verdict::Right { step: now / 30 }, "{now}");
        }
    }

    #[test]
    fn one_step_either_side_is_right_and_ten_minutes_are_a_wrong_clock() {
        let current = 1_234_567_890 / 30;
        for (distance, verdict) in [
            (-21, Verdict::Wrong),
            (-20, Verdict::ClockOff),
            (-2, Verdict::ClockOff),
            (-1, Verdict::Right { step: current - 1 }),
            (0, Verdict::Right { step: current }),
            (1, Verdict::Right { step: current + 1 }),
            (2, Verdict::ClockOff),
            (20, Verdict::ClockOff),
            (21, Verdict::Wrong),
        ] {
            let code = SECRET.code_of_step(current + distance);
            assert_eq!(SECRET.verify(code, 1_234_567_890, 0), verdict, "{distance}");
        }
    }

    #[test]
    fn a_step_is_right_once_and_so_are_those_before_it_never_again() {
        let current = 1_234_567_890 / 30;
        for (used, distance, is_right) in [(-1, -1, false), (-1, 0, true), (0, -1, false), (0, 0, false), (0, 1, true)]
        {
            let verdict = SECRET.verify(SECRET.code_of_step(current + distance), 1_234_567_890, current + used);
            let expected = if is_right { Verdict::Right { step: current + distance } } else { Verdict::Wrong };
            assert_eq!(verdict, expected, "{used} {distance}");
        }
    }

    #[test]
    fn the_secret_is_base32_in_groups_of_four() {
        assert_eq!(SECRET.in_groups(), "GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ");
        assert_eq!(TotpSecret([0xff; 20]).base32(), "7".repeat(32));
    }

    #[test]
    fn a_hostile_issuer_changes_nothing_but_the_name() {
        let uri = SECRET.uri("Evil: Café & Co?secret=A#%/", "ada+wiki@example.org");
        let issuer = "Evil%20%20Caf%C3%A9%20%26%20Co%3Fsecret%3DA%23%25%2F";
        let secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
        let account = "ada%2Bwiki%40example.org";
        assert_eq!(uri, format!("otpauth://totp/{issuer}:{account}?secret={secret}&issuer={issuer}"));
    }

    proptest! {
        #[test]
        fn six_digits_are_a_code_with_any_spaces(number in 0..1_000_000_u32, at in 0..7_usize, space in "[ \t\u{a0}\u{2009}\u{3000}]{0,3}") {
            let mut typed = format!("{number:06}");
            typed.insert_str(at, &space);
            prop_assert!(Code::parse(&typed) == Some(Code(number)));
        }

        #[test]
        fn nothing_else_is_a_code(typed in prop_oneof!["\\PC{0,8}", "[0-9+-]{0,8}", "[0-9]{5}[٣３a.]"]) {
            let digits: Vec<char> = typed.chars().filter(|c| !c.is_whitespace()).collect();
            let is_code = digits.len() == 6 && digits.iter().all(char::is_ascii_digit);
            prop_assert_eq!(Code::parse(&typed).is_some(), is_code);
        }

        #[test]
        fn every_code_comes_from_an_unused_step_within_one(secret in any::<[u8; 20]>(), number in 0..1_000_000_u32, now in 0..4_000_000_000_i64, ago in -2..3_i64) {
            let (secret, last_step) = (TotpSecret(secret), now / 30 - ago);
            let known = secret.code_of_step(now / 30);
            for code in [Code(number), known] {
                if let Verdict::Right { step } = secret.verify(code, now, last_step) {
                    prop_assert!(step > last_step && (step - now / 30).abs() <= 1 && secret.code_of_step(step) == code);
                }
            }
        }
    }
}
