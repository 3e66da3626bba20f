//! What people wrote, in their own words. Everybody is invented.

use bridgewell_domain::programme::consultation::Audience::{
    self, Governors, Parents, Partners, Pupils, Staff,
};

/// An answer: who, the month and day, for how many people, the words, its themes, and whether it is quoted.
pub(super) type Said = (Audience, (u32, u32), u32, &'static str, &'static [usize], bool);

/// What would make lunchtime better. Themes: quiet, queues, clubs, grown-ups, food.
pub(super) const ABOUT_LUNCH: &[Said] = &[
    (Pupils, (6, 25), 26, "Our form: a room where you can just read, and shorter queues.", &[0, 1], false),
    (Pupils, (6, 25), 24, "We want clubs that are not all football.", &[2], false),
    (Pupils, (6, 29), 1, "Somewhere I can sit without being asked why I am on my own.", &[0], true),
    (Pupils, (6, 29), 1, "If the line was not so long I would actually eat.", &[1, 4], true),
    (Pupils, (6, 29), 1, "The hall is so loud my head hurts.", &[0], false),
    (Pupils, (6, 29), 1, "A teacher who walks round and is not cross.", &[3], true),
    (Pupils, (6, 30), 1, "More benches outside in the shade.", &[0], false),
    (Pupils, (6, 30), 1, "Board games please and a place for them.", &[2], false),
    (Pupils, (6, 30), 1, "Let us go out on the field in winter too.", &[], false),
    (Pupils, (7, 1), 1, "The pasta is always gone when we come.", &[1, 4], false),
    (Pupils, (7, 1), 1, "I go to the library but it shuts at half past.", &[0], false),
    (Pupils, (7, 1), 1, "Drawing club!", &[2], false),
    (Pupils, (7, 2), 1, "Someone at the door of the toilets. I do not like going.", &[3], false),
    (Pupils, (7, 2), 1, "Nothing, it is good.", &[], false),
    (Parents, (7, 2), 1, "My daughter says she eats in five minutes because of the queue.", &[1], false),
    (Parents, (7, 2), 1, "It would help to know who the adults at lunch are.", &[3], true),
    (Parents, (7, 3), 1, "A quiet space. He comes home worn out by the noise.", &[0], true),
    (Parents, (7, 3), 1, "More that is filling and not sweet.", &[4], false),
    (Parents, (7, 3), 1, "Clubs for children who do not like sport.", &[2], false),
    (Parents, (7, 4), 1, "Two sittings would shorten the queue.", &[1], false),
    (Parents, (7, 4), 1, "A calm room with somebody kind in it.", &[0, 3], false),
    (Staff, (7, 6), 1, "We need one more adult on the lower corridor at ten past twelve.", &[3], false),
    (Staff, (7, 6), 1, "Stagger the year groups; the hall was built for half of us.", &[1], false),
    (Staff, (7, 6), 1, "Open the room by the library. It stands empty.", &[0], false),
];

/// What people would change in the plan, or add. Themes: somebody to go to, calmer days, hearing back, families.
pub(super) const ABOUT_THE_PLAN: &[Said] = &[
    (Pupils, (9, 16), 27, "Our form wants to hear what happened before the next survey comes.", &[2], false),
    (
        Pupils,
        (9, 16),
        1,
        "You should be able to choose which adult. Not everyone likes their tutor.",
        &[0],
        true,
    ),
    (Pupils, (9, 16), 1, "Less rushing between lessons. Three minutes is not enough.", &[1], false),
    (Pupils, (9, 16), 1, "A box for people who do not want to say it out loud.", &[0], true),
    (Parents, (9, 17), 1, "An evening for families who work in the day.", &[3], false),
    (Parents, (9, 17), 1, "Tell us sooner. I heard about a worry three weeks later.", &[2, 3], false),
    (Parents, (9, 17), 1, "I like it. Please keep the coffee mornings.", &[3], false),
    (Staff, (9, 18), 1, "Put the time to talk on the timetable, or it will not happen.", &[1], false),
    (Staff, (9, 18), 1, "Supervision for form tutors too, not only for pastoral staff.", &[0], false),
    (
        Governors,
        (9, 17),
        1,
        "We should like to see one number a term that tells us whether it works.",
        &[2],
        false,
    ),
    (Pupils, (9, 18), 1, "More about sleep. Everyone in my year is tired.", &[1], false),
    (Pupils, (9, 18), 1, "Homework on fewer days.", &[1], false),
    (Parents, (9, 18), 1, "Please write letters in the languages that we speak at home.", &[3], false),
    (Parents, (9, 18), 1, "Somebody I can text and not only ring.", &[0], false),
    (Partners, (9, 18), 1, "Name the school nurse in it; we hold a drop-in every Thursday.", &[0], false),
    (Staff, (9, 19), 1, "Say who reads the letters and by when.", &[2], false),
];

/// What people could offer.
pub(super) const OFFERED: &[Said] = &[
    (Parents, (9, 17), 1, "I can run a sewing club on Wednesdays.", &[], false),
    (Parents, (9, 17), 1, "I drive a minibus and have my badge.", &[], false),
    (Partners, (9, 18), 1, "The youth club has a room that is free on Tuesday afternoons.", &[], false),
    (Staff, (9, 18), 1, "I would open my classroom at lunch once a week.", &[], false),
    (Pupils, (9, 18), 1, "We could show the new ones round. We know what it was like.", &[], false),
];
