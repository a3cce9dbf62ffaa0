//! Many letters at once, with the results in the order of the letters.

use std::collections::BTreeMap;
use std::io;
use std::sync::{Condvar, Mutex, PoisonError, mpsc};
use std::thread;

/// So many results for each thread may wait for their turn: one slow letter holds up the others rather than fill the memory.
const WAITING_PER_THREAD: usize = 64;

/// Which item is next, and how many were taken.
#[derive(Default)]
struct Progress {
    next: usize,
    taken: usize,
    is_stopped: bool,
}

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
    let jobs = jobs.min(items.len());
    let (progress, moved) = (Mutex::new(Progress::default()), Condvar::new());
    let lock = || progress.lock().unwrap_or_else(PoisonError::into_inner);
    let claim = || {
        let is_ahead = |progress: &mut Progress| {
            !progress.is_stopped && progress.next >= progress.taken + jobs * WAITING_PER_THREAD
        };
        let mut progress = moved.wait_while(lock(), is_ahead).unwrap_or_else(PoisonError::into_inner);
        let at = progress.next;
        progress.next += 1;
        (!progress.is_stopped).then_some(at)
    };
    let (sender, receiver) = mpsc::channel();
    thread::scope(|scope| {
        for _ in 0..jobs {
            let (sender, work, claim) = (sender.clone(), &work, &claim);
            scope.spawn(move || {
                while let Some(at) = claim() {
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
        let mut result = Ok(());
        'all: for (at, made) in receiver {
            early.insert(at, made);
            while let Some(made) = early.remove(&due) {
                result = take(made);
                if result.is_err() {
                    break 'all;
                }
                due += 1;
            }
            lock().taken = due;
            moved.notify_all();
        }
        lock().is_stopped = true;
        moved.notify_all();
        result
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

    /// A slow first letter does not make the others pile up.
    #[test]
    fn few_results_wait() {
        use std::sync::atomic::{AtomicUsize, Ordering};
        let items: Vec<usize> = (0..2000).collect();
        let (made, most) = (AtomicUsize::new(0), AtomicUsize::new(0));
        let work = |n: &usize| {
            if *n == 0 {
                thread::sleep(std::time::Duration::from_millis(100));
            }
            made.fetch_add(1, Ordering::SeqCst);
            *n
        };
        let mut taken = 0;
        let all = in_order(&items, 2, work, |_| {
            most.fetch_max(made.load(Ordering::SeqCst) - taken, Ordering::SeqCst);
            taken += 1;
            Ok(())
        });
        assert!(all.is_ok() && taken == items.len());
        assert!(most.load(Ordering::SeqCst) <= 2 * WAITING_PER_THREAD + 2, "{most:?} waited");
    }

    #[test]
    fn an_error_stops_the_work() {
        let items: Vec<u64> = (0..2000).collect();
        let taken =
            in_order(&items, 3, |n| *n, |n| if n == 5 { Err(io::ErrorKind::BrokenPipe.into()) } else { Ok(()) });
        assert!(taken.is_err());
    }
}
