//! Bringing files in: what a file says before anything is kept, the person's answers, what was accepted, and undo.

mod arrivals;
mod batches;
mod files;
mod preview;
mod rows;

pub use arrivals::{ArrivalRow, Arrivals, RecordArrival};
pub use batches::{BatchShown, Batches, StepShown, UndoAsk};
pub use files::{
    AcceptAsk, Accepted, BundleAccepted, BundleAsk, FileToBring, FixedValue, LetGo, PreviewAsk, RowAct,
    RowAnswer, Settled,
};
pub use preview::{
    AsideShown, Bundle, BundleFile, BundleState, ColumnShown, FieldChoice, LevelCounts, Preview,
    PreviewState, QuestionOption, QuestionShown, RowCounts, SureName,
};
pub use rows::{ConflictShown, FaultShown, LevelName, RowShown, StandingName};
