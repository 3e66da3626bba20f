//! Letters of children whose figures look fine.

use super::{Words, words};
use bridgewell_domain::letter::Theme::{
    Body, Bullying, Excitement, Family, Friends, Identity, Interests, LostOlder, LowMood, PeopleHelp,
    Strengths, Teachers, Work,
};
use bridgewell_domain::letter::WorryLevel::Marked;

pub(crate) const QUIET: &[Words] = &[
    words(
        "Dear me, I hope you like it at Wrenfield. I am exited about art because there is a kiln. I am not worried about getting lost becuase I went on the tour. I dont think anyone will save me a seat at lunch so I will just go to the library. If Maisie is in my form it will be ok but she said she has new friends from dance now.",
        Marked,
        &[Friends, Excitement, Interests],
        &["art", "reading"],
        &[],
    ),
    words(
        "To future me. Work will be fine, I always get my work done. The thing is my tummy hurts when mum says september. I havent told her because she is so happy I got in. I like trains and I know all the stops to school already.",
        Marked,
        &[Body, Work, Interests],
        &["trains"],
        &["maths"],
    )
    .asks_for("Miss who did the tour"),
    words(
        "I practise not talking so it wont be a suprise when nobody talks to me. I am good at spelling. At my old school I had one friend, she moved to Leeds.",
        Marked,
        &[Friends, LowMood, Strengths],
        &["reading"],
        &["spelling"],
    ),
    words(
        "Dear me. Everybody has a group already from cricket club and I dont. I will bring my bat anyway. Dad says just join in but when I try my words go. I like maths and the big nets.",
        Marked,
        &[Friends, Interests],
        &["cricket", "maths"],
        &["batting"],
    ),
    words(
        "I look after my nan in the mornings, I do her tablets and her toast, so what if she falls when I am at the big school. It is further away. I can cook six things. I dont mind doing it but I think about it in lessons.",
        Marked,
        &[Family, Strengths],
        &["cooking"],
        &["looking after people", "cooking"],
    ),
    words(
        "big school is fine I just wont sleep. I didnt sleep before the tests either and nobody knew. I am looking forward to science and the telescopes.",
        Marked,
        &[Body, Work, Excitement],
        &["science", "space"],
        &[],
    ),
    words(
        "I am going to be so good that nobody notices me. In year 5 the boys did the thing with my bag every day and I laughed so it looked like I was in on it. Music is my best thing. I play the dhol with my uncle.",
        Marked,
        &[Bullying, Interests],
        &["music"],
        &["drumming"],
    ),
    words(
        "Hello me in Year 7. Mum and dad have stopped shouting because dad is in the flat now. I get a new room on fridays. I keep my books in two bags so I am allways missing one, please dont let the teachers think I forgot on purpose. I like history the best.",
        Marked,
        &[Family, Teachers, Interests],
        &["history", "reading"],
        &["organising"],
    ),
    words(
        "My sister went here and everyone says oh you are Hanas sister. I am not as clever as Hana. When I get it wrong I go all hot and I cant hear. I want to do drama but not where people look.",
        Marked,
        &[Work, Body, Interests],
        &["drama"],
        &[],
    ),
    words(
        "I wear my hearing aids under my scarf so the new people wont see. Miss Brook faces me when she talks, I hope somebody tells the new teachers to. I cant wait for PE in the proper gym.",
        Marked,
        &[Identity, Teachers, PeopleHelp, Excitement],
        &["pe", "gymnastics"],
        &["gymnastics"],
    ),
    words(
        "Dear Me, you will be 12 soon. Since grandad died I dont do the garden, nobody does it, it is just growing. I used to tell him things. I got 110 in my SATs and he doesnt know.",
        Marked,
        &[Family, LowMood],
        &["gardening"],
        &["maths"],
    )
    .asks_for(""),
    words(
        "I count the stairs and the doors so I know. There are 214 stairs at your school I asked. If the fire bell goes I will not be able to do it. I like animals, I have two rats, Biscuit and Toast.",
        Marked,
        &[LostOlder, Body, Interests],
        &["animals"],
        &["remembering things"],
    ),
];
