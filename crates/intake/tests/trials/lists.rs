//! Lists of pupils as school systems and people write them.

use crate::trial::{Expected, Trial, nth, upn};

pub(crate) const HEAD: &str = "UPN,Surname,Forename,DOB,Attendance %,KS2 reading\n";

pub(crate) fn list(
    name: &'static str,
    text: String,
    rows: [usize; 4],
    whole: &'static [&'static str],
    told: &'static [&'static str],
) -> Trial {
    Trial { name, bytes: text.into_bytes(), expected: Expected::Read { rows, whole, told } }
}

/// Rows under [`HEAD`]: whatever stands after the UPN.
fn rows(of: &[&str]) -> String {
    of.iter().enumerate().map(|(place, rest)| format!("{},{rest}\n", nth(place))).collect()
}

pub(crate) fn good(count: usize) -> String {
    (0..count)
        .map(|n| format!("{},Fam{n},Ida,2014-12-{:02},94.{},10{}\n", nth(500 + n), n + 1, n % 10, n % 10))
        .collect()
}

/// A table with this one column beside the names.
fn column(heading: &str, values: &[&str]) -> String {
    let rows = values.iter().enumerate().map(|(n, value)| format!("{},Fam{n},Ida,{value}\n", nth(n)));
    format!("UPN,Surname,Forename,{heading}\n{}", rows.collect::<String>())
}

pub(crate) fn trials() -> Vec<Trial> {
    [names_and_numbers(), figures(), columns_as_a_whole(), layout(), pairs()].into_iter().flatten().collect()
}

fn names_and_numbers() -> Vec<Trial> {
    let one = |upn: &str, rest: &str| format!("{HEAD}{}{upn},{rest}\n", good(5));
    let rest = "Abdi,Noor,2015-01-03,94.5,105";
    vec![
        list(
            "upn_with_a_wrong_check_letter",
            one("A801200005001", rest),
            [6, 0, 0, 1],
            &[],
            &["7 upn flag bad_upn"],
        ),
        list("upn_with_the_letter_o", one("B8O1200005001", rest), [6, 0, 0, 1], &[], &["7 upn flag bad_upn"]),
        list("upn_too_short", one("B80120000500", rest), [6, 0, 0, 1], &[], &["7 upn flag bad_upn"]),
        list(
            "upn_in_small_letters_with_spaces",
            one(" b801 2000 05001", rest),
            [6, 0, 0, 1],
            &[],
            &["7 upn notice upn_tidied"],
        ),
        list(
            "upn_temporary",
            one(&upn("80120000501A"), rest),
            [6, 0, 0, 1],
            &[],
            &["7 upn notice temporary_upn"],
        ),
        list(
            "upn_of_an_unknown_authority",
            one(&upn("999200005001"), rest),
            [6, 0, 0, 1],
            &[],
            &["7 upn notice new_authority"],
        ),
        list(
            "upn_as_a_number_in_thousands",
            one("8.01E+11", rest),
            [6, 0, 0, 1],
            &[],
            &["7 upn flag bad_upn"],
        ),
        list("upn_missing_beside_others", one("", rest), [5, 1, 0, 1], &[], &["7 upn ask no_upn"]),
        list(
            "upn_missing_and_nobody_named",
            one("", ",,,94.5,105"),
            [5, 0, 1, 1],
            &[],
            &["7 row refuse no_identity"],
        ),
        list(
            "upn_wrong_and_nobody_named",
            one("A801200005001", ",,,94.5,105"),
            [5, 1, 0, 1],
            &[],
            &["7 upn ask bad_upn"],
        ),
        list(
            "nobody_has_a_upn",
            "Surname,Forename,DOB\nAbdi,Noor,2015-01-03\nBrown,Ida,2014-12-24\n".to_owned(),
            [2, 0, 0, 1],
            &[],
            &["2 upn notice no_upn"],
        ),
        list(
            "surname_missing",
            one(&nth(1), ",Noor,2015-01-03,94.5,105"),
            [6, 0, 0, 1],
            &[],
            &["7 legal_surname flag no_name"],
        ),
        list(
            "surname_na_and_forename_null",
            one(&nth(1), "Na,Null,2015-01-03,94.5,105"),
            [6, 0, 0, 1],
            &[],
            &[],
        ),
        list(
            "a_letter_was_lost",
            one(&nth(1), "Tr?n,An,2015-01-03,94.5,105"),
            [6, 0, 0, 1],
            &[],
            &["7 legal_surname notice lost_letter"],
        ),
        list(
            "utf8_taken_for_windows",
            one(&nth(1), "Abdi,ZoÃ«,2015-01-03,94.5,105"),
            [6, 0, 0, 1],
            &[],
            &["7 legal_forename notice lost_letter"],
        ),
        list(
            "a_formula_for_a_name",
            one(&nth(1), "\"=HYPERLINK(\"\"http://x\"\")\",Noor,2015-01-03,94.5,105"),
            [6, 0, 0, 1],
            &[],
            &["7 legal_surname notice formula_text"],
        ),
        list(
            "an_at_sign_for_a_name",
            one(&nth(1), "@Abdi,Noor,2015-01-03,94.5,105"),
            [6, 0, 0, 1],
            &[],
            &["7 legal_surname notice formula_text"],
        ),
        list(
            "names_in_one_cell",
            "UPN,Pupil name\nB801200005001,\"Abdi, Noor\"\n".to_owned(),
            [1, 0, 0, 1],
            &[],
            &[],
        ),
        list("a_child_called_page", one("", "Page,Tom,,94.5,105"), [5, 1, 0, 1], &[], &["7 upn ask no_upn"]),
    ]
}

fn figures() -> Vec<Trial> {
    let one = |rest: &str| format!("{HEAD}{}{},{rest}\n", good(5), nth(1));
    let code = |name, code: &str, told: &'static [&'static str]| {
        list(name, one(&format!("Abdi,Noor,2015-01-03,94.5,{code}")), [6, 0, 0, 1], &[], told)
    };
    let attendance = |name, value: &str, told: &'static [&'static str]| {
        list(name, one(&format!("Abdi,Noor,2015-01-03,{value},105")), [6, 0, 0, 1], &[], told)
    };
    let born = |name, value: &str, told: &'static [&'static str]| {
        list(name, one(&format!("Abdi,Noor,{value},94.5,105")), [6, 0, 0, 1], &[], told)
    };
    vec![
        code("code_absent", "A", &["7 ks2_reading notice coded"]),
        code("code_below", "B", &["7 ks2_reading notice coded"]),
        code("code_pre_key_stage", "pk 3", &["7 ks2_reading notice coded"]),
        code("code_engagement_model", "EM", &["7 ks2_reading notice coded"]),
        code("code_not_at_the_standard", "NS", &["7 ks2_reading notice coded"]),
        code("score_below_the_scale", "79", &["7 ks2_reading flag out_of_range"]),
        code("score_above_the_scale", "121", &["7 ks2_reading flag out_of_range"]),
        code("score_with_a_fraction", "104.5", &["7 ks2_reading flag out_of_range"]),
        code("score_in_powers", "1e2", &["7 ks2_reading flag unknown_word"]),
        code("score_not_a_number", "NaN", &["7 ks2_reading flag unknown_word"]),
        code("score_not_available", "N/A", &[]),
        attendance("attendance_above_all", "101", &["7 attendance_percent flag out_of_range"]),
        attendance("attendance_below_nothing", "-5", &["7 attendance_percent flag not_a_number"]),
        attendance("attendance_endless", "inf", &["7 attendance_percent flag not_a_number"]),
        attendance("attendance_with_a_sign_and_a_space", "94.5 %", &[]),
        attendance("attendance_with_a_comma", "\"94,5\"", &[]),
        attendance("attendance_as_a_lone_fraction", "0.945", &["7 attendance_percent flag attendance_scale"]),
        attendance("attendance_as_a_formula", "=94.5", &["7 attendance_percent flag not_a_number"]),
        born("born_on_no_day", "2015-02-30", &["7 dob flag not_a_date"]),
        born("born_soon", "soon", &["7 dob flag not_a_date"]),
        born("born_a_year_before_the_rest", "2014-08-31", &["7 dob notice out_of_year"]),
        born("born_as_a_parent", "1984-03-01", &["7 dob flag unlikely_birth"]),
        born("born_after_the_file", "2026-07-14", &["7 dob flag unlikely_birth"]),
        born("born_by_the_count_of_days", "42064", &[]),
        born("born_in_words", "1 March 2015", &[]),
    ]
}

fn columns_as_a_whole() -> Vec<Trial> {
    vec![
        list("fractions", column("Attendance", &["0.94", "0.913", "1"]), [3, 0, 0, 1], &[], &[]),
        list("one_fraction", column("Attendance", &["0.94"]), [0, 1, 0, 1], &["attendance_scale"], &["2 attendance_percent ask attendance_scale"]),
        list("only_ones", column("Attendance", &["1", "1", "1"]), [0, 3, 0, 1], &["attendance_scale"], &[]),
        list("fractions_among_percentages", column("Attendance", &["0.94", "0.93", "95"]), [1, 2, 0, 1], &["attendance_scale"], &[]),
        list("dates_that_cannot_be_told_apart", column("DOB", &["03/04/2015", "05/06/2015", "01/02/2015"]), [0, 3, 0, 1], &["date_order"], &["2 dob ask date_order"]),
        list("one_date_tells_the_order", column("DOB", &["03/04/2015", "31/12/2014"]), [2, 0, 0, 1], &[], &[]),
        list("american_dates", column("DOB", &["03/04/2015", "12/31/2014"]), [2, 0, 0, 1], &[], &[]),
        list("the_cohort_tells_the_order", column("DOB", &["09/01/2014", "10/02/2014", "11/03/2014", "01/09/2015", "02/10/2015", "03/11/2015"]), [6, 0, 0, 1], &[], &[]),
        list("both_orders", column("DOB", &["03/04/2015", "31/12/2014", "12/30/2014"]), [2, 1, 0, 1], &["date_order"], &["2 dob ask date_order"]),
        list(
            "two_columns_that_differ",
            "UPN,Surname,Attendance,Attendance\nB801200005001,Abdi,94,81\nP207000016049,Brown,93,93\n".to_owned(),
            [1, 1, 0, 1],
            &["which_column"],
            &["2 attendance_percent ask which_column"],
        ),
        list(
            "this_year_and_last_year",
            "UPN,Surname,Attendance last year,Attendance this year\nB801200005001,Abdi,94,81\n".to_owned(),
            [1, 0, 0, 1],
            &[],
            &[],
        ),
        list(
            "legal_names_beside_those_everybody_says",
            "UPN,Legal Surname,Surname,Legal Forename,Forename\nB801200005001,Abdi-Ali,Abdi,Noorhan,Noor\n".to_owned(),
            [1, 0, 0, 1],
            &[],
            &[],
        ),
        list(
            "results_of_other_years",
            "UPN,Surname,KS1 Reading score,Year 5 reading,Predicted maths score,KS2 Reading score\nB801200005001,Abdi,3,88,99,104\n".to_owned(),
            [1, 0, 0, 1],
            &[],
            &[],
        ),
        list(
            "young_carers_of_the_census",
            column("Young carer", &["N", "P", "S", "Y"]),
            [4, 0, 0, 1],
            &[],
            &[],
        ),
        list("words_nobody_knows", column("SEN status", &["K", "perhaps", "EHCP"]), [3, 0, 0, 1], &[], &["3 sen flag unknown_word"]),
        list("a_protection_column_with_a_bare_yes", column("Child protection", &["Y", "N", "CP"]), [3, 0, 0, 1], &[], &["2 child_protection flag unknown_word"]),
    ]
}

fn layout() -> Vec<Trial> {
    vec![
        list("titles_and_a_footer", format!("Wrenfield Academy\nRun by: HOLLANDS\n\n{HEAD}{}\nTotal pupils: 3\nEnd of report\n", good(3)), [3, 0, 0, 7], &[], &[]),
        list("headings_at_every_page", format!("{HEAD}{}{HEAD}{}", good(2), rows(&["Abdi,Noor,2015-01-03,94.5,105"])), [3, 0, 0, 2], &[], &[]),
        list("averages_below", format!("{HEAD}{}Average,,,,93.1,101\n,,Mean,,93.1,101\n", good(3)), [3, 0, 0, 3], &[], &[]),
        list("groups_between", format!("{HEAD}Form: 7A\n{}7B\n{}", good(2), rows(&["Abdi,Noor,2015-01-03,94.5,105"])), [3, 0, 0, 3], &[], &[]),
        list("groups_under_the_names", "Surname,Forename,UPN,DOB,Sex\n7A (tutor: AB)\nAbdi,Noor,B801200005001,2015-01-03,F\n".to_owned(), [1, 0, 0, 2], &[], &[]),
        list("a_name_and_nothing_else", "Surname,Forename,UPN,DOB,Sex\nAbdi,Noor,B801200005001,2015-01-03,F\nBrown,,,,\n".to_owned(), [1, 1, 0, 1], &[], &["3 upn ask no_upn"]),
        list("groups_of_headings", "Pupil,,,KS1,,KS2,\nUPN,Surname,Forename,Reading,Maths,Reading,Maths\nB801200005001,Abdi,Noor,2,3,104,99\n".to_owned(), [1, 0, 0, 2], &["two_row_headings"], &[]),
        list("semicolons_and_commas_in_numbers", "UPN;Surname;Attendance\nB801200005001;Abdi;94,3\n".to_owned(), [1, 0, 0, 1], &[], &[]),
        list("tabs", "UPN\tSurname\tForename\nB801200005001\tAbdi, the younger\tNoor\n".to_owned(), [1, 0, 0, 1], &[], &[]),
        list("a_comma_too_many", format!("{HEAD}{}{},Abdi, the younger,Noor,2015-01-03,94.5,105\n", good(2), nth(1)), [2, 1, 0, 1], &[], &["4 row ask too_many_cells"]),
        list("a_mark_that_is_never_closed", format!("{HEAD}{},\"Abdi,Noor,2015-01-03,94.5,105\n{}", nth(1), good(2)), [2, 1, 0, 1], &[], &["2 row ask unclosed_quote"]),
        list("a_line_end_in_a_cell", format!("UPN,Surname,Interests\n{},Abdi,\"chess;\nboats\"\n{},Brown,tea\n", nth(1), nth(2)), [2, 0, 0, 1], &[], &[]),
        list("blank_lines_between", format!("{HEAD}\n{}\n\n{}\n", good(2), rows(&["Abdi,Noor,2015-01-03,94.5,105"])), [3, 0, 0, 5], &[], &[]),
        list("lines_that_end_in_a_return", HEAD.replace('\n', "\r") + &good(3).replace('\n', "\r"), [3, 0, 0, 1], &[], &[]),
        list("columns_that_nobody_needs", "UPN,Surname,Postcode,Medical,Photo consent\nB801200005001,Abdi,NG1 1AA,asthma,Y\n".to_owned(), [1, 0, 0, 1], &[], &[]),
        list(
            "care_in_columns_of_its_own",
            "UPN,Surname,CIN,CP,LAC\nB801200005001,Abdi,Y,N,N\nP207000016049,Brown,N,Y,\n".to_owned(),
            [2, 0, 0, 1],
            &[],
            &[],
        ),
        list(
            "a_bare_att_beside_a_percentage",
            "UPN,Surname,Att %,Poss,Att\nB801200005001,Abdi,94.5,380,359\n".to_owned(),
            [1, 0, 0, 1],
            &[],
            &[],
        ),
        list(
            "results_from_the_ministry",
            "UPN,SURNAME,FORENAMES,DOB,YEARGRP,SEX,READOUTCOME,MATOUTCOME,GPSOUTCOME,READSCORE,MATSCORE,GPSSCORE,WRITTAOUTCOME,FSM6,SENTYPE\n\
             B801200005001,ABDI,NOOR,03/01/2015,6,F,AS,NS,B,104,97,,EXS,1,SLCN\n\
             P207000016049,BROWN,IDA,31/12/2014,6,F,A,AS,AS,,110,108,GDS,0,\n"
                .to_owned(),
            [2, 0, 0, 1],
            &[],
            &["2 ks2_gps notice coded", "3 ks2_reading notice coded"],
        ),
    ]
}

fn pairs() -> Vec<Trial> {
    let pair = |one: &str, two: &str| format!("{HEAD}{}{one}\n{two}\n", good(3));
    let (a, b) = (nth(1), nth(2));
    let row = |upn: &str, rest: &str| format!("{upn},{rest}");
    let noor = "Abdi,Noor,2015-01-03,94.5,105";
    vec![
        list("the_same_row_twice", pair(&row(&a, noor), &row(&a, noor)), [4, 0, 0, 2], &[], &[]),
        list("the_same_row_in_capitals", pair(&row(&a, noor), &row(&a, "ABDI ,Noor,03-Jan-2015,94.5%,105")), [4, 0, 0, 2], &[], &[]),
        list("the_same_row_three_times", pair(&row(&a, noor), &format!("{}\n{}", row(&a, noor), row(&a, noor))), [4, 0, 0, 3], &[], &[]),
        list("two_rows_that_contradict", pair(&row(&a, noor), &row(&a, "Abdi,Noor,2015-01-03,84.5,105")), [3, 2, 0, 1], &[], &["5 row ask same_upn", "6 row ask same_upn"]),
        list("two_children_on_one_number", pair(&row(&a, noor), &row(&a, "Brown,Ida,2014-12-24,88,99")), [3, 2, 0, 1], &[], &["5 row ask two_children", "6 row ask two_children"]),
        list("namesakes", pair(&row(&a, noor), &row(&b, noor)), [5, 0, 0, 1], &[], &["5 row notice namesake", "6 row notice namesake"]),
        list("twins", pair(&row(&a, noor), &row(&b, "Abdi,Zaid,2015-01-03,90,99")), [5, 0, 0, 1], &[], &["5 row notice twins", "6 row notice twins"]),
        list("twins_on_one_number", pair(&row(&a, noor), &row(&a, "Abdi,Zaid,2015-01-03,90,99")), [3, 2, 0, 1], &[], &["6 row ask two_children"]),
        list("a_lasting_and_a_temporary_number", pair(&row(&a, noor), &row(&upn("80120000501A"), noor)), [3, 2, 0, 1], &[], &["6 row ask same_child"]),
        list("with_and_without_a_number", pair(&row(&a, noor), &row("", noor)), [4, 1, 0, 1], &[], &["6 row ask same_child"]),
        list("twice_without_a_number", pair(&row("", noor), &row("", noor)), [3, 1, 0, 2], &[], &["5 upn ask no_upn"]),
        list("a_forename_twice_and_no_more", "UPN,Forename,Sex,Year\nB801200005001,Ida,F,7\nP207000016049,Ada,F,7\nX,Mohammed,M,7\nX,Mohammed,M,7\n".to_owned(), [4, 0, 0, 1], &[], &[]),
    ]
}
