//! Messy and hostile files, each with the outcome it must have: how many rows are ready, held, refused and set aside,
//! and which troubles are told.

#[cfg(test)]
mod lists;
#[cfg(test)]
mod meaning;
#[cfg(test)]
mod questionnaires;
#[cfg(test)]
mod systems;
#[cfg(test)]
mod table;
#[cfg(test)]
mod transfers;
#[cfg(test)]
mod trial;
#[cfg(test)]
mod whole_files;
