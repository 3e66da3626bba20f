//! The same rows in the same tables with the same care for the disk, by bare SQL: no log, no sealed columns, no permits.

use super::{PUPILS, Row, now, origin};
use bridgewell_domain::attainment::Attainment;
use bridgewell_domain::attendance::Attendance;
use bridgewell_domain::decision::Decision;
use bridgewell_domain::ids::{BatchId, PupilId};
use bridgewell_domain::origin::Origin;
use bridgewell_domain::pupil::Names;
use bridgewell_domain::social_care::Home;
use bridgewell_store::batches::BatchCounts;
use rusqlite::{Connection, Transaction, params};
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::error::Error;
use std::fmt::Write as _;
use std::path::Path;
use uuid::Uuid;

const SCHEMA: [&str; 3] = [
    include_str!("../../migrations/0001_core.sql"),
    include_str!("../../migrations/0002_pupils.sql"),
    include_str!("../../migrations/0004_decisions.sql"),
];
const SCHOOL: &str = "0199f000-0000-7000-8000-000000000001";

type Done = Result<(), Box<dyn Error>>;

/// A database without anything of ours around it.
pub struct Bare(Connection);

impl Bare {
    /// A new one; with a key its pages are encrypted.
    pub fn new(file: &Path, key: Option<[u8; 32]>) -> Result<Self, Box<dyn Error>> {
        let connection = Connection::open(file)?;
        if let Some(key) = key {
            let mut digits = String::new();
            key.iter().try_for_each(|byte| write!(digits, "{byte:02x}"))?;
            connection.execute_batch(&format!("PRAGMA key = \"x'{digits}'\""))?;
        }
        connection.execute_batch(
            "PRAGMA temp_store = MEMORY; PRAGMA cache_size = -32768; PRAGMA journal_mode = WAL;
             PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;",
        )?;
        SCHEMA.iter().try_for_each(|step| connection.execute_batch(step))?;
        connection.execute(
            "INSERT INTO schools (school_id, name, year, find_now, smallest_count, restricted_public, keys_revision, version)
             VALUES (?1, 'Alder Park School', 2026, '{}', 6, x'00', 1, 1)",
            [SCHOOL],
        )?;
        Ok(Self(connection))
    }

    /// Brings a cohort in, as one step.
    pub fn import(&mut self, rows: &[Row]) -> Done {
        let batch = BatchId::from_uuid(Uuid::now_v7());
        let origin = origin(batch);
        let tx = self.0.transaction()?;
        tx.execute(
            "INSERT INTO batches (school_id, batch_id, name, hash, counts, accepted_by, accepted_at)
             VALUES (?1, ?2, 'intake.csv', '00', ?3, 'x', ?4)",
            params![SCHOOL, batch.to_string(), json(&BatchCounts::default())?, now().to_rfc3339()],
        )?;
        for row in rows {
            let pupil = &row.pupil;
            tx.prepare_cached(
                "INSERT INTO pupils (school_id, pupil_id, upn, names, born, form, primary_school, context, interests,
                     strengths, opted_out, version)
                 VALUES (?1, ?2, NULL, ?3, ?4, ?5, ?6, ?7, ?8, ?9, 0, 1)",
            )?
            .execute(params![
                SCHOOL,
                pupil.id.to_string(),
                json(&pupil.names)?,
                pupil.born.map(|day| day.to_string()),
                pupil.form,
                pupil.primary,
                json(&pupil.context)?,
                json(&pupil.interests)?,
                json(&pupil.strengths)?,
            ])?;
            tx.prepare_cached(
                "INSERT INTO pupil_said (school_id, batch_id, pupil_id, place, came_at, said, made_the_pupil)
                 SELECT ?1, ?2, ?3, COALESCE(MAX(place), 0) + 1, ?4, ?5, 1 FROM pupil_said
                 WHERE school_id = ?1 AND batch_id = ?2 AND pupil_id = ?3",
            )?
            .execute(params![
                SCHOOL,
                batch.to_string(),
                pupil.id.to_string(),
                now().to_rfc3339(),
                json(&row.said)?
            ])?;
            let facts =
                "INSERT INTO facts (school_id, fact_id, pupil_id, kind, value, origin, batch_id, came_at)
                         VALUES (?1, ?2, ?3, 'attendance', ?4, ?5, ?6, ?7)";
            say(&tx, facts, (pupil.id, batch), (&row.attendance, &origin))?;
            say(
                &tx,
                &facts.replace("attendance", "attainment"),
                (pupil.id, batch),
                (&row.attainment, &origin),
            )?;
            let home =
                "INSERT INTO home_facts (school_id, fact_id, pupil_id, home, by_hand, origin, batch_id, came_at)
                 VALUES (?1, ?2, ?3, ?4, 0, ?5, ?6, ?7)";
            say(&tx, home, (pupil.id, batch), (&row.home, &origin))?;
        }
        Ok(tx.commit()?)
    }

    /// Keeps a decision.
    pub fn decide(&mut self, pupil: PupilId, decision: &Decision) -> Done {
        let tx = self.0.transaction()?;
        tx.prepare_cached(
            "INSERT INTO decisions (school_id, decision_id, pupil_id, decided_by, decided_at, kind, reason, family, rules_id,
                 saw, saw_sealed)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
        )?
        .execute(params![
            SCHOOL,
            decision.id.to_string(),
            pupil.to_string(),
            decision.by.to_string(),
            decision.at.to_rfc3339(),
            json(&decision.kind)?,
            decision.reason,
            json(&decision.family)?,
            decision.rules.to_string(),
            decision.saw,
            "Social care: in need.",
        ])?;
        Ok(tx.commit()?)
    }

    /// Reads the first cohort with its figures.
    pub fn read(&self) -> Result<usize, Box<dyn Error>> {
        let found = self
            .each::<Names>("SELECT pupil_id, names, context, interests, strengths FROM pupils")?
            + self
                .each::<Attendance>("SELECT pupil_id, value, origin FROM facts WHERE kind = 'attendance'")?
            + self
                .each::<Attainment>("SELECT pupil_id, value, origin FROM facts WHERE kind = 'attainment'")?
            + self.each::<Home>("SELECT pupil_id, home, origin FROM home_facts")?;
        if found == 4 * PUPILS { Ok(found) } else { Err(format!("{found} rows were read").into()) }
    }

    fn each<T: DeserializeOwned>(&self, question: &str) -> Result<usize, Box<dyn Error>> {
        let mut statement = self.0.prepare_cached(question)?;
        let columns = statement.column_count();
        let mut rows = statement.query([])?;
        let mut found = 0;
        while let Some(row) = rows.next()? {
            let _: Uuid = row.get::<_, String>(0)?.parse()?;
            let _: T = serde_json::from_str(&row.get::<_, String>(1)?)?;
            for column in 2..columns {
                let text: String = row.get(column)?;
                if text.starts_with("{\"source") {
                    let _: Origin = serde_json::from_str(&text)?;
                } else {
                    let _: serde_json::Value = serde_json::from_str(&text)?;
                }
            }
            found += 1;
        }
        Ok(found)
    }
}

fn say<T: Serialize>(
    tx: &Transaction<'_>,
    sql: &str,
    (pupil, batch): (PupilId, BatchId),
    (value, origin): (&T, &Origin),
) -> Done {
    tx.prepare_cached(sql)?.execute(params![
        SCHOOL,
        Uuid::now_v7().to_string(),
        pupil.to_string(),
        json(value)?,
        json(origin)?,
        batch.to_string(),
        now().to_rfc3339(),
    ])?;
    Ok(())
}

fn json<T: Serialize>(value: &T) -> Result<String, serde_json::Error> {
    serde_json::to_string(value)
}
