//! Letters that carry more: those of children for whom several sources agree, ordinary worries, and one that cannot wait.

use super::{Words, words};
use bridgewell_domain::letter::Theme::{
    Abuse, Body, Bullying, Excitement, Family, Friends, Identity, Interests, LostOlder, LowMood, PeopleHelp,
    Strengths, Teachers, Travel, Work,
};
use bridgewell_domain::letter::WorryLevel::{Marked, Mild, Severe};

/// The letter that is on the red route in the demo: a sign of not being safe, said sideways.
pub(crate) const RED: Words = words(
    "I am allowed to write anything. On saturdays mums friend picks me up in his car and we drop bags off, I get trainers after. He says if I tell then mum will be in trouble and it will be because of me. I like boxing and cars. I dont want trainers any more.",
    Severe,
    &[Abuse, Interests],
    &["boxing"],
    &[],
);

/// Strong worries of children whose figures say something too.
pub(crate) const CARRIED: &[Words] = &[
    words(
        "I missed alot of school because of my chest and when I came back they had done fractions and made a new game. I dont know the rules to the game. I hope at Wrenfield everyone is new at the same time.",
        Marked,
        &[Body, Friends, Work],
        &[],
        &["not giving up"],
    ),
    words(
        "i dont like mornings. mum is poorly in the mornings so i do Jaydens breakfast and then im late and then im told off. its not fair to be told off for toast. I am fast at running",
        Marked,
        &[Family, Teachers, Strengths],
        &["running"],
        &["running", "looking after people"],
    )
    .asks_for("a lady teacher"),
    words(
        "Whats the point of writing it. I get moved down every time. I can fix bikes, I fixed Mr Dales bike and he gave me a fiver.",
        Marked,
        &[Work, LowMood, Strengths],
        &["cycling"],
        &["fixing things"],
    ),
    words(
        "Im scared of the big corridor and the big boys. My cousin goes there and he said they lock the toilets. I will not drink so I dont need to go. I love cooking with my auntie.",
        Marked,
        &[LostOlder, Body, Interests],
        &["cooking"],
        &[],
    ),
    words(
        "We moved 4 times so this is my 5th school. I dont unpack the box with my teddies any more because then you have to pack it. I am good at making friends fast but not at keeping them.",
        Marked,
        &[Family, Friends, Strengths],
        &[],
        &["making friends"],
    ),
    words(
        "I shout when its too loud and then people are scared of me. I am not a bad person. My TA Mrs Field taught me to squeeze the ball. Will there be a ball",
        Marked,
        &[Teachers, Identity, PeopleHelp],
        &["lego"],
        &["saying sorry"],
    ),
    words(
        "Dear me I am worry about the english. In my country I was first in class and here I am the quiet one. I want to be doctor. I like football very much, I am goalkeeper.",
        Marked,
        &[Work, Identity, Interests],
        &["football"],
        &["football", "never giving up"],
    ),
    words(
        "Nobody asked me to the leavers party. They said it was full. I saw the photos and it wasnt full. I wont tell mum she will ring somebody.",
        Marked,
        &[Friends, LowMood],
        &["drawing"],
        &["drawing"],
    ),
    words(
        "My dad comes home in October. Everyone keeps asking am I happy. I dont know if I am. I sleep on the landing when its loud. I like the computer room.",
        Marked,
        &[Family, Body, Interests],
        &["computing"],
        &[],
    )
    .asks_for("Mrs Okafor"),
    words(
        "I cant do reading out. The words swap. If they make me I will just get sent out first, thats what I do. I can draw any car from memory.",
        Marked,
        &[Work, Teachers, Strengths],
        &["drawing"],
        &["drawing"],
    ),
    words(
        "I have to get two busses and if I miss the first one I miss the second one. Last time I walked and it was dark. I like animals more than people, animals dont talk about you.",
        Marked,
        &[Travel, Friends, Interests],
        &["animals"],
        &["animals"],
    ),
    words(
        "They call me names about my skin, in the line where the teachers cant hear. It has been since year 4. Mum says rise above it. Im tired of rising. I sing at church and I am good.",
        Marked,
        &[Bullying, Identity, Strengths],
        &["singing", "faith"],
        &["singing"],
    ),
];

/// Ordinary nerves, in proportion.
pub(crate) const SOME: &[Words] = &[
    words(
        "I am a bit nervous about getting lost but they gave us a map. My best friend Zara is coming too. I am looking forward to cooking because at primary we only made toast.",
        Mild,
        &[LostOlder, PeopleHelp, Excitement],
        &["cooking"],
        &[],
    ),
    words(
        "worried: homework, older kids, forgetting my tie\nexcited: science, canteen, my own locker",
        Mild,
        &[Work, LostOlder, Excitement],
        &["science"],
        &[],
    ),
    words(
        "Dear me, dont worry about maths, you worried about it in year 5 too and then it was ok. Try out for netball even if you dont get in.",
        Mild,
        &[Work, Interests],
        &["netball"],
        &["trying again"],
    ),
    words(
        "I think I might be the smallest. I was the smallest in primary but they were used to me. I do gymnastics so I am strong.",
        Mild,
        &[Identity, Strengths],
        &["gymnastics"],
        &["gymnastics"],
    ),
    words(
        "My brother says year 7s get put in bins. I know he is joking but I will keep away from bins. I like rugby and geography.",
        Mild,
        &[LostOlder, Interests],
        &["rugby", "geography"],
        &[],
    ),
    words(
        "I hope the teachers are not too strict. I talk alot, I try not to. I want to be in the play.",
        Mild,
        &[Teachers, Excitement],
        &["drama"],
        &["talking to people"],
    ),
    words(
        "Im going to miss Mrs Hughes and the school chickens. Does Wrenfield have chickens. I am good at looking after them.",
        Mild,
        &[PeopleHelp, Strengths],
        &["animals"],
        &["looking after animals"],
    ),
    words(
        "The bus is what I am thinking about. I have never been on my own. Mum did it with me three times. After that it is fine, I like learning French.",
        Mild,
        &[Travel, Excitement],
        &["languages"],
        &[],
    ),
    words(
        "I dont know anyone in 7D apart from Kai and we are not really friends. But I didnt know anyone in Year 3 and then I did. I play chess.",
        Mild,
        &[Friends, Interests],
        &["chess"],
        &["chess"],
    ),
    words(
        "A bit scared of detentions. I never had one. I like the library it has beanbags.",
        Mild,
        &[Teachers, Interests],
        &["reading"],
        &[],
    ),
    words(
        "I get headaches when there is lots of noise and the canteen was very loud on the tour. Maybe I can sit at the edge. Excited for DT and the saws.",
        Mild,
        &[Body, LostOlder, Excitement],
        &["dt"],
        &[],
    ),
    words(
        "Dear future me have you got friends yet? I think you will. You are funny. Remember to ring nana on sundays.",
        Mild,
        &[Friends, Strengths],
        &[],
        &["making people laugh"],
    ),
    words(
        "I have asthma and I am worried they wont let me keep my blue pump in PE. I am good at swimming, I have got to level 9.",
        Mild,
        &[Body, Strengths],
        &["swimming"],
        &["swimming"],
    ),
    words(
        "In my old school I was the only one who fasts. I hope there is other people. I cant wait for badminton.",
        Mild,
        &[Identity, Excitement],
        &["badminton", "faith"],
        &[],
    ),
    words(
        "I am worried I will be in bottom set for english and then my mum will be sad. I like writing stories about dragons.",
        Mild,
        &[Work, Interests],
        &["writing"],
        &["imagination"],
    ),
    words(
        "We have a new baby and it crys at night so I am sleepy. Hes cute though. I want to join dance.",
        Mild,
        &[Family, Body, Interests],
        &["dance"],
        &[],
    ),
    words(
        "My friend said she will wait for me at the gate, if she doesnt I will be on my own. I think she will. I like art, especially clay.",
        Mild,
        &[Friends, Interests],
        &["art"],
        &[],
    ),
    words(
        "I dont like it when people shout at someone else because I think its me. I like space and I have a telescope.",
        Mild,
        &[Teachers, Interests],
        &["space"],
        &[],
    ),
    words(
        "Me llamo Lucia. I write half because I am learning. I am happy for the school, it is big. I am little bit afraid of the lunch, how to ask. I like to dance flamenco.",
        Mild,
        &[LostOlder, Excitement, Interests],
        &["dance"],
        &[],
    ),
    words(
        "Homework every night!! How. I do boxing on tuesdays and thursdays so it will have to be the other days.",
        Mild,
        &[Work, Interests],
        &["boxing"],
        &[],
    ),
];
