//! A password that somebody chooses: judged and hashed off the worker.

use crate::base::client_info::Client;
use crate::base::error::AppError;
use crate::base::hash_pool::{Hasher, Sender};
use crate::base::password::{NewPasswordError, PasswordHash, Typed, check_new};
use crate::base::user::User;

#[derive(Clone)]
pub struct NewPasswords {
    pub hasher: Hasher,
    pub bcrypt_cost: u32,
}

impl NewPasswords {
    /// The hash to keep, or why the password is not accepted. `personal` is what of the person a guesser knows.
    pub async fn hash(
        &self,
        typed: &Typed,
        personal: &[&str],
        client: &Client,
    ) -> Result<Result<PasswordHash, NewPasswordError>, AppError> {
        self.hash_in_turn(typed, personal, Sender::Stranger(client.counted_as())).await
    }

    /// As [`NewPasswords::hash`], for an account that a password or a link showed to be theirs: strangers hold nobody up.
    pub async fn hash_for(
        &self,
        user: &User,
        typed: &Typed,
    ) -> Result<Result<PasswordHash, NewPasswordError>, AppError> {
        self.hash_in_turn(typed, &user.personal_words(), Sender::Account(user.id.clone())).await
    }

    async fn hash_in_turn(
        &self,
        typed: &Typed,
        personal: &[&str],
        sender: Sender,
    ) -> Result<Result<PasswordHash, NewPasswordError>, AppError> {
        let (typed, cost) = (typed.clone(), self.bcrypt_cost);
        let personal: Vec<String> = personal.iter().map(|word| (*word).to_owned()).collect();
        let judge = move || {
            let personal: Vec<&str> = personal.iter().map(String::as_str).collect();
            check_new(&typed, &personal).map(|()| PasswordHash::new(&typed, cost))
        };
        Ok(match self.hasher.run(sender, judge).await? {
            Ok(hash) => Ok(hash?),
            Err(refused) => Err(refused),
        })
    }
}
