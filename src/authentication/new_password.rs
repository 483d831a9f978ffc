//! A password that somebody chooses: judged and hashed off the worker.

use crate::base::client_info::ClientInfo;
use crate::base::error::AppError;
use crate::base::hash_pool::{Hasher, Sender};
use crate::base::password::{NewPasswordError, PasswordHash, PasswordInput, check_new};
use crate::base::user::User;

#[derive(Clone)]
pub struct NewPasswords {
    pub hasher: Hasher,
    pub bcrypt_cost: u32,
}

impl NewPasswords {
    /// The hash to keep, or why the password is not accepted. `user_inputs` is what of the person a guesser knows.
    pub async fn hash(
        &self,
        typed: &PasswordInput,
        user_inputs: &[&str],
        client: &ClientInfo,
    ) -> Result<Result<PasswordHash, NewPasswordError>, AppError> {
        self.hash_in_turn(typed, user_inputs, Sender::Stranger(client.counted_as())).await
    }

    /// As [`NewPasswords::hash`], for an account that a password or a link showed to be theirs: strangers hold nobody up.
    pub async fn hash_for(
        &self,
        user: &User,
        typed: &PasswordInput,
    ) -> Result<Result<PasswordHash, NewPasswordError>, AppError> {
        self.hash_in_turn(typed, &user.user_inputs(), Sender::Account(user.id.clone())).await
    }

    async fn hash_in_turn(
        &self,
        typed: &PasswordInput,
        user_inputs: &[&str],
        sender: Sender,
    ) -> Result<Result<PasswordHash, NewPasswordError>, AppError> {
        let (typed, cost) = (typed.clone(), self.bcrypt_cost);
        let user_inputs: Vec<String> = user_inputs.iter().map(|word| (*word).to_owned()).collect();
        let check = move || {
            let user_inputs: Vec<&str> = user_inputs.iter().map(String::as_str).collect();
            check_new(&typed, &user_inputs).map(|()| PasswordHash::new(&typed, cost))
        };
        Ok(match self.hasher.run(sender, check).await? {
            Ok(hash) => Ok(hash?),
            Err(refused) => Err(refused),
        })
    }
}
