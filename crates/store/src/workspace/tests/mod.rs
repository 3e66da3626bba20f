mod crash;
mod earlier;
mod harm;
mod keys;
mod log;
mod rekey;
mod restricted;
mod schema;
