//! The cut-offs, by informant. Each row gives the last score of every band but the last, from the best end.
//!
//! Grades of the sources: A, two or more that agree; B, one readable source for at least one number; C, from
//! memory only. All of them go back to the publisher's own tables.

use super::informant::Informant;
use super::scale::Measure;

/// The last scores of the first three of four bands; for prosocial the lowest scores of them.
pub(super) type Four = [u8; 3];
/// The last scores of the first two of three bands; for prosocial the lowest scores of them.
pub(super) type Three = [u8; 2];

/// The newer four bands. Totals grade A; self-report total and all scales grade B; impact grade C (unconfirmed).
pub(super) const fn four(informant: Informant, measure: Measure) -> Option<Four> {
    use Informant::{Parent, SelfReport, Teacher};
    Some(match (measure, informant) {
        (Measure::Total, Parent) => [13, 16, 19],
        (Measure::Total, Teacher) => [11, 15, 18],
        (Measure::Total, SelfReport) => [14, 17, 19],
        (Measure::Emotional, Parent) => [3, 4, 6],
        (Measure::Emotional, Teacher) => [3, 4, 5],
        (Measure::Emotional, SelfReport) => [4, 5, 6],
        (Measure::Conduct, Parent) => [2, 3, 5],
        (Measure::Conduct, Teacher) => [2, 3, 4],
        (Measure::Conduct, SelfReport) => [3, 4, 5],
        (Measure::Hyperactivity, Parent | Teacher) => [5, 7, 8],
        (Measure::Hyperactivity, SelfReport) => [5, 6, 7],
        (Measure::Peer, Parent | SelfReport) => [2, 3, 4],
        (Measure::Peer, Teacher) => [2, 4, 5],
        (Measure::Prosocial, Parent) => [8, 7, 6],
        (Measure::Prosocial, Teacher) => [6, 5, 4],
        (Measure::Prosocial, SelfReport) => [7, 6, 5],
        (Measure::Impact, _) => [0, 1, 2],
        (Measure::Externalising | Measure::Internalising, _) => return None,
    })
}

/// The original three bands. Grade A throughout, impact grade B.
pub(super) const fn three(informant: Informant, measure: Measure) -> Option<Three> {
    use Informant::{Parent, SelfReport, Teacher};
    Some(match (measure, informant) {
        (Measure::Total, Parent) => [13, 16],
        (Measure::Total, Teacher) => [11, 15],
        (Measure::Total, SelfReport) => [15, 19],
        (Measure::Emotional, Parent) => [3, 4],
        (Measure::Emotional, Teacher) => [4, 5],
        (Measure::Emotional, SelfReport) => [5, 6],
        (Measure::Conduct, Parent | Teacher) => [2, 3],
        (Measure::Conduct, SelfReport) => [3, 4],
        (Measure::Hyperactivity, _) => [5, 6],
        (Measure::Peer, Parent) => [2, 3],
        (Measure::Peer, Teacher) => [3, 4],
        (Measure::Peer, SelfReport) => [3, 5],
        (Measure::Prosocial, _) => [6, 5],
        (Measure::Impact, _) => [0, 1],
        (Measure::Externalising | Measure::Internalising, _) => return None,
    })
}
