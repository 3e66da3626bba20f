//! What each role may not do, by name. A command without a line here fails the test, so that nobody adds one without
//! saying who may.

use crate::school::{DATA, DSL, LEAD, School, TUTOR};
use bridgewell_app::ApiError;
use bridgewell_app::table::COMMANDS;
use serde_json::{Value, json};
use std::collections::BTreeMap;

const ANYONE: &str = "lead pastoral dsl data";
const STAFF: &str = "lead pastoral dsl";
const IN_CHARGE: &str = "lead dsl";
const INTAKE: &str = "lead data";

/// Every command of an open workspace and who may call it.
fn expected() -> BTreeMap<&'static str, &'static str> {
    let mut table = BTreeMap::new();
    for (who, commands) in [
        (
            ANYONE,
            "keeping.look home.today arrivals.list arrivals.record cohort.find people.list people.change_passphrase settings.look settings.save_own \
             sdq.list sdq.score sdq.key_items sdq.key_scores sdq.withdraw",
        ),
        (
            STAFF,
            "cohort.compare pupil.open letters.queue letters.type letters.none letters.open letters.read \
             letters.marks letters.beside letters.save_beside letters.add_page letters.page letters.turn_page \
             letters.remove_page letters.plan letters.to_write writing.words writing.open writing.look writing.keep \
             writing.today writing.finish writing.pause writing.names writing.next writing.begun writing.leave talks.ask talks.promise talks.hold concerns.raise red_route.list red_route.raise red_route.told red_route.change_about \
             decisions.save decisions.settle_task drafts.save drafts.load opportunities.menu opportunities.suggest offers.invitation \
             offers.make offers.answer invitations.look invitations.show invitations.make passport.holders passport.open passport.save \
             passport.share passport.withdraw passport.document reviews.list reviews.set reviews.finish rules.versions \
             documents.pupil",
        ),
        (
            IN_CHARGE,
            "writing.save_words pupil.opt_out concerns.close opportunities.save people.add people.change \
             people.reset_passphrase people.remove intake.home_questions intake.settle_home log.list log.looked log.export log.compare_head log.verify settings.save_school settings.save_idle \
             workspace.recovery_stored workspace.new_recovery_key rules.try documents.cohort",
        ),
        (
            IN_CHARGE,
            "settings.save_reading local_words.look local_words.save letters.unplaced letters.call_back parcels.look parcels.compare parcels.add_reader \
             parcels.remove_reader parcels.plan parcels.make parcels.call_back parcels.take_in",
        ),
        (
            STAFF,
            "consultation.list consultation.look consultation.save consultation.save_event consultation.remove_event \
             consultation.responses consultation.save_response consultation.paste consultation.remove_response \
             consultation.look_at_file consultation.take_file consultation.undo_file consultation.sorting \
             consultation.sort consultation.save_theme consultation.remove_theme consultation.save_change \
             consultation.remove_change consultation.results consultation.names consultation.only_word \
             consultation.document consultation.page wellbeing.save wellbeing.remove",
        ),
        (IN_CHARGE, "consultation.begin consultation.change_last_day consultation.move consultation.remove"),
        (
            STAFF,
            "audit.look audit.standard audit.add_note audit.remove_note audit.add_file audit.take_file audit.remove_file \
             audit.templates audit.report audit.form",
        ),
        (
            IN_CHARGE,
            "audit.start audit.close audit.reopen audit.desk audit.add_rater audit.remove_rater audit.rate audit.agree \
             audit.mark audit.save_benchmark audit.remove_benchmark audit.look_at_template audit.add_template \
             audit.retire_template audit.export",
        ),
        (IN_CHARGE, "keeping.notice_seen keeping.choose_place keeping.back_up"),
        (STAFF, "figures.pupil figures.year figures.plan"),
        (IN_CHARGE, "figures.rules"),
        (STAFF, "letters.mark letters.lay_back parcel.look parcel.reply"),
        (
            STAFF,
            "plan.look plan.status plan.note plan.tick plan.document plan.review_document plan.calendar plan.table",
        ),
        (
            IN_CHARGE,
            "plan.save plan.from_standards plan.save_half_terms plan.begin_review plan.save_review plan.finish_review \
             plan.give_up_review",
        ),
        (ANYONE, "workforce.look directory.look directory.document"),
        (ANYONE, "documents.remembered documents.remember documents.kinds documents.tables documents.table"),
        (IN_CHARGE, "documents.governors documents.parents documents.pupils documents.partners"),
        (STAFF, "documents.check_words"),
        (
            "lead dsl data",
            "workforce.save_staff workforce.remove_staff workforce.save_training workforce.remove_training \
             workforce.certificate",
        ),
        (
            STAFF,
            "champions.list champions.save champions.add_activity champions.remove_activity voice.list voice.save \
             voice.save_recommendation supervision.list supervision.propose supervision.prepare supervision.save \
             supervision.add_line supervision.say supervision.remove_line supervision.save_step \
             supervision.make_review supervision.document debriefs.list debriefs.write debriefs.settle debriefs.remove",
        ),
        (
            IN_CHARGE,
            "workforce.save_targets champions.remove voice.remove voice.remove_recommendation supervision.remove \
             supervision.share supervision.make_action directory.save",
        ),
        ("lead", "rules.save settings.save_sdq_basis"),
        (
            IN_CHARGE,
            "packs.look packs.card packs.compare_code packs.add_link_worker packs.remove_link_worker packs.plan \
             packs.make packs.again packs.take_in packs.answer",
        ),
        (
            IN_CHARGE,
            "dpo.look dpo.save dpo.paper dpo.paper_file dpo.everything access.ask access.withdraw access.review access.check \
             access.decide access.make transfer.plan transfer.make",
        ),
        (STAFF, "packs.about"),
        (
            "lead",
            "link.look link.card link.compare_code link.add_school link.remove_school link.take_in link.school \
             link.say link.visit link.plan_visit link.reply link.compare link.brief link.activity link.activity_file",
        ),
        (STAFF, "rights.dispute"),
        (
            IN_CHARGE,
            "rights.put_right rights.settle rights.left retention.look retention.save_line retention.keep \
             retention.take_back erase.certificate",
        ),
        ("dsl", "retention.hold retention.release erase.preview erase.carry_out"),
        ("dsl", "red_route.close letters_home.decide"),
        (
            IN_CHARGE,
            "letters_home.look letters_home.save_words letters_home.show letters_home.make invitations.save_words",
        ),
        (
            INTAKE,
            "intake.preview intake.accept intake.look intake.accept_all intake.let_go intake.batches intake.undo papers.look papers.bring \
             intake.waiting intake.settle intake.skip intake.take_up intake.note intake.templates \
             intake.rename_template intake.remove_template intake.export_template intake.take_template",
        ),
    ] {
        for command in commands.split_whitespace() {
            assert!(table.insert(command, who).is_none(), "{command} has two lines");
        }
    }
    table
}

#[test]
fn every_command_says_who_may() {
    let expected = expected();
    let inside = COMMANDS.iter().filter(|row| row.rule.is_some());
    let without: Vec<_> = inside.map(|row| row.name).filter(|name| !expected.contains_key(name)).collect();
    assert!(without.is_empty(), "no line for {without:?}");
    let gone: Vec<_> =
        expected.keys().filter(|name| !COMMANDS.iter().any(|row| row.name == **name)).collect();
    assert!(gone.is_empty(), "lines for commands that are not there: {gone:?}");
}

#[test]
fn each_role_is_refused_what_it_may_not_do_with_the_reason() {
    let mut school = School::staffed();
    for (who, role) in [(LEAD, "lead"), (TUTOR, "pastoral"), (DSL, "dsl"), (DATA, "data")] {
        school.is_used_by(who);
        for (command, allowed) in expected() {
            // The permission is asked before anything is read of the payload, so one that fits no command will do.
            let answer = school.app.call(command, Value::Null);
            let refused = matches!(answer, Err(ApiError::NotAllowed { .. } | ApiError::NeedsRestrictedKey));
            let may = allowed.split(' ').any(|word| word == role);
            assert_eq!(!refused, may, "{command} for {role}: {answer:?}");
            if let Err(ApiError::NotAllowed { roles, reason }) = answer {
                assert!(!roles.is_empty() && reason.len() > 20, "{command} does not say why");
            }
        }
    }
}

#[test]
fn nothing_answers_while_the_workspace_is_locked() {
    let mut school = School::founded();
    school.does("session.lock", json!({}));
    for row in COMMANDS.iter().filter(|row| row.rule.is_some()) {
        assert_eq!(school.refuses(row.name, Value::Null), ApiError::Locked, "{}", row.name);
    }
    assert!(school.app.put_file("intake.csv".into(), Vec::new()).is_err());
    assert!(matches!(school.refuses("workspace.burn", json!({})), ApiError::NotFound { .. }));
}

#[test]
fn a_lead_without_the_restricted_key_makes_no_recovery_key() {
    let mut school = School::staffed();
    let lead = school.person(LEAD.0);
    let fields = json!({ "name": LEAD.0, "role": "lead", "post": "", "scope": { "kind": "whole_year" },
                         "restricted": false });
    school.does("people.change", json!({ "id": lead["id"], "version": lead["version"], "person": fields }));
    school.is_used_by(LEAD);
    assert_eq!(school.refuses("workspace.new_recovery_key", json!({})), ApiError::NeedsRestrictedKey);
}
