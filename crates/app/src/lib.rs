//! One file per thing a person does; the command table; permissions.
