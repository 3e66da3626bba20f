//! The names of a Common Transfer File that are known: those that are read, and those that are skipped with all they hold.

/// Elements that are looked into.
const READ: &[&str] = &[
    "AcademicYear",
    "Attendance",
    "BasicDetails",
    "CareAuthority",
    "CTFversion",
    "Component",
    "DateTime",
    "DestSchool",
    "DOB",
    "EndDate",
    "EntryDate",
    "Estab",
    "Forename",
    "FSMendDate",
    "FSMhistory",
    "FSMinstance",
    "FSMstartDate",
    "Gender",
    "Header",
    "InCare",
    "KeyStage",
    "Language",
    "Languages",
    "LanguageType",
    "LastSchool",
    "LEA",
    "LeavingDate",
    "LookedAfter",
    "Method",
    "PreferredForename",
    "PreferredSurname",
    "Pupil",
    "Result",
    "ResultQualifier",
    "ResultStatus",
    "School",
    "SchoolHistory",
    "SchoolName",
    "SEN",
    "SENhistory",
    "SENneed",
    "SENneeds",
    "SENprovision",
    "SENtype",
    "SENtypeRank",
    "SessionsAttended",
    "SessionsAuthorised",
    "SessionsPossible",
    "SessionsUnauthorised",
    "Sex",
    "SourceSchool",
    "Stage",
    "StageAssessment",
    "StageAssessments",
    "StartDate",
    "Subject",
    "Surname",
    "Type",
    "UPN",
    "Year",
    "YearData",
];

/// Elements that are known and not wanted: nothing in them is looked at.
const SKIPPED: &[&str] = &[
    "Address",
    "AttendSessions",
    "Contacts",
    "DataDescriptor",
    "DataQualifier",
    "Disabilities",
    "DocumentName",
    "DocumentQualifier",
    "Email",
    "EnrolStatus",
    "Ethnicity",
    "EthnicitySource",
    "FormerForename",
    "FormerSurname",
    "FormerUPN",
    "FSMCategory",
    "FSMEligibilityVerificationDate",
    "FSMreviewDate",
    "LeavingReason",
    "Locale",
    "MedicalFlag",
    "MiddleNames",
    "NAWdetails",
    "NCyearActual",
    "Phones",
    "RemovalGrounds",
    "ResultDate",
    "ServiceChild",
    "SupplierID",
    "SuppInfo",
    "UCI",
    "UKcountry",
    "UniqueLearnerNumber",
    "URN",
];

/// What is done with an element.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Known {
    /// It is kept.
    Read,
    /// It is skipped.
    Skipped,
    /// It is skipped and counted.
    Unknown,
}

/// Looks a name up, whatever its case.
pub(super) fn look_up(name: &str) -> Known {
    let is = |listed: &&str| listed.eq_ignore_ascii_case(name);
    if READ.iter().any(is) {
        Known::Read
    } else if SKIPPED.iter().any(is) {
        Known::Skipped
    } else {
        Known::Unknown
    }
}
