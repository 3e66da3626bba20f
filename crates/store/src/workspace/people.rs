//! Who holds keys: adding, changing, new passphrases, a new recovery key. Taking a key away is in `rekey`.

use super::Workspace;
use crate::error::StoreError;
use crate::kdf::{KdfCost, Passphrase};
use crate::key::RestrictedKey;
use crate::op::Op;
use crate::recovery::RecoveryKey;
use crate::slots::{Given, RecoverySlot, Slot, SlotOwner};
use crate::{log, persons, recovery_care};
use bridgewell_domain::ids::PersonId;
use bridgewell_domain::permit::Permit;
use bridgewell_domain::role::Person;
use chrono::{DateTime, Utc};

impl Workspace {
    /// Gives a person a slot. Whoever does so must hold the restricted tier's key to give it.
    ///
    /// # Errors
    /// [`StoreError::NotEntitled`] when it is to be given and is not held.
    pub fn add_person(
        &mut self,
        (permit, at): (&Permit, DateTime<Utc>),
        person: &Person,
        passphrase: &Passphrase,
        cost: KdfCost,
    ) -> Result<(), StoreError> {
        let own = RestrictedKey::random()?;
        let slot = self.slot_for(person, (passphrase, cost), &own)?;
        self.write_with_keys(permit, at, Op::PersonAdded, |tx, keys| {
            persons::insert(tx, person, slot.public())?;
            tx.about(person.id);
            if person.restricted {
                tx.count(log::RESTRICTED_KEY, 1);
            }
            keys.put(slot);
            Ok(())
        })
    }

    /// Changes name, role, post, pupils or the restricted tier, if the row still has the version that was read.
    ///
    /// # Errors
    /// [`StoreError::ChangedMeanwhile`], [`StoreError::NotEntitled`], [`StoreError::NobodyInCharge`].
    pub fn change_person(
        &mut self,
        (permit, at): (&Permit, DateTime<Utc>),
        person: &Person,
        version: u32,
    ) -> Result<(), StoreError> {
        let secret = if person.restricted { Some(self.secret()?) } else { None };
        let mut slot = self.keys.slot(person.id).cloned().ok_or(StoreError::NoSuchPerson)?;
        if slot.is_entitled() != person.restricted {
            slot.entitle(secret)?;
        }
        slot.owner = SlotOwner { id: person.id, name: person.name.clone(), role: person.role };
        self.write_with_keys(permit, at, Op::PersonChanged, |tx, keys| {
            // The database vouches for the slot: nobody is given the restricted tier through an exchanged key file.
            let former = persons::get(tx, person.id)?;
            if former.slot_public != *slot.public() {
                return Err(StoreError::KeysMismatch);
            }
            if former.person.restricted && !person.restricted {
                recovery_care::loses_key(tx, person.id)?;
            }
            if person.restricted && !former.person.restricted {
                tx.count(log::RESTRICTED_KEY, 1);
            }
            persons::change(tx, person, version)?;
            tx.about(person.id);
            keys.put(slot);
            Ok(())
        })
    }

    /// Changes the permit holder's own passphrase.
    ///
    /// # Errors
    /// [`StoreError::WrongPassphrase`] when the present one does not fit.
    pub fn change_passphrase(
        &mut self,
        (permit, at): (&Permit, DateTime<Utc>),
        present: &Passphrase,
        new: &Passphrase,
        cost: KdfCost,
    ) -> Result<(), StoreError> {
        let own = self.keys.slot(permit.person()).ok_or(StoreError::NoSuchPerson)?;
        own.open(self.keys.workspace, present)?;
        self.set_passphrase((permit, at), Op::PassphraseChanged, permit.person(), (new, cost))
    }

    /// Whether this is the passphrase of somebody who can open the workspace. Costs what unlocking costs.
    ///
    /// # Errors
    /// [`StoreError::WrongPassphrase`] when it is not.
    pub fn check_passphrase(&self, person: PersonId, present: &Passphrase) -> Result<(), StoreError> {
        let own = self.keys.slot(person).ok_or(StoreError::NoSuchPerson)?;
        own.open(self.keys.workspace, present).map(drop)
    }

    /// Gives somebody a new passphrase without knowing the old one. What was sealed for them alone stays closed.
    ///
    /// # Errors
    /// [`StoreError::NotEntitled`] when they hold the restricted tier's key and the opener does not.
    pub fn reset_passphrase(
        &mut self,
        (permit, at): (&Permit, DateTime<Utc>),
        person: PersonId,
        new: &Passphrase,
        cost: KdfCost,
    ) -> Result<(), StoreError> {
        self.set_passphrase((permit, at), Op::PassphraseReset, person, (new, cost))
    }

    /// Wraps the opener's keys anew under the same passphrase, where this program asks for a dearer derivation than their
    /// slot has, or where the workspace key took another's place since. Says whether there was anything to do.
    ///
    /// # Errors
    /// [`StoreError::WrongPassphrase`] when it is not their passphrase.
    pub fn renew_slot(
        &mut self,
        (permit, at): (&Permit, DateTime<Utc>),
        passphrase: &Passphrase,
        cost: KdfCost,
    ) -> Result<bool, StoreError> {
        let slot = self.keys.slot(permit.person()).ok_or(StoreError::NoSuchPerson)?;
        if !slot.can_be_renewed(cost) {
            return Ok(false);
        }
        slot.open(self.keys.workspace, passphrase)?;
        self.set_passphrase((permit, at), Op::SlotRenewed, permit.person(), (passphrase, cost))?;
        Ok(true)
    }

    /// Makes a new recovery key; the former one stops opening this workspace. In the same write nobody has said that the new
    /// one is stored.
    ///
    /// # Errors
    /// [`StoreError::NotEntitled`] when the opener does not hold the restricted tier's key, which it must carry.
    pub fn replace_recovery_key(
        &mut self,
        permit: &Permit,
        at: DateTime<Utc>,
    ) -> Result<RecoveryKey, StoreError> {
        let recovery = RecoveryKey::random()?;
        let slot = RecoverySlot::new(self.keys.workspace, &recovery, &self.key, self.secret()?)?;
        self.write_with_keys(permit, at, Op::RecoveryKeyReplaced, |tx, keys| {
            keys.recovery = slot;
            recovery_care::replaced(tx)
        })?;
        Ok(recovery)
    }

    fn set_passphrase(
        &mut self,
        (permit, at): (&Permit, DateTime<Utc>),
        op: Op,
        id: PersonId,
        (new, cost): (&Passphrase, KdfCost),
    ) -> Result<(), StoreError> {
        let kept = self.read(permit, |read| persons::get(read, id))?;
        if kept.removed.is_some() {
            return Err(StoreError::PersonRemoved);
        }
        // One's own key pair stays, so that what was sealed for oneself can still be opened; another's is lost to us.
        let own = match &self.own {
            Some((person, own)) if *person == id => RestrictedKey::from_bytes(*own.bytes()),
            _ => RestrictedKey::random()?,
        };
        let slot = self.slot_for(&kept.person, (new, cost), &own)?;
        self.write_with_keys(permit, at, op, |tx, keys| {
            persons::set_slot(tx, id, slot.public())?;
            tx.about(id);
            if op == Op::PassphraseReset && kept.person.restricted {
                tx.count(log::RESTRICTED_KEY, 1);
            }
            keys.put(slot);
            Ok(())
        })?;
        if self.own.is_none() {
            self.own = Some((id, own));
        }
        Ok(())
    }

    fn slot_for(
        &self,
        person: &Person,
        (passphrase, cost): (&Passphrase, KdfCost),
        own: &RestrictedKey,
    ) -> Result<Slot, StoreError> {
        let restricted = if person.restricted { Some(self.secret()?) } else { None };
        let owner = SlotOwner { id: person.id, name: person.name.clone(), role: person.role };
        let given = Given { workspace: &self.key, restricted, own };
        Slot::new(self.keys.workspace, owner, passphrase, cost, given)
    }

    fn secret(&self) -> Result<&RestrictedKey, StoreError> {
        self.restricted.as_ref().ok_or(StoreError::NotEntitled)
    }
}
