//! A second look by people.

use crate::error::AuditError;
use crate::stats::ErrorRates;
use std::fs;
use std::path::Path;

/// The file in an audit's folder that holds the error rates which people measured on its letters.
pub const RATES_FILE: &str = "error-rates.json";

/// The tool's error as people measured it on this sample, if they did.
///
/// # Errors
/// When the file cannot be understood.
pub fn read_rates(folder: &Path) -> Result<Option<ErrorRates>, AuditError> {
    let path = folder.join(RATES_FILE);
    let Ok(bytes) = fs::read(&path) else { return Ok(None) };
    let malformed = |error: serde_json::Error| AuditError::Malformed { path, why: error.to_string() };
    serde_json::from_slice(&bytes).map(Some).map_err(malformed)
}
