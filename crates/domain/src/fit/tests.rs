use super::*;
use crate::opportunity::OpportunityKind;
use rstest::rstest;
use uuid::Uuid;

fn line(number: u128, name: &str, interests: &[&str], strengths: &[&str], worries: &[Theme]) -> Opportunity {
    let owned = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect();
    Opportunity {
        id: OpportunityId::from_uuid(Uuid::from_u128(number)),
        name: name.to_owned(),
        kind: OpportunityKind::Club,
        leader: "Mr Obi".to_owned(),
        when: "Tuesday lunch".to_owned(),
        place: String::new(),
        places: 10,
        cost: String::new(),
        interests: owned(interests),
        strengths: owned(strengths),
        worries: worries.to_vec(),
        open: true,
    }
}

fn strings(words: &[&str]) -> Vec<String> {
    words.iter().map(|word| (*word).to_owned()).collect()
}

#[rstest]
#[case("drawing comics", "drawing", Some(Likeness::Same))]
#[case("karate", "martial arts", Some(Likeness::Same))]
#[case("martial_arts", "Judo", Some(Likeness::Same))]
#[case("Qur'an class", "faith", Some(Likeness::Same))]
#[case("looking after our dogs", "animals", Some(Likeness::Same))]
#[case("beekeeping", "Beekeeping ", Some(Likeness::Same))]
#[case("drawing comics", "clay", Some(Likeness::Near))]
#[case("swimming", "chess", None)]
#[case("carts", "art", None)]
#[case("", "", None)]
#[case("🐝", "🐝", None)]
fn likes_match_by_meaning(#[case] one: &str, #[case] other: &str, #[case] expected: Option<Likeness>) {
    assert_eq!(likeness(one, other), expected);
    assert_eq!(likeness(other, one), expected);
}

#[rstest]
#[case("kind to younger pupils", "kind", true)]
#[case("notices when someone is left out", "helps others", true)]
#[case("juggling", "Juggling", true)]
#[case("very organised", "team captain", false)]
#[case(" ", " ", false)]
fn strengths_match_by_meaning(#[case] one: &str, #[case] other: &str, #[case] expected: bool) {
    assert_eq!(likeness::same_strength(one, other), expected);
}

#[test]
fn every_interest_named_in_the_letters_is_known() {
    let names = "football cricket basketball netball badminton swimming running gymnastics dance boxing \
        martial_arts cycling pe art drawing music singing drama science maths reading writing history geography \
        languages computing gaming cooking dt animals space chess faith lego trains";
    for name in names.split_whitespace() {
        assert!(interests_in(&name.replace('_', " ")).contains(&name), "{name}");
    }
    assert!(interests_in("yodelling").is_empty());
}

#[test]
fn likes_come_before_worries_and_full_lines_last() {
    let clay = line(1, "Clay club", &["clay", "art"], &[], &[]);
    let comics = line(2, "Comic makers", &["drawing"], &["imaginative"], &[]);
    let buddy = line(3, "Form buddy", &[], &["kind"], &[Theme::Friends]);
    let full = line(4, "Art leaders", &["drawing", "art"], &[], &[Theme::Friends]);
    let closed = Opportunity { open: false, ..line(5, "Old club", &["drawing"], &[], &[]) };
    let chess = line(6, "Chess", &["chess"], &[], &[]);
    let offered = line(7, "Sketch walk", &["drawing"], &[], &[]);
    let menu: Vec<MenuLine<'_>> = [&buddy, &clay, &comics, &closed, &chess, &offered]
        .into_iter()
        .map(|opportunity| MenuLine { opportunity, taken: 3 })
        .chain([MenuLine { opportunity: &full, taken: 12 }])
        .collect();
    let (likes, strengths) = (strings(&["drawing comics"]), strings(&["imaginative writer"]));
    let wishes = Wishes {
        likes: &likes,
        strengths: &strengths,
        worries: &[Theme::Friends, Theme::Excitement],
        offered: &[offered.id],
    };
    let fits = fitting(&wishes, &menu);
    let order: Vec<OpportunityId> = fits.iter().map(|fit| fit.opportunity).collect();
    assert_eq!(order, [comics.id, clay.id, buddy.id, full.id]);
    assert_eq!(fits[0].words(), "Likes drawing comics; strength: imaginative writer");
    assert_eq!(fits[1].words(), "Likes drawing comics, which is near to clay");
    assert_eq!(fits[2].words(), "May ease a worry about friends");
    assert_eq!((fits[0].places_left, fits[3].places_left), (7, 0));
}

#[test]
fn nothing_known_fits_nothing() {
    let clay = line(1, "Clay club", &["clay"], &["kind"], &[Theme::Friends]);
    assert!(fitting(&Wishes::default(), &[MenuLine { opportunity: &clay, taken: 0 }]).is_empty());
}
