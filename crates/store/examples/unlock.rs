//! What unlocking costs: Argon2id alone beside the whole opening. `cargo run --release -p bridgewell-store --example unlock`

use bridgewell_domain::ids::{PersonId, SchoolId};
use bridgewell_domain::permit::{Because, Permit};
use bridgewell_domain::role::{Person, Role, Scope, Tier};
use bridgewell_domain::school::{FindNow, School, SchoolYear};
use bridgewell_store::{Founding, KdfCost, Passphrase, StoreError, Workspace};
use std::time::{Duration, Instant};

fn main() -> Result<(), StoreError> {
    let folder = std::env::temp_dir().join(format!("bridgewell-unlock-{}.bridgewell", uuid::Uuid::now_v7()));
    let outcome = measure(&folder);
    if folder.exists() {
        std::fs::remove_dir_all(&folder)?;
    }
    outcome
}

fn measure(folder: &std::path::Path) -> Result<(), StoreError> {
    let id = PersonId::from_uuid(uuid::Uuid::now_v7());
    let person = Person {
        id,
        name: "Priya Nair".into(),
        role: Role::Lead,
        post: String::new(),
        scope: Scope::WholeYear,
        restricted: true,
    };
    let school = School {
        id: SchoolId::from_uuid(uuid::Uuid::now_v7()),
        name: "Alder Park School".into(),
        year: SchoolYear::starting(2026),
        find_now: FindNow::default(),
        smallest_count: 6,
    };
    let passphrase = Passphrase::new("granite otter lantern nine".into());
    let permit = Permit::grant_unchecked(id, Role::Lead, Tier::Restricted, Because::OpeningWorkspace);
    let now = chrono::Utc::now();
    let opening = |cost: KdfCost| -> Result<Duration, StoreError> {
        let founding = Founding { school: &school, person: &person, passphrase: &passphrase, cost };
        drop(Workspace::create(folder, founding, (&permit, now), |_| Ok(()))?);
        let mut best = Duration::MAX;
        for _ in 0..5 {
            let start = Instant::now();
            drop(Workspace::open(folder, id, &passphrase, now)?);
            best = best.min(start.elapsed());
        }
        std::fs::remove_dir_all(folder)?;
        Ok(best)
    };
    let with = opening(KdfCost::STANDARD)?;
    let without = opening(KdfCost::WORTHLESS_FOR_INVENTED_DATA)?;
    let ratio = with.as_secs_f64() / with.saturating_sub(without).as_secs_f64();
    println!(
        "unlock {:.0} ms, of which all but {:.0} ms is Argon2id (ratio {ratio:.2})",
        ms(with),
        ms(without)
    );
    Ok(())
}

fn ms(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}
