//! Many letters at once, with the results in the order of the letters.

use std::collections::BTreeMap;
use std::io;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::mpsc;
use std::thread;

/// Makes `work` of each item on `jobs` threads, and gives the results to `take` in the order of the items.
///
/// # Errors
/// The first error of `take`; the rest is not made.
pub(crate) fn in_order<I: Sync, R: Send>(
    items: &[I],
    jobs: usize,
    work: impl Fn(&I) -> R + Sync,
    mut take: impl FnMut(R) -> io::Result<()>,
) -> io::Result<()> {
    if jobs <= 1 || items.len() <= 1 {
        return items.iter().try_for_each(|item| take(work(item)));
    }
    let next = AtomicUsize::new(0);
    let stopped = AtomicBool::new(false);
    let (sender, receiver) = mpsc::channel();
    thread::scope(|scope| {
        for _ in 0..jobs.min(items.len()) {
            let (sender, next, stopped, work) = (sender.clone(), &next, &stopped, &work);
            scope.spawn(move || {
                while !stopped.load(Ordering::Relaxed) {
                    let at = next.fetch_add(1, Ordering::Relaxed);
                    let Some(item) = items.get(at) else { break };
                    if sender.send((at, work(item))).is_err() {
                        break;
                    }
                }
            });
        }
        drop(sender);
        let mut early = BTreeMap::new();
        let mut due = 0;
        for (at, result) in receiver {
            early.insert(at, result);
            while let Some(result) = early.remove(&due) {
                if let Err(error) = take(result) {
                    stopped.store(true, Ordering::Relaxed);
                    return Err(error);
                }
                due += 1;
            }
        }
        Ok(())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_come_in_order() {
        let items: Vec<u64> = (0..200).collect();
        for jobs in [1, 3] {
            let mut seen = Vec::new();
            let slow_at_first = |n: &u64| {
                thread::sleep(std::time::Duration::from_micros(200 - n));
                *n
            };
            let taken = in_order(&items, jobs, slow_at_first, |n| {
                seen.push(n);
                Ok(())
            });
            assert!(taken.is_ok());
            assert_eq!(seen, items);
        }
    }

    #[test]
    fn an_error_stops_the_work() {
        let items: Vec<u64> = (0..200).collect();
        let taken =
            in_order(&items, 3, |n| *n, |n| if n == 5 { Err(io::ErrorKind::BrokenPipe.into()) } else { Ok(()) });
        assert!(taken.is_err());
    }
}
