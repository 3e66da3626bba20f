//! What was settled about whole columns, between the window, the reader and the school's memory.

use crate::error::ApiError;
use crate::wire::intake::Settled;
use bridgewell_intake::columns::field::Field;
use bridgewell_intake::columns::mapping::{Mapping, Memory};
use bridgewell_store::settings::{self, Of};
use bridgewell_store::{ReadTx, WriteTx};
use serde::de::DeserializeOwned;

const MEMORY: &str = "intake_columns";

/// As the reader takes it.
pub(super) fn mapping(settled: &Settled) -> Result<Mapping, ApiError> {
    let fields = settled.fields.as_ref().map(|fields| {
        fields.iter().map(|field| field.as_deref().map(field_of).transpose()).collect::<Result<Vec<_>, _>>()
    });
    Ok(Mapping {
        sheet: settled.sheet.clone(),
        heading_row: settled.heading_row.map(u64::from),
        fields: fields.transpose()?,
        date_order: None,
        date_orders: settled
            .date_orders
            .iter()
            .map(|order| word("date_orders", order.as_deref()))
            .collect::<Result<_, _>>()?,
        attendance: word("attendance_scale", settled.attendance_scale.as_deref())?,
        boxes: word("sdq_boxes", settled.sdq_boxes.as_deref())?,
        informant: word("informant", settled.informant.as_deref())?,
    })
}

fn field_of(word: &str) -> Result<Field, ApiError> {
    Field::of_word(word)
        .ok_or_else(|| ApiError::invalid("fields", format!("“{word}” is nothing a column can hold.")))
}

fn word<T: DeserializeOwned>(field: &str, word: Option<&str>) -> Result<Option<T>, ApiError> {
    let Some(word) = word else { return Ok(None) };
    serde_json::from_value(serde_json::Value::String(word.to_owned()))
        .map(Some)
        .map_err(|_| ApiError::invalid(field, format!("“{word}” is not one of the answers.")))
}

/// What the school settled before.
pub(super) fn memory(read: &ReadTx<'_>) -> Result<Memory, ApiError> {
    Ok(settings::get(read, Of::School, MEMORY)?.unwrap_or_default())
}

/// Remembers what was settled for files with these headings. Whether there was anything to remember.
pub(super) fn remember(tx: &WriteTx<'_>, fingerprint: &str, mapping: Mapping) -> Result<bool, ApiError> {
    let mut memory = memory(tx)?;
    let mapping = Mapping { sheet: None, heading_row: None, ..mapping };
    let mapping = mapping.or(memory.get(fingerprint));
    if mapping == Mapping::default() || memory.get(fingerprint) == Some(&mapping) {
        return Ok(false);
    }
    memory.insert(fingerprint.to_owned(), mapping);
    keep(tx, &memory)?;
    Ok(true)
}

/// Keeps what the school settled in the place of what it settled before.
pub(super) fn keep(tx: &WriteTx<'_>, memory: &Memory) -> Result<(), ApiError> {
    Ok(settings::set(tx, Of::School, MEMORY, memory)?)
}
