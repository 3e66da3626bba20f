//! Headings and words as the systems of schools, the ministry and staff write them.

use crate::lists::{HEAD, good, list};
use crate::trial::{Trial, nth};

pub(crate) fn trials() -> Vec<Trial> {
    vec![
        list(
            "bromcom",
            "Admission Number,Legal Last Name,Legal First Name,Preferred First Name,Gender,Date Of Birth,UPN,Tutor Group,Attendance (%),SEN Code,FSM Entitled,In Care,Previous School\n\
             000123,Abdi,Noor,,Male,03/01/2015,B801200005001,7A,94.5,K,Yes,No,Larkmeadow\n\
             000124,Brown,Ida,,Female,25/12/2014,P207000016049,7A,91.5,E,No,No,Larkmeadow\n"
                .to_owned(),
            [2, 0, 0, 1],
            &[],
            &[],
        ),
        list(
            "scholarpack",
            "Surname,Forename,Known As,UPN,Date of Birth,Sex,Class,SEN Status,EAL?,Pupil Premium?,Looked After?,Attendance YTD,KS2 GPaS Test SS,KS2 Writing TA Judgement\n\
             Abdi,Noor,Nono,B801200005001,03 Jan 2015,M,6A,SEND Support,Not EAL,PP,N,94.5%,104,GD\n"
                .to_owned(),
            [1, 0, 0, 1],
            &[],
            &[],
        ),
        list(
            "go4schools",
            "UPN;Last name;First name;DOB;Gender;SEN;PP;FSM Ever 6;% attendance;KS2 SPaG;Prior School\n\
             B801200005001;Abdi;Noor;2015-01-03;M;No SEN;Non-PP;0;94,5;A;Larkmeadow\n"
                .to_owned(),
            [1, 0, 0, 1],
            &[],
            &["2 ks2_gps notice coded"],
        ),
        list(
            "outcomes_in_words",
            "UPN,Surname,Reading scaled score,Reading outcome,Maths scaled score,Maths outcome\n\
             B801200005001,Abdi,104,Achieved,,Not achieved\n\
             P207000016049,Brown,97,perhaps,,perhaps\n"
                .to_owned(),
            [2, 0, 0, 1],
            &[],
            &[
                "2 ks2_maths notice coded",
                "3 ks2_reading_outcome notice unknown_word",
                "3 ks2_maths_outcome flag unknown_word",
            ],
        ),
        list(
            "a_judgement_beside_a_score",
            "UPN,Surname,Reading,KS2 Reading SS\nB801200005001,Abdi,EXS,104\n".to_owned(),
            [1, 0, 0, 1],
            &[],
            &[],
        ),
        list(
            "marks_and_standardised_scores",
            "UPN,Surname,KS2 Maths Paper 1,Reading standardised score,KS2 Maths Scaled Score\n\
             B801200005001,Abdi,38,112,104\n"
                .to_owned(),
            [1, 0, 0, 1],
            &[],
            &[],
        ),
        list(
            "the_parents_beside_the_pupil",
            "UPN,Surname,Forename,Parent Surname,Contact first name,Mother date of birth\n\
             B801200005001,Abdi,Noor,Khan,Zara,03/04/1984\n"
                .to_owned(),
            [1, 0, 0, 1],
            &[],
            &[],
        ),
        list(
            "two_years_below_a_heading",
            "Pupil,,Attendance,\nUPN,Surname,2024/25,2025/26\nB801200005001,Abdi,84.5,94.5\n".to_owned(),
            [1, 0, 0, 2],
            &["two_row_headings"],
            &[],
        ),
        list(
            "figures_of_many",
            format!("{HEAD}{}Cohort average,,,,93.0,102.5\nNational,,,,94.1,104\n% at expected,,,,,75%\n", good(3)),
            [3, 0, 0, 4],
            &[],
            &[],
        ),
        list(
            "a_score_after_special_consideration",
            format!("{HEAD}{},Abdi,Noor,2015-01-03,94.5,104+\n", nth(1)),
            [1, 0, 0, 1],
            &[],
            &[],
        ),
        list(
            "care_that_differs_and_care_that_does_not",
            "UPN,Surname,In Care,Social Care\nB801200005001,Abdi,N,CIN\nP207000016049,Brown,Y,CIN\n".to_owned(),
            [2, 0, 0, 1],
            &[],
            &[],
        ),
    ]
}
