//! Goes over the rows of a cohort on every core, in parts whose text comes out in order.

use std::collections::BTreeMap;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};

use super::gather::Row;
use crate::failure::Failure;

/// How many pupils a thread screens before what it printed is passed on.
const PART: usize = 4096;

/// Texts that were passed on, to be filled again.
type Empties = Mutex<Vec<Vec<u8>>>;

/// `tell` counts one pupil and prints it into the text of its part; `pass` gets the texts in order. The answer is what each
/// thread counted.
pub fn in_parts<C: Default + Send>(
    rows: &[Row],
    tell: impl Fn(&mut C, usize, &Row, &mut Vec<u8>) + Sync,
    pass: impl FnMut(&[u8]) -> std::io::Result<()>,
) -> Result<Vec<C>, Failure> {
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    let (next, empties) = (AtomicUsize::new(0), Empties::default());
    let (send, receive) = sync_channel(threads * 2);
    let work = |send: &SyncSender<(usize, Vec<u8>)>| {
        let mut counted = C::default();
        loop {
            let part = next.fetch_add(1, Ordering::Relaxed);
            let Some(rest) = rows.get(part * PART..).filter(|rest| !rest.is_empty()) else { break };
            let mut text = empties.lock().ok().and_then(|mut empties| empties.pop()).unwrap_or_default();
            for (pupil, row) in (part * PART..).zip(rest.iter().take(PART)) {
                tell(&mut counted, pupil, row, &mut text);
            }
            if send.send((part, text)).is_err() {
                break;
            }
        }
        counted
    };
    std::thread::scope(|scope| {
        let work = &work;
        let start = |send: SyncSender<_>| scope.spawn(move || work(&send));
        let running: Vec<_> = (0..threads).map(|_| start(send.clone())).collect();
        drop(send);
        let passed = in_order(receive, &empties, pass);
        let counted: Result<Vec<C>, _> =
            running.into_iter().map(std::thread::ScopedJoinHandle::join).collect();
        passed.map_err(|error| Failure::Refused(format!("standard output was closed: {error}")))?;
        counted.map_err(|_| Failure::Refused("a part of the cohort could not be screened".to_owned()))
    })
}

/// Once `pass` fails nothing more is received, which ends the threads.
fn in_order(
    receive: Receiver<(usize, Vec<u8>)>,
    empties: &Empties,
    mut pass: impl FnMut(&[u8]) -> std::io::Result<()>,
) -> std::io::Result<()> {
    let mut waiting = BTreeMap::new();
    let mut next = 0;
    for (part, text) in receive {
        waiting.insert(part, text);
        while let Some(mut text) = waiting.remove(&next) {
            if !text.is_empty() {
                pass(&text)?;
            }
            text.clear();
            if let Ok(mut empties) = empties.lock() {
                empties.push(text);
            }
            next += 1;
        }
    }
    Ok(())
}
