//! New passwords: their strength is measured, and they are hashed, off the worker.

use crate::base::client_info::ClientInfo;
use crate::base::error::AppError;
use crate::base::hash_pool::{Sender, Work};
use crate::base::password::{NewPasswordError, PasswordHash, PasswordInput, check_new};
use crate::base::user::User;
use crate::state::AppState;

/// Returns the hash to store, or why the password isn't accepted. `user_inputs` are facts about the user that make a
/// password easy to guess.
pub async fn hash(
    state: &AppState,
    typed: &PasswordInput,
    user_inputs: &[&str],
    client: &ClientInfo,
) -> Result<Result<PasswordHash, NewPasswordError>, AppError> {
    hash_in_turn(state, typed, user_inputs, Sender::Stranger(client.counted_as())).await
}

/// Like [`hash`], for a user proven by a password or a link, so that strangers can't delay it.
pub async fn hash_for(
    state: &AppState,
    user: &User,
    typed: &PasswordInput,
) -> Result<Result<PasswordHash, NewPasswordError>, AppError> {
    hash_in_turn(state, typed, &user.user_inputs(), Sender::Account(user.id.clone())).await
}

async fn hash_in_turn(
    state: &AppState,
    typed: &PasswordInput,
    user_inputs: &[&str],
    sender: Sender,
) -> Result<Result<PasswordHash, NewPasswordError>, AppError> {
    let (typed, cost) = (typed.clone(), state.config.bcrypt_cost);
    let user_inputs: Vec<String> = user_inputs.iter().map(|word| (*word).to_owned()).collect();
    let check = move || {
        let user_inputs: Vec<&str> = user_inputs.iter().map(String::as_str).collect();
        Work::from(check_new(&typed, &user_inputs).map(|()| Work::from(PasswordHash::compute(&typed, cost))))
    };
    Ok(match state.hasher.run(sender, check).await? {
        Ok(hash) => Ok(hash?),
        Err(refused) => Err(refused),
    })
}
