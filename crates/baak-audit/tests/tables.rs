//! Tables of letters in, tables of results out, as other programs write and read them.

mod generated;
mod support;

use std::fs;
use std::path::Path;
use std::process::Command;
use support::{Folder, audit, jsonl, options, outcomes};

/// A table as rows of text.
type Rows = Vec<Vec<String>>;

fn csv(path: &Path) -> Rows {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_path(path).expect("a table");
    reader.records().map(|row| row.expect("a row").iter().map(str::to_owned).collect()).collect()
}

#[cfg(feature = "parquet")]
mod parquet_tables {
    use super::*;
    use parquet::file::reader::{FileReader, SerializedFileReader};
    use parquet::record::Field;

    /// The files were made by three other programs (`tests/parquet/make.py`).
    #[test]
    fn letters_of_any_writer_are_judged_as_those_of_a_text_table() {
        let folder = Folder::new("parquet-in");
        let table = folder.join("letters.jsonl");
        jsonl(&table, 12);
        let wanted = options(&[table], folder.join("jsonl"));
        audit(&wanted);
        let wanted = outcomes(&wanted.out);
        assert_eq!((wanted.0.len(), wanted.1.len()), (12, 0));
        for name in ["pyarrow", "duckdb", "polars"] {
            let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/parquet/{name}.parquet"));
            let mut options = options(std::slice::from_ref(&path), folder.join(name));
            let manifest = audit(&options);
            assert_eq!(outcomes(&options.out), wanted, "{name}");
            assert_eq!(manifest.containers[0].0, format!("{name}.parquet"));
            let letters = csv(&options.out.join("letters.csv"));
            assert_eq!(letters[1][2], "2026-03-01", "{name}: the date, whatever its type");
            assert_eq!(letters[12][1], generated::letter(support::SEED, 11).service, "{name}");
            // The same letters are drawn, and those alone are read.
            options.size = baak_audit::sample::Size::Percent(40.0);
            options.out = folder.join(&format!("{name}-drawn"));
            audit(&options);
            assert_eq!(csv(&options.out.join("letters.csv")).len(), 6, "{name}");
            options.input.text_column = Some("brieftekst".into());
            options.restart = true;
            let missing = baak_audit::run::run(&options, &mut |_| {});
            assert!(matches!(missing, Err(baak_audit::AuditError::NoColumn { .. })), "{name}");
        }
    }

    #[test]
    fn a_damaged_file_is_told_and_breaks_nothing() {
        let folder = Folder::new("parquet-damaged");
        let whole = fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/parquet/duckdb.parquet")).expect("read");
        let path = folder.join("letters.parquet");
        let mut refused = 0;
        // Cut short at every sixteenth of its length, and with bytes changed all over it.
        for step in 0..16 {
            let mut bytes = whole[..whole.len() * step / 16].to_vec();
            fs::write(&path, &bytes).expect("written");
            let mut options = options(std::slice::from_ref(&path), folder.join("out"));
            options.restart = true;
            refused += u32::from(baak_audit::run::run(&options, &mut |_| {}).is_err());
            bytes = whole.clone();
            let at = whole.len() * step / 16 + step;
            bytes[at] ^= 0x55;
            fs::write(&path, &bytes).expect("written");
            let _ = baak_audit::run::run(&options, &mut |_| {});
        }
        assert_eq!(refused, 16, "no file that was cut short is taken for a whole one");
    }

    fn read(path: &Path) -> Rows {
        let reader = SerializedFileReader::new(fs::File::open(path).expect("a file")).expect("Parquet");
        let schema = reader.metadata().file_metadata().schema_descr_ptr();
        let mut rows = vec![schema.columns().iter().map(|column| column.name().to_owned()).collect()];
        for row in reader.get_row_iter(None).expect("rows") {
            let cells = row.expect("a row").into_columns().into_iter().map(|(_, field)| match field {
                Field::Null => String::new(),
                Field::Str(text) => text,
                Field::Bool(truth) => u8::from(truth).to_string(),
                Field::Long(number) => number.to_string(),
                Field::Double(number) => number.to_string(),
                other => panic!("{other}"),
            });
            rows.push(cells.collect());
        }
        rows
    }

    /// Engines refuse a table in which two columns have the same name.
    #[test]
    fn what_is_declared_has_a_name_of_its_own() {
        let folder = Folder::new("declared");
        let table = folder.join("letters.jsonl");
        jsonl(&table, 4);
        let mut options = options(&[table], folder.join("out"));
        options.input.columns.extend(["kind", "regime", "score"].map(str::to_owned));
        audit(&options);
        let mut heads = read(&options.out.join("letters.parquet")).swap_remove(0);
        assert!(heads.contains(&"declared_kind".to_owned()) && heads.contains(&"kind".to_owned()));
        let all = heads.len();
        heads.sort();
        heads.dedup();
        assert_eq!(heads.len(), all);
    }

    #[test]
    fn results_are_the_same_as_text_and_as_parquet() {
        let folder = Folder::new("parquet-out");
        let table = folder.join("letters.jsonl");
        jsonl(&table, 30);
        let mut lines = fs::read_to_string(&table).expect("read");
        lines.push_str("{broken\n");
        fs::write(&table, lines).expect("written");
        let options = options(&[table], folder.join("out"));
        audit(&options);
        for name in ["letters", "findings"] {
            let rows = read(&options.out.join(name).with_extension("parquet"));
            assert!(rows.len() > 31, "{name}: {}", rows.len());
            for (number, (found, wanted)) in
                rows.iter().zip(csv(&options.out.join(name).with_extension("csv"))).enumerate()
            {
                // In text, a cell that looks like a formula has an apostrophe.
                let wanted: Vec<&str> = wanted.iter().map(|cell| cell.strip_prefix('\'').unwrap_or(cell)).collect();
                let found: Vec<&str> = found.iter().map(|cell| cell.strip_prefix('\'').unwrap_or(cell)).collect();
                assert_eq!(found, wanted, "{name}, row {number}");
            }
        }
    }
}

#[test]
#[cfg(not(feature = "parquet"))]
fn a_build_without_parquet_says_so() {
    let folder = Folder::new("no-parquet");
    fs::write(folder.join("letters.parquet"), "PAR1").expect("written");
    let options = options(&[folder.0.clone()], folder.join("out"));
    let refused = baak_audit::run::run(&options, &mut |_| {});
    assert!(matches!(refused, Err(baak_audit::AuditError::NoParquet { .. })));
}

/// LibreOffice opens the workbook and saves each sheet as text; what it shows must be what the tables hold.
#[test]
#[expect(clippy::print_stderr, reason = "a skipped test must be seen")]
fn libreoffice_opens_the_workbook() {
    if Command::new("soffice").arg("--version").output().is_err() {
        eprintln!("SKIPPED: LibreOffice (soffice) is not installed; apt-get install libreoffice-calc-nogui");
        return;
    }
    let folder = Folder::new("workbook");
    let table = folder.join("letters.jsonl");
    jsonl(&table, 30);
    let options = options(&[table], folder.join("out"));
    audit(&options);
    let done = Command::new("soffice")
        .arg(format!("-env:UserInstallation=file://{}", folder.join("profile").display()))
        .args([
            "--headless",
            "--convert-to",
            "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1",
        ])
        .arg("--outdir")
        .args([&folder.join("sheets"), &options.out.join("audit.xlsx")])
        .output()
        .expect("LibreOffice");
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    for name in ["letters", "findings", "estimates"] {
        let sheet = csv(&folder.join("sheets").join(format!("audit-{name}.csv")));
        let wanted = csv(&options.out.join(name).with_extension("csv"));
        assert_eq!(sheet.len(), wanted.len(), "{name}");
        for (number, (found, wanted)) in sheet.iter().zip(&wanted).enumerate() {
            for (found, wanted) in found.iter().zip(wanted) {
                // A share is shown as a percentage.
                let (bare, scale) = found.strip_suffix('%').map_or((found.as_str(), 1.0), |bare| (bare, 0.01));
                let same = match (bare.parse::<f64>().map(|number| number * scale), wanted.parse::<f64>()) {
                    (Ok(found), Ok(wanted)) => (found - wanted).abs() < 1e-6,
                    _ => found == wanted.strip_prefix('\'').unwrap_or(wanted),
                };
                assert!(same, "{name}, row {number}: {found} for {wanted}");
            }
        }
    }
    let strata = csv(&folder.join("sheets/audit-sample.csv"));
    assert_eq!(strata[1][2..], ["30", "30", "30"]);
}
