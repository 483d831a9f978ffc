//! A query put together from literals, with a value for each parameter.

use sqlx::any::{AnyArguments, AnyRow};
use sqlx::{Any, AnyConnection, Arguments, AssertSqlSafe, Encode, FromRow, Type};

/// The text of a query, which has only literals and numbers of parameters, and the parameters' values.
#[derive(Default)]
pub struct Query {
    pub text: String,
    pub arguments: AnyArguments,
}

impl Query {
    pub fn push(&mut self, text: &str) {
        self.text.push_str(text);
    }

    /// Adds a condition on a value, such as `event =`.
    pub fn and<'v, T: Encode<'v, Any> + Type<Any>>(
        &mut self,
        comparison: &'static str,
        value: T,
    ) -> Result<(), sqlx::Error> {
        let number = self.bind(value)?;
        self.push(&format!(" AND {comparison} ${number}"));
        Ok(())
    }

    /// Adds a value. Returns the number of its parameter.
    pub fn bind<'v, T: Encode<'v, Any> + Type<Any>>(&mut self, value: T) -> Result<usize, sqlx::Error> {
        self.arguments.add(value).map_err(sqlx::Error::Encode)?;
        Ok(self.arguments.len())
    }

    pub async fn execute(self, db: &mut AnyConnection) -> Result<(), sqlx::Error> {
        sqlx::query_with(AssertSqlSafe(self.text), self.arguments).execute(db).await.map(drop)
    }

    pub async fn fetch_all<T>(self, db: &mut AnyConnection) -> Result<Vec<T>, sqlx::Error>
    where
        T: for<'r> FromRow<'r, AnyRow> + Send + Unpin,
    {
        sqlx::query_as_with(AssertSqlSafe(self.text), self.arguments).fetch_all(db).await
    }
}

/// The parameters of many rows: `($1, $2), ($3, $4)`.
pub fn places(rows: usize, columns: usize) -> String {
    let row = |row: usize| {
        let places: Vec<String> = (1..=columns).map(|column| format!("${}", row * columns + column)).collect();
        format!("({})", places.join(", "))
    };
    (0..rows).map(row).collect::<Vec<_>>().join(", ")
}
