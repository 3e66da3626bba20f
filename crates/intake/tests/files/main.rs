//! Whole files through the intake room.

#[cfg(test)]
mod codes;
#[cfg(test)]
mod hostile;
#[cfg(test)]
mod markup;
#[cfg(test)]
mod messy;
#[cfg(test)]
mod samples;
#[cfg(test)]
mod staff;
#[cfg(test)]
mod streams;
#[cfg(test)]
mod workbooks;
