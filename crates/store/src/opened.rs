//! What the restricted key has opened already. Opening a sealed column costs a multiplication on the curve, some
//! sixty microseconds; a screen of a whole intake needs thousands of them, and most are the same as a moment ago. They
//! are kept while the workspace is unlocked, beside the key that opens them, and zeroed with it.

use crate::key::Sealed;
use sha2::{Digest, Sha256};
use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};
use zeroize::Zeroizing;

/// Only short entries are kept: statuses and signs, not letters.
const LONGEST: usize = 512;
/// More are not kept; a school of 1,500 pupils has some 5,000.
const MOST: usize = 50_000;

/// Opened entries by the hash of what they were sealed as.
#[derive(Default)]
pub(crate) struct Opened(Mutex<HashMap<[u8; 32], Zeroizing<Vec<u8>>>>);

impl Opened {
    /// What was opened before, or what `open` makes of it now.
    pub(crate) fn get_or<E>(
        &self,
        sealed: &Sealed,
        open: impl FnOnce() -> Result<Zeroizing<Vec<u8>>, E>,
    ) -> Result<Zeroizing<Vec<u8>>, E> {
        if sealed.0.len() > LONGEST {
            return open();
        }
        let hash: [u8; 32] = Sha256::digest(&sealed.0).into();
        let lock = || self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = lock().get(&hash) {
            return Ok(known.clone());
        }
        let bytes = open()?;
        let mut kept = lock();
        if kept.len() < MOST {
            kept.insert(hash, bytes.clone());
        }
        Ok(bytes)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::StoreError;

    fn open(of: &Opened, sealed: &Sealed, calls: &mut u32) -> Vec<u8> {
        let opened = of.get_or(sealed, || {
            *calls += 1;
            Ok::<_, StoreError>(Zeroizing::new(vec![7]))
        });
        opened.unwrap().to_vec()
    }

    #[test]
    fn the_same_entry_is_opened_once_and_a_long_one_every_time() {
        let (opened, mut calls) = (Opened::default(), 0);
        let (short, other, long) = (Sealed(vec![1; 100]), Sealed(vec![2; 100]), Sealed(vec![3; LONGEST + 1]));
        for sealed in [&short, &short, &other, &short, &long, &long] {
            assert_eq!(open(&opened, sealed, &mut calls), [7]);
        }
        assert_eq!(calls, 4);
    }

    #[test]
    fn what_cannot_be_opened_is_not_remembered() {
        let opened = Opened::default();
        let sealed = Sealed(vec![1; 100]);
        assert!(opened.get_or(&sealed, || Err(StoreError::NotEntitled)).is_err());
        assert_eq!(open(&opened, &sealed, &mut 0), [7]);
    }
}
