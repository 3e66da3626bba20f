//! A page for one child: the invitation and the passport, on one sheet each, in whatever letters a name has.

use crate::cast;
use crate::samples::keep;
use bridgewell_domain::passport::{Chooser, Companion, PassportPart};
use bridgewell_report::summary::{Invitation, PassportCopy, PassportSheet, SaidLine};
use bridgewell_report::{Class, paper};
use rstest::rstest;

fn offered() -> Invitation {
    Invitation {
        imprint: cast::imprint(),
        forename: "Amira".into(),
        words: "Dear Amira, we heard that you like drawing, so we thought of you: Clay club. It is on Tuesday lunch in the \
                art room, with Ms Achebe. It costs nothing."
            .into(),
        opportunity: "Clay club".into(),
        when: "Tuesday lunch".into(),
        place: "the art room".into(),
        leader: "Ms Achebe".into(),
        cost: String::new(),
        said_yes: false,
        tell: "your form tutor, or Ms Achebe".into(),
        answer_by: Some(cast::day(10, 2)),
    }
}

fn says(part: PassportPart, words: &str, from_letter: bool) -> SaidLine {
    SaidLine { part, words: words.into(), from_letter }
}

fn sheet() -> PassportSheet {
    PassportSheet {
        imprint: cast::imprint(),
        forename: "Amira".into(),
        name: "Amira Haddad".into(),
        copy: PassportCopy::Shared {
            chosen_by: Chooser::Pupil,
            chooser: String::new(),
            with: "Mr Ashby, form tutor".into(),
            from: cast::day(9, 21),
            until: cast::day(10, 21),
        },
        lines: vec![
            says(PassportPart::Worries, "im abit scard of the big corridors", true),
            says(PassportPart::Like, "I like to draw  horses", true),
            says(PassportPart::Like, "Being outside, even when it rains", false),
            says(PassportPart::GoodAt, "Drawing, and looking after my cousins", false),
            says(PassportPart::Helps, "Five minutes on my own. Somebody asking me twice.", false),
            says(PassportPart::TalkTo, "My nan, and Mr Ashby", false),
        ],
        company: vec![Companion { who: "Ms Achebe".into(), offers: "Clay club on Tuesday lunch".into() }],
        made_with: "Tom Ashby, form tutor of 7B".into(),
        made_on: cast::day(9, 18),
    }
}

#[test]
fn an_invitation_says_what_when_where_who_and_how_to_say_yes_or_no() {
    let document = paper::invitation(&offered());
    insta::assert_snapshot!(crate::outline::outline(&document));
    assert_eq!(document.pages().unwrap(), 1);
    keep("invitation.pdf", &document.to_pdf().unwrap());
    let yes = paper::invitation(&Invitation { said_yes: true, ..offered() });
    let words = crate::outline::outline(&yes);
    assert!(words.contains("Your place, Amira") && !words.contains("[ ]"), "{words}");
    keep("invitation-yes.pdf", &yes.to_pdf().unwrap());
}

#[test]
fn a_passport_is_one_page_in_the_pupils_words_and_says_for_whom_and_until_when() {
    let document = paper::passport(&sheet());
    insta::assert_snapshot!(crate::outline::outline(&document));
    assert_eq!(
        document.class().notice(),
        "Amira chose to share this, from 21 September 2026 until 21 October 2026, with Mr Ashby, form tutor. Please show \
         it to nobody else, and after that last day give it back or shred it."
    );
    assert_eq!(document.pages().unwrap(), 1);
    keep("passport.pdf", &document.to_pdf().unwrap());
    let own = paper::passport(&PassportSheet { copy: PassportCopy::Own, company: Vec::new(), ..sheet() });
    assert!(own.class().notice().contains("Amira’s own"));
    keep("passport-own.pdf", &own.to_pdf().unwrap());
}

#[test]
fn a_full_passport_still_fits_one_page() {
    let words =
        "I like it when people tell me before something changes, because then I can get ready for it.";
    let mut full = sheet();
    full.lines = PassportPart::ALL.iter().flat_map(|part| vec![says(*part, words, false); 2]).collect();
    full.company = vec![full.company[0].clone(); 4];
    let document = paper::passport(&full);
    assert_eq!(document.pages().unwrap(), 1);
    keep("passport-full.pdf", &document.to_pdf().unwrap());
}

#[rstest]
#[case("Łucja Świątek-Źródłowska")]
#[case("Nguyễn Thị Huyền Trân")]
#[case("Олена Коваль")]
#[case("Ελένη Παπαδοπούλου")]
#[case("Þórdís Ægisdóttir")]
#[case("Șerban Țîrlea")]
#[case("Ғалия Қасымова")]
#[case("Ḥasan Ṭāhā")]
fn a_name_in_any_latin_greek_or_cyrillic_letters_is_printed_as_it_is(#[case] name: &str) {
    let named = PassportSheet { forename: name.into(), name: name.into(), ..sheet() };
    for document in
        [paper::passport(&named), paper::invitation(&Invitation { forename: name.into(), ..offered() })]
    {
        assert_eq!(document.unprintable().unwrap(), []);
        assert!(document.to_pdf().is_ok());
    }
}
