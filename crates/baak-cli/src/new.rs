//! `baak new`.

use crate::Outcome;
use crate::args::NewArgs;
use baak_core::skeleton::skeleton;
use std::io::{self, Write};

/// Writes a letter to start from.
pub(crate) fn run(args: &NewArgs, out: &mut impl Write) -> io::Result<Outcome> {
    out.write_all(skeleton(&args.regime, &args.kind, args.lang.into(), args.as_of).as_bytes())?;
    Ok(Outcome::Clean)
}
