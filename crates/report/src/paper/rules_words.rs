//! The school's rules as a person reads them.

use bridgewell_domain::rules::Thresholds;
use bridgewell_domain::sdq::Scheme;

/// Each source with when it is raised. Home is left out: it belongs to the restricted tier.
pub(super) fn rules_in_words(thresholds: &Thresholds) -> [(&'static str, String); 5] {
    [
        ("Attendance", attendance(thresholds)),
        (
            "Attainment",
            format!(
                "reading and maths scaled scores both under {}, or working below the test",
                thresholds.attainment_below
            ),
        ),
        ("SDQ", sdq(thresholds)),
        ("Letter", "the reader's level is strong worry or cannot wait".to_owned()),
        (
            "Adults' concern",
            "a member of staff, a parent or the primary school raised one, by name".to_owned(),
        ),
    ]
}

fn attendance(thresholds: &Thresholds) -> String {
    format!(
        "{} or less (severe: {} or less); with fewer than {} possible sessions it counts only beside another source",
        thresholds.attendance_at_or_below,
        thresholds.attendance_severe_at_or_below,
        thresholds.attendance_fewest_sessions
    )
}

fn sdq(thresholds: &Thresholds) -> String {
    let (total, scale) = match thresholds.sdq_bands {
        Scheme::FourBand => ("total high or very high", "very high"),
        Scheme::ThreeBand => ("total in the highest of three bands", "in the highest of three bands"),
    };
    let mut parts = Vec::new();
    if thresholds.sdq_total {
        parts.push(total.to_owned());
    }
    if thresholds.sdq_emotional {
        parts.push(format!("emotional {scale}"));
    }
    if thresholds.sdq_peer {
        parts.push(format!("peer {scale}"));
    }
    parts.push(format!("impact {} or more", thresholds.sdq_impact_at_or_above));
    let last = parts.pop().unwrap_or_default();
    let either = if parts.is_empty() { last } else { format!("{} or {last}", parts.join(", ")) };
    format!("any informant: {either}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_the_school_goes_by_is_said() {
        let thresholds = Thresholds { sdq_total: false, sdq_peer: false, ..Thresholds::default() };
        assert_eq!(sdq(&thresholds), "any informant: emotional very high or impact 2 or more");
        assert!(attendance(&thresholds).starts_with("90.0 % or less (severe: 50.0 % or less)"));
    }
}
